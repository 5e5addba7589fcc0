import type { ReactNode } from 'react';
import { cn } from '#components/ui/class-names.ts';
import type { Choices, Piece } from '#newsroom/merging/schema.ts';
import { type MarkedWords, markWords } from './marked-words.ts';

type Props = {
  piece: Piece;
  choices: Choices;
  language: string;
  direction: 'ltr' | 'rtl';
  /** The conflicts in it. */
  children?: ReactNode;
};

/** A passage of the story with what the update does to its words. */
export function MergePiece({ piece, choices, language, direction, children }: Props) {
  const words = piece.runs.flatMap((run, at) =>
    markWords(run, choices).map((each) => ({
      ...each,
      isDisputed: run.conflictId !== null,
      key: `${at} ${each.mark}`,
    })),
  );
  return (
    <li dir={direction} className="flex flex-col gap-1 border-t border-line py-3">
      <p className="text-xs text-ink-soft">
        <bdi>
          {typeWords[piece.type]}
          {piece.isMoved && ' · moved by the agency'}
          {piece.blockId === null && ' · new'}
        </bdi>
      </p>
      <p
        lang={language}
        className={cn(
          'story-text break-words whitespace-pre-wrap',
          piece.type === 'headline' && 'font-semibold',
        )}
      >
        {words.map(({ key, ...each }) => (
          <Words key={key} {...each} />
        ))}
      </p>
      {children}
    </li>
  );
}

const typeWords: Record<Piece['type'], string> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  heading: 'Subheading',
  paragraph: 'Paragraph',
};

function Words({ text, mark, isDisputed }: MarkedWords & { isDisputed: boolean }) {
  if (mark === 'stays') {
    if (!isDisputed) return text;
    return (
      <mark data-tone="warning" className="rounded-xs bg-tone-wash px-0.5 text-tone-ink">
        {text}
      </mark>
    );
  }
  const isDeleted = mark === 'deleted';
  const Mark = isDeleted ? 'del' : 'ins';
  return (
    <Mark
      data-tone={isDeleted ? 'danger' : 'success'}
      className={cn('rounded-xs bg-tone-wash px-0.5 text-tone-ink', isDeleted ? 'line-through' : 'underline')}
    >
      <span aria-hidden className="me-0.5 font-semibold no-underline">
        {isDeleted ? '−' : '+'}
      </span>
      <span className="sr-only">{isDeleted ? ' deleted: ' : ' inserted: '}</span>
      {text}
    </Mark>
  );
}
