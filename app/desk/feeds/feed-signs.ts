import { CircleAlert, CircleCheck, CirclePause, Clock } from 'lucide-react';
import type { Sign } from '#components/ui/state-badge.tsx';
import type { ListedFeed } from '#newsroom/feeds/queries.ts';

/** How a feed is doing: colour, sign and word. */
export function feedSign({ state, failures, lastPolledAt }: ListedFeed): Sign & { tone: string } {
  if (state === 'paused') return { label: 'Paused', icon: CirclePause, tone: 'neutral' };
  if (failures > 0) return { label: 'Failing', icon: CircleAlert, tone: 'danger' };
  if (!lastPolledAt) return { label: 'Not polled yet', icon: Clock, tone: 'info' };
  return { label: 'Active', icon: CircleCheck, tone: 'success' };
}
