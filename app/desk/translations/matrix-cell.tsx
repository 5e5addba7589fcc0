'use client';

import { Plus } from 'lucide-react';
import NextLink from 'next/link';
import { useTransition } from 'react';
import { LanguageMenu, type Translator } from '#components/translation/language-menu.tsx';
import { useTranslationActions } from '#components/translation/translation-actions.ts';
import { translationSigns } from '#components/translation/translation-signs.ts';
import { PlainButton } from '#components/ui/plain-button.tsx';
import { StateBadge } from '#components/ui/state-badge.tsx';
import { editorialSigns } from '#components/ui/state-signs.ts';
import { languageName } from '#newsroom/settings/languages.ts';
import type { MatrixCell as Cell } from '#newsroom/translation/matrix.ts';
import { translationActions } from './translation-actions.ts';

type Props = {
  storyId: string;
  language: string;
  /** State of the piece itself, in the column of its own language. */
  original: keyof typeof editorialSigns | null;
  cell: Cell | undefined;
  decides: boolean;
  people: readonly Translator[];
};

const box =
  'flex min-h-11 w-full flex-col items-start justify-center rounded-md px-1.5 py-1 text-start no-underline focus-ring-inset hover:bg-press';

/** Where a piece stands in a language: sign, word, person; and what to do about it. */
export function MatrixCell({ storyId, language, original, cell, decides, people }: Props) {
  if (original) {
    return (
      <NextLink href={`/desk/stories/${storyId}`} className={box}>
        <StateBadge tone={original} sign={editorialSigns[original]} plain />
        <span className="text-2xs text-ink-faint">original</span>
      </NextLink>
    );
  }
  if (!cell) return decides ? <WantButton {...{ storyId, language }} /> : null;
  const inside = <Inside cell={cell} />;
  if (cell.story) {
    if (!cell.mayOpen) return <span className={box}>{inside}</span>;
    return (
      <NextLink href={`/desk/stories/${cell.story.id}`} className={box}>
        {inside}
      </NextLink>
    );
  }
  if (!cell.mayStart && !decides) return <span className={box}>{inside}</span>;
  return (
    <LanguageMenu
      {...{ storyId, language, people }}
      name={languageName(language)}
      mayStart={cell.mayStart}
      mayTake={cell.mayTake}
      mayUnwant={decides}
      assigneeId={cell.person?.id ?? null}
      actions={translationActions}
    >
      <PlainButton className={box}>{inside}</PlainButton>
    </LanguageMenu>
  );
}

function Inside({ cell: { state, staleBlocks, person, story } }: { cell: Cell }) {
  const spiked = story?.state === 'spiked';
  const sign = spiked ? { ...editorialSigns.spiked, tone: 'spiked' } : translationSigns[state];
  return (
    <>
      <span className="flex items-center gap-1.5">
        <StateBadge tone={sign.tone} sign={sign} plain />
        {staleBlocks > 0 && <span className="text-xs font-medium tabular-nums">{staleBlocks} ¶</span>}
      </span>
      <bdi className="max-w-full truncate text-2xs text-ink-faint">{person?.name ?? 'open'}</bdi>
    </>
  );
}

function WantButton({ storyId, language }: { storyId: string; language: string }) {
  const [isPending, startTransition] = useTransition();
  const { want } = useTranslationActions(translationActions);
  const name = languageName(language);
  return (
    <PlainButton
      aria-label={`Want it in ${name}`}
      isPending={isPending}
      onPress={() =>
        startTransition(async () => {
          await want(storyId, { language, name });
        })
      }
      className="flex min-h-11 w-full items-center rounded-md px-1.5 text-ink-faint opacity-0 transition-opacity focus-ring-inset group-focus-within/row:opacity-100 group-hover/row:opacity-100 focus-visible:opacity-100 hover:bg-press aria-disabled:opacity-40 pointer-coarse:opacity-60"
    >
      <Plus aria-hidden className="size-4" />
    </PlainButton>
  );
}
