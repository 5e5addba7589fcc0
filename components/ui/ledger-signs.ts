import {
  Braces,
  Captions,
  Heading1,
  Heading2,
  Hourglass,
  LayoutTemplate,
  List,
  MapPin,
  MessageSquare,
  NotebookPen,
  Pilcrow,
  Quote,
  Scale,
  Scissors,
  SearchCheck,
  Signature,
  Space,
  TextInitial,
  UserPen,
  UserSearch,
} from 'lucide-react';
import type { Sign } from './state-badge.tsx';

/** What a span of received copy is. The keys are also its tones in app/styles/tones.css. */
export const ledgerSigns = {
  headline: { label: 'Headline', icon: Heading1 },
  standfirst: { label: 'Standfirst', icon: TextInitial },
  byline: { label: 'Byline', icon: UserPen },
  dateline: { label: 'Dateline', icon: MapPin },
  paragraph: { label: 'Paragraph', icon: Pilcrow },
  subheading: { label: 'Subheading', icon: Heading2 },
  list: { label: 'List', icon: List },
  quote: { label: 'Quote', icon: Quote },
  caption: { label: 'Caption', icon: Captions },
  credit: { label: 'Credit', icon: Signature },
  rights_notice: { label: 'Rights notice', icon: Scale },
  editors_note: { label: 'Editor’s note', icon: NotebookPen },
  embargo: { label: 'Embargo', icon: Hourglass },
  teaser: { label: 'Teaser', icon: Scissors },
  furniture: { label: 'Furniture', icon: LayoutTemplate },
  metadata: { label: 'Metadata', icon: Braces },
  space: { label: 'Space', icon: Space },
} satisfies Record<string, Sign>;

/** What a note is for. The last two keep a story from going out while they are unresolved. */
export const annotationSigns = {
  comment: { label: 'Comment', icon: MessageSquare },
  source: { label: 'Source', icon: UserSearch },
  fact_check: { label: 'Fact-check', icon: SearchCheck },
  legal: { label: 'Legal', icon: Scale },
} satisfies Record<string, Sign>;
