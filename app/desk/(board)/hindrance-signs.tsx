import { Hourglass, Languages, type LucideIcon, NotebookPen, Scale } from 'lucide-react';
import type { Hindrance } from '#newsroom/board/hindrances.ts';

type Said = { icon: LucideIcon; tone: string; word: string; title: string };

function say(hindrance: Hindrance): Said {
  switch (hindrance.kind) {
    case 'notes': {
      const { count, orphaned } = hindrance;
      const notes = count === 1 ? 'note' : 'notes';
      const title =
        orphaned > 0 ? `${orphaned} lost the words they were put on` : 'Open fact-checks and legal notes';
      return {
        icon: NotebookPen,
        tone: orphaned > 0 ? 'danger' : 'warning',
        word: `${count} ${notes}`,
        title,
      };
    }
    case 'rights':
      return {
        icon: Scale,
        tone: 'danger',
        word: 'rights',
        title: `No licence of ${hindrance.source ?? 'the source'} covers it`,
      };
    case 'embargo':
      return { icon: Hourglass, tone: 'warning', word: 'embargo', title: 'Under embargo' };
    case 'stale':
      return {
        icon: Languages,
        tone: 'warning',
        word: `${hindrance.blocks} ¶ stale`,
        title: 'Its source has changed since it was translated',
      };
  }
}

/** What keeps a story from going out: sign and word, the sentence on hover. */
export function HindranceSigns({ hindrances }: { hindrances: readonly Hindrance[] }) {
  if (hindrances.length === 0) return null;
  return (
    <span className="inline-flex items-center gap-2.5">
      {hindrances.map((hindrance) => {
        const { icon: Icon, tone, word, title } = say(hindrance);
        return (
          <span
            key={hindrance.kind}
            data-tone={tone}
            title={title}
            className="inline-flex items-center gap-1 text-xs font-medium whitespace-nowrap text-tone-ink"
          >
            <Icon aria-hidden className="size-3.5" />
            {word}
          </span>
        );
      })}
    </span>
  );
}
