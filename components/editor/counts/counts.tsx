'use client';

import { useMemo } from 'react';
import { countBetween, countDocument, headlineLength, readingMinutes } from '#newsroom/document/counts.ts';
import { useSession, useSnapshot } from '../session-context.ts';

// Made when it is needed first: making one takes longer than what it is made for.
let number: Intl.NumberFormat | undefined;
const many = (count: number, one: string) => {
  number ??= new Intl.NumberFormat('en');
  return `${number.format(count)} ${one}${count === 1 ? '' : 's'}`;
};

type Props = { language: string; headlineLimit: number };

/** How long the story is, or what is selected of it, at the foot of the page. */
export function Counts({ language, headlineLimit }: Props) {
  const session = useSession();
  const doc = useSnapshot(({ state }) => state.doc);
  const selection = useSnapshot(({ state }) => state.selection);
  const { words, characters } = useMemo(() => countDocument(doc, language), [doc, language]);
  const selected = useMemo(() => {
    const { from, to } = selection;
    if (from === to || to > session.state.doc.content.size) return null;
    return countBetween(session.state.doc, from, to, language);
  }, [session, selection, language]);
  const length = headlineLength(doc);
  const over = length - headlineLimit;

  return (
    <footer className="sticky bottom-0 z-10 mt-auto flex flex-wrap items-center justify-center gap-x-4 border-t border-line bg-surface px-3 py-1 text-xs text-ink-soft tabular-nums max-md:static print:hidden">
      {selected ? (
        <span>
          {many(selected.words, 'word')}, {many(selected.characters, 'character')} selected
        </span>
      ) : (
        // Browsers and Node divide “harbour.example” differently.
        <span suppressHydrationWarning>
          {many(words, 'word')}, {many(characters, 'character')}
        </span>
      )}
      {words > 0 && <span suppressHydrationWarning>{readingMinutes(words, language)} min to read</span>}
      <span className={over > 0 ? 'font-medium text-ink' : undefined}>
        {over > 0
          ? `Headline ${many(over, 'character')} over the limit of ${headlineLimit}`
          : `Headline ${length} of ${headlineLimit}`}
      </span>
    </footer>
  );
}
