import { ArchiveX, FileCheck2, ScanText } from 'lucide-react';
import type { Sign } from '#components/ui/state-badge.tsx';

/** Where an import stands, with the tone that goes with it. */
export const importSigns = {
  review: { label: 'To review', icon: ScanText, tone: 'accent' },
  accepted: { label: 'Story made', icon: FileCheck2, tone: 'success' },
  discarded: { label: 'Discarded', icon: ArchiveX, tone: 'neutral' },
} satisfies Record<string, Sign & { tone: string }>;
