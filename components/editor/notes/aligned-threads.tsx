'use client';

import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Thread } from '#newsroom/annotation/schema.ts';
import { notesIn } from '../plugins/note-highlights.ts';
import { useSession, useSnapshot } from '../session-context.ts';
import { type Card, stack } from './stack.ts';

const GAP = 8;
const COMPOSER = 'composer';

type AlignedThreadsProps = {
  threads: readonly Thread[];
  focused: string | null;
  page: RefObject<HTMLElement | null>;
  composer: ReactNode;
  card: (thread: Thread) => ReactNode;
};

/** Threads beside their words. Where they stand is measured, so it is set past React, after every change. */
export function AlignedThreads({ threads, focused, page, composer, card }: AlignedThreadsProps) {
  const session = useSession();
  const column = useRef<HTMLDivElement>(null);
  const draft = useSnapshot(({ state }) => notesIn(state).draft);
  // Words move with every key: the column follows the document.
  useSnapshot(({ state }) => state.doc);

  const place = () => {
    const box = column.current;
    if (!box || box.offsetParent === null) return;
    const origin = box.getBoundingClientRect().top;
    const topOf = (selector: string) => {
      const words = session.view?.dom.querySelector(selector)?.getBoundingClientRect();
      return words ? words.top - origin - 6 : null;
    };
    const cards = [...box.querySelectorAll<HTMLElement>(':scope > [data-card]')].map((element) => {
      const id = element.dataset.card ?? '';
      const selector = id === COMPOSER ? '.note-draft' : `[data-annotation="${CSS.escape(id)}"]`;
      return { element, id, wanted: topOf(selector) ?? 0, height: element.offsetHeight };
    });
    const sorted: (Card & { element: HTMLElement })[] = cards.sort((one, other) => one.wanted - other.wanted);
    const tops = stack(sorted, draft ? COMPOSER : focused, GAP);
    let end = 0;
    for (const { element, id, height } of sorted) {
      const top = tops.get(id) ?? 0;
      element.style.transform = `translateY(${Math.round(top)}px)`;
      element.style.visibility = 'visible';
      end = Math.max(end, top + height);
    }
    box.style.minHeight = `${end}px`;
  };
  const latest = useRef(place);
  latest.current = place;

  useLayoutEffect(() => latest.current());

  useEffect(() => {
    const observer = new ResizeObserver(() => latest.current());
    if (column.current) observer.observe(column.current);
    if (page.current) observer.observe(page.current);
    return () => observer.disconnect();
  }, [page]);

  return (
    <div ref={column} className="relative">
      {composer && (
        <div data-card={COMPOSER} className="invisible absolute inset-x-0 top-0 z-20">
          {composer}
        </div>
      )}
      {threads.map((thread) => (
        <div
          key={thread.id}
          data-card={thread.id}
          className={`invisible absolute inset-x-0 top-0 transition-transform ${thread.id === focused ? 'z-10' : ''}`}
        >
          {card(thread)}
        </div>
      ))}
    </div>
  );
}
