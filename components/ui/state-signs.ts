import {
  ArchiveX,
  BadgeCheck,
  Ban,
  CalendarClock,
  CircleDashed,
  EyeOff,
  Glasses,
  Globe,
  PencilLine,
  RefreshCw,
  Send,
  SpellCheck2,
  Undo2,
} from 'lucide-react';
import type { Sign } from './state-badge.tsx';

/** The signs of a story's two axes. The keys are also its tones in app/styles/tones.css. */
export const editorialSigns = {
  draft: { label: 'Draft', icon: PencilLine },
  submitted: { label: 'Submitted', icon: Send },
  in_review: { label: 'In review', icon: Glasses },
  changes_requested: { label: 'Changes requested', icon: Undo2 },
  approved: { label: 'Approved', icon: BadgeCheck },
  spiked: { label: 'Spiked', icon: ArchiveX },
} satisfies Record<string, Sign>;

export const publicationSigns = {
  unpublished: { label: 'Unpublished', icon: EyeOff },
  scheduled: { label: 'Scheduled', icon: CalendarClock },
  published: { label: 'Published', icon: Globe },
  corrected: { label: 'Corrected', icon: SpellCheck2 },
  updated: { label: 'Updated', icon: RefreshCw },
  withdrawn: { label: 'Withdrawn', icon: Ban },
} satisfies Record<string, Sign>;

const unknownSign: Sign = { label: 'Unknown', icon: CircleDashed };

/** The sign of a state of either axis, for lists that mix them. */
export function signOfState(state: string): Sign {
  const signs: Record<string, Sign> = { ...editorialSigns, ...publicationSigns };
  return signs[state] ?? unknownSign;
}
