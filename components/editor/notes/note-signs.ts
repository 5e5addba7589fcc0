import { MessageSquare, Scale, SearchCheck, UserSearch } from 'lucide-react';
import type { Sign } from '#components/ui/state-badge.tsx';
import type { AnnotationKind } from '#newsroom/annotation/schema.ts';

/** The signs of the kinds of note. The keys are also their tones in app/styles/tones.css. */
export const noteSigns: Record<AnnotationKind, Sign> = {
  comment: { label: 'Comment', icon: MessageSquare },
  source: { label: 'Source', icon: UserSearch },
  fact_check: { label: 'Fact check', icon: SearchCheck },
  legal: { label: 'Legal', icon: Scale },
};
