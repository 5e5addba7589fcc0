import { BookOpenText, Hourglass, ImageOff, Languages, NotebookPen, PencilLine, Scale } from 'lucide-react';
import { SignedWord, type SignedWordProps } from '#components/ui/signed-word.tsx';
import type { Hindrance } from '#newsroom/board/hindrances.ts';

function say(hindrance: Hindrance): SignedWordProps {
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
    case 'explainers': {
      const word = hindrance.count === 1 ? 'explainer' : 'explainers';
      const title = 'Explainers that nobody has approved, or whose words were changed or are gone';
      return { icon: BookOpenText, tone: 'warning', word: `${hindrance.count} ${word}`, title };
    }
    case 'suggestions':
      return {
        icon: PencilLine,
        tone: 'warning',
        word: `${hindrance.count} suggested`,
        title: 'Suggestions that nobody has accepted or rejected',
      };
    case 'pictures':
      return {
        icon: ImageOff,
        tone: 'warning',
        word: `${hindrance.count} ${hindrance.count === 1 ? 'picture' : 'pictures'}`,
        title: 'Pictures without a description or a credit',
      };
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
      {hindrances.map((hindrance) => (
        <SignedWord key={hindrance.kind} {...say(hindrance)} />
      ))}
    </span>
  );
}
