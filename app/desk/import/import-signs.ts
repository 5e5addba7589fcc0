import { ArchiveX, FileCheck2, FileWarning, GitMerge, ScanText } from 'lucide-react';
import type { Sign } from '#components/ui/state-badge.tsx';

/** Where an import stands, with the tone that goes with it. */
export const importSigns = {
  review: { label: 'To review', icon: ScanText, tone: 'accent' },
  accepted: { label: 'Story made', icon: FileCheck2, tone: 'success' },
  merged: { label: 'Merged', icon: GitMerge, tone: 'success' },
  unreadable: { label: 'Not read', icon: FileWarning, tone: 'danger' },
  discarded: { label: 'Discarded', icon: ArchiveX, tone: 'neutral' },
} satisfies Record<string, Sign & { tone: string }>;
