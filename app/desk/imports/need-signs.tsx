import {
  CopyCheck,
  FileWarning,
  Hourglass,
  Languages,
  type LucideIcon,
  Scale,
  ScanSearch,
  Siren,
  TextInitial,
} from 'lucide-react';
import type { Need } from '#newsroom/importing/needs.ts';

export const needWords: Record<Need, { icon: LucideIcon; tone: string; word: string; title: string }> = {
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
    title: 'The agency takes back or corrects earlier copy',
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
    <span className="inline-flex flex-wrap items-center gap-x-2.5">
      {needs.map((need) => {
        const { icon: Icon, tone, word, title } = needWords[need];
        return (
          <span
            key={need}
            data-tone={tone}
            title={title}
            className="inline-flex items-center gap-1 text-xs font-medium whitespace-nowrap text-tone-ink"
          >
            <Icon aria-hidden className="size-3.5" />
            {word}
          </span>
        );
      })}
      {needs.length === 0 && <span className="text-xs text-ink-faint">sure</span>}
    </span>
  );
}
