import {
  BookOpenText,
  Languages,
  MessageSquare,
  PenLine,
  Scale,
  SearchCheck,
  UserSearch,
} from 'lucide-react';
import type { Sign } from '#components/ui/state-badge.tsx';
import type { AnnotationKind } from '#newsroom/annotation/schema.ts';

/** The signs of the kinds of note. The keys are also their tones in app/styles/tones.css. */
export const noteSigns: Record<AnnotationKind, Sign> = {
  comment: { label: 'Comment', icon: MessageSquare },
  fact_check: { label: 'Fact check', icon: SearchCheck },
  source: { label: 'Source', icon: UserSearch },
  legal: { label: 'Legal', icon: Scale },
  style: { label: 'Style', icon: PenLine },
  translation_note: { label: 'For translators', icon: Languages },
  explainer: { label: 'Explainer', icon: BookOpenText },
};
