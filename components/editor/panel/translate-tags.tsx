'use client';

import { Ban, BookMarked, Languages, type LucideIcon } from 'lucide-react';
import { TextSelection } from 'prosemirror-state';
import { useMemo } from 'react';
import { type TaggedWords, type TagKind, taggedWords } from '../commands/translate-tags.ts';
import { useSession, useSnapshot } from '../session-context.ts';

const signs: Record<TagKind, { label: string; icon: LucideIcon }> = {
  translate: { label: 'Do not translate', icon: Ban },
  term: { label: 'Term', icon: BookMarked },
  note: { label: 'Note', icon: Languages },
};

/** What translators are told about words of this story. */
export function TranslateTags() {
  const session = useSession();
  const doc = useSnapshot(({ state }) => state.doc);
  const tags = useMemo(() => taggedWords(doc), [doc]);
  if (tags.length === 0) {
    return (
      <p className="px-2 text-xs text-ink-faint">
        Select words to tell their translators what to do with them.
      </p>
    );
  }
  // What is typed above moves them; a button that has the focus must stay.
  const placesOf = ({ id }: TaggedWords, all = tags) => all.filter((tag) => tag.id === id);
  const select = (tag: TaggedWords) => {
    const { doc, tr } = session.state;
    // Where they are now: what is drawn here may be behind the text.
    const now = placesOf(tag, taggedWords(doc))[placesOf(tag).indexOf(tag)];
    if (!now) return;
    session.dispatch(tr.setSelection(TextSelection.create(doc, now.from, now.to)).scrollIntoView());
    session.view?.focus();
  };
  return (
    <ul className="flex flex-col">
      {tags.map((tag) => {
        const { label, icon: Icon } = signs[tag.kind];
        return (
          <li key={`${tag.id}:${placesOf(tag).indexOf(tag)}`}>
            <button
              type="button"
              onClick={() => select(tag)}
              className="flex w-full items-start gap-2 rounded-sm px-2 py-1 text-start text-sm focus-ring-inset hover:bg-hover"
            >
              <Icon aria-hidden className="mt-0.5 size-3.5 shrink-0 text-ink-faint" />
              <span className="min-w-0 flex-1">
                <span className="sr-only">{label}: </span>
                <span dir="auto" className="block truncate">
                  {tag.text}
                </span>
                {tag.note && (
                  <span dir="auto" className="line-clamp-2 text-xs text-ink-soft">
                    {tag.note}
                  </span>
                )}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
