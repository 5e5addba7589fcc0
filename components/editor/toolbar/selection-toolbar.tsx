'use client';

import { NodeSelection } from 'prosemirror-state';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useSession, useSnapshot } from '../session-context.ts';
import { selectionGroups } from './items.ts';
import { Toolbar } from './toolbar.tsx';

const GAP = 8;

/** Floats above selected words, below them where a finger would cover it, until the selection or the focus goes. */
export function SelectionToolbar({ page }: { page: RefObject<HTMLElement | null> }) {
  const session = useSession();
  const selection = useSnapshot(({ state }) => state.selection);
  const hasFocus = useSnapshot((snapshot) => snapshot.hasFocus);
  const [isSelecting, setSelecting] = useState(false);
  const [hasToolbarFocus, setToolbarFocus] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const isShown =
    !selection.empty &&
    !(selection instanceof NodeSelection) &&
    !isSelecting &&
    (hasFocus || hasToolbarFocus);

  useEffect(() => {
    const place = page.current;
    const begin = (event: PointerEvent) => {
      if (!bar.current?.contains(event.target as Node)) setSelecting(true);
    };
    const end = () => setSelecting(false);
    place?.addEventListener('pointerdown', begin);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
    return () => {
      place?.removeEventListener('pointerdown', begin);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
    };
  }, [page]);

  // The page changes under a selection without React's doing: measured after every change of it.
  useLayoutEffect(() => {
    const { view } = session;
    const box = bar.current;
    const frame = box && page.current?.getBoundingClientRect();
    if (!isShown || !view || !box || !frame) return;
    // What was told may be behind the text, where these words are gone.
    const { from, to } = view.state.selection;
    const start = view.coordsAtPos(from);
    const end = view.coordsAtPos(to, -1);
    const isTouch = window.matchMedia('(pointer: coarse)').matches;
    const isBelow = isTouch || start.top - box.offsetHeight - GAP < 150;
    const top = isBelow ? end.bottom + GAP : start.top - box.offsetHeight - GAP;
    const isOneLine = Math.abs(start.top - end.top) < 8;
    const middle = isOneLine ? (start.left + end.left) / 2 : start.left;
    const left = Math.min(
      Math.max(middle - box.offsetWidth / 2, frame.left + 8),
      document.documentElement.clientWidth - box.offsetWidth - 8,
    );
    box.style.transform = `translate(${Math.round(left - frame.left)}px, ${Math.round(top - frame.top)}px)`;
  });

  if (!isShown) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only follows the focus of the toolbar inside
    <div
      ref={bar}
      onFocus={() => setToolbarFocus(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setToolbarFocus(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') session.view?.focus();
      }}
      className="absolute top-0 left-0 z-20 animate-fade-in rounded-md bg-raised p-1 shadow-overlay inset-ring inset-ring-line"
    >
      <Toolbar label="Selected words" groups={selectionGroups} className="flex items-center" />
    </div>
  );
}
