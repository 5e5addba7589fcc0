'use client';

import type { EditorView } from 'prosemirror-view';
import { type RefObject, useLayoutEffect } from 'react';
import { useSession } from '../session-context.ts';

/** Where a position stands in the window, in pixels, and whether its text runs to the left. */
export type Place = { left: number; top: number; bottom: number; isLeftward: boolean };

/** What is put where: a box over a page, at a position in the text. */
type Beside = {
  box: RefObject<HTMLElement | null>;
  page: RefObject<HTMLElement | null>;
  at: number;
  /** What stays free at the sides of the page. */
  margin?: number;
};

/** Keeps a box where `spotOf` says, as far as the page is that wide. */
export function useBesideWords(
  { box, page, at, margin = 0 }: Beside,
  spotOf: (place: Place, element: HTMLElement) => { left: number; top: number },
) {
  const session = useSession();
  // The page changes around the cursor without React's doing: measured after every change of it.
  useLayoutEffect(() => {
    const [element, frame] = [box.current, page.current?.getBoundingClientRect()];
    if (!session.view || !element || !frame) return;
    // What was told may be behind the text, which may be shorter now.
    const there = Math.min(at, session.view.state.doc.content.size);
    const spot = spotOf(placeOf(session.view, there, element), element);
    const most = frame.right - element.offsetWidth - margin;
    const left = Math.max(Math.min(spot.left, most), frame.left + margin);
    element.style.transform = `translate(${Math.round(left - frame.left)}px, ${Math.round(spot.top - frame.top)}px)`;
  });
}

/** Where a box begins that goes with the words from a place on. */
export const besideWords = ({ left, isLeftward }: Place, { offsetWidth }: HTMLElement) =>
  isLeftward ? left - offsetWidth : left;

function placeOf(view: EditorView, at: number, otherwise: HTMLElement): Place {
  const { left, top, bottom } = view.coordsAtPos(at);
  const { parentElement } = view.domAtPos(at).node;
  return { left, top, bottom, isLeftward: getComputedStyle(parentElement ?? otherwise).direction === 'rtl' };
}
