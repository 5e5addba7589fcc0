'use client';

import type { RefObject } from 'react';
import type { StyleRule } from '#newsroom/house-style/schema.ts';
import { OfferAtCursor } from '../explainers/offer-at-cursor.tsx';
import { RemarkAtCursor } from '../house-style/remark-at-cursor.tsx';
import { NoteAtCursor } from '../notes/note-at-cursor.tsx';
import { SlashAtCursor } from '../slash/slash-at-cursor.tsx';
import { SuggestionAtCursor } from '../suggesting/suggestion-at-cursor.tsx';

type AtCursorProps = {
  /** Opens the note that was tapped; null where the notes stand beside the text. */
  openNote: ((id: string) => void) | null;
  page: RefObject<HTMLElement | null>;
  rules: readonly StyleRule[];
  language: string;
  now: string;
  timeZone: string;
};

/** What is said about the words that the cursor is in. */
export function AtCursor({ openNote, page, rules, language, now, timeZone }: AtCursorProps) {
  return (
    <>
      <SuggestionAtCursor {...{ page, now, timeZone }} />
      <RemarkAtCursor {...{ page, rules, language }} />
      <OfferAtCursor {...{ page, language }} />
      <SlashAtCursor page={page} />
      {openNote && <NoteAtCursor page={page} open={openNote} />}
    </>
  );
}
