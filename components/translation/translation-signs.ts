import { BadgeCheck, CircleAlert, CircleDashed, Glasses, PencilLine, UserCheck } from 'lucide-react';
import type { Sign } from '#components/ui/state-badge.tsx';
import type { TranslationState } from '#newsroom/translation/schema.ts';

/** How far a translation has come, with the tone that goes with it. */
export const translationSigns: Record<TranslationState, Sign & { tone: string }> = {
  wanted: { label: 'Wanted', icon: CircleDashed, tone: 'neutral' },
  assigned: { label: 'Assigned', icon: UserCheck, tone: 'blue' },
  in_progress: { label: 'In progress', icon: PencilLine, tone: 'violet' },
  in_review: { label: 'In review', icon: Glasses, tone: 'indigo' },
  ready: { label: 'Ready', icon: BadgeCheck, tone: 'green' },
  stale: { label: 'Stale', icon: CircleAlert, tone: 'warning' },
};
