import {
  CopyCheck,
  FileWarning,
  Hourglass,
  Languages,
  Scale,
  ScanSearch,
  Siren,
  TextInitial,
} from 'lucide-react';
import { SignedWord, type SignedWordProps } from '#components/ui/signed-word.tsx';
import type { Need } from '#newsroom/importing/needs.ts';

export const needWords: Record<Need, SignedWordProps> = {
  unreadable: {
    icon: FileWarning,
    tone: 'danger',
    word: 'not read',
    title: 'No story could be read from it',
  },
  notice: {
    icon: Siren,
    tone: 'danger',
    word: 'kill or correction',
    title: 'The agency takes back or corrects this copy, or earlier copy with it',
  },
  duplicate: {
    icon: CopyCheck,
    tone: 'warning',
    word: 'came before?',
    title: 'Much the same came in before',
  },
  language: { icon: Languages, tone: 'warning', word: 'language?', title: 'Its language is not sure' },
  headline: { icon: TextInitial, tone: 'warning', word: 'headline?', title: 'No headline was found' },
  embargo: { icon: Hourglass, tone: 'warning', word: 'embargo', title: 'The copy names an embargo' },
  unsure: { icon: ScanSearch, tone: 'warning', word: 'unsure', title: 'Much of it could be something else' },
  licence: { icon: Scale, tone: 'danger', word: 'no licence', title: 'No licence of its source is in force' },
};

/** What a person should look at: sign and word, the sentence on hover. */
export function NeedSigns({ needs }: { needs: readonly Need[] }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2.5 align-middle">
      {needs.map((need) => (
        <SignedWord key={need} {...needWords[need]} />
      ))}
      {needs.length === 0 && <span className="text-xs text-ink-faint">sure</span>}
    </span>
  );
}
