'use client';

import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { firstIndex } from '#newsroom/first-index.ts';

type Panes = { source: RefObject<HTMLDivElement | null>; story: RefObject<HTMLDivElement | null> };
/** What is said at the story's foot, wherever the copy says it: not worth leaving the text for. */
const FOOT: ReadonlySet<string> = new Set(['embargo', 'editors_note']);

type Partner = {
  /** The place in the story of a row of the source, or of the nearest row that has one. */
  placeOfRow: (index: number) => string | null;
  rowOfPlace: (place: string) => number | null;
};

/**
 * Scrolls two panes in step: the one that a hand or the keyboard is on leads, the other shows the counterpart of what
 * is at the leader's top.
 */
export function useInStep({ source, story }: Panes, partner: Partner) {
  const leader = useRef<'source' | 'story'>('source');
  const latest = useRef(partner);
  latest.current = partner;

  const follow = useCallback(() => {
    const [from, to] =
      leader.current === 'source' ? [source.current, story.current] : [story.current, source.current];
    if (!from || !to) return;
    const top = topmost(from, leader.current === 'source' ? '[data-span]' : '[data-place]');
    if (!top) return;
    const { placeOfRow, rowOfPlace } = latest.current;
    const place = leader.current === 'source' ? placeOfRow(Number(top.dataset.span)) : null;
    const row = leader.current === 'story' ? rowOfPlace(top.dataset.place ?? '') : null;
    const selector = place !== null ? `[data-place="${CSS.escape(place)}"]` : `[data-span="${row}"]`;
    const counterpart = to.querySelector<HTMLElement>(selector);
    if (!counterpart) return;
    const atTop = top.getBoundingClientRect().top - from.getBoundingClientRect().top;
    const there = counterpart.getBoundingClientRect().top - to.getBoundingClientRect().top;
    to.scrollTop += there - atTop;
  }, [source, story]);

  useEffect(() => {
    const panes = { source: source.current, story: story.current };
    const stop: (() => void)[] = [];
    for (const [name, pane] of Object.entries(panes) as ['source' | 'story', HTMLDivElement | null][]) {
      if (!pane) continue;
      let frame = 0;
      const lead = () => {
        leader.current = name;
      };
      const onScroll = () => {
        if (leader.current !== name) return;
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(follow);
      };
      pane.addEventListener('wheel', lead, { passive: true });
      pane.addEventListener('touchstart', lead, { passive: true });
      pane.addEventListener('pointerdown', lead);
      pane.addEventListener('scroll', onScroll, { passive: true });
      stop.push(() => {
        cancelAnimationFrame(frame);
        pane.removeEventListener('wheel', lead);
        pane.removeEventListener('touchstart', lead);
        pane.removeEventListener('pointerdown', lead);
        pane.removeEventListener('scroll', onScroll);
      });
    }
    return () => {
      for (const each of stop) each();
    };
  }, [follow, source, story]);

  /** Brings a row and its counterpart into view: for the keyboard, and for a press on the other pane. */
  const show = useCallback(
    (index: number, place: string | null) => {
      leader.current = 'source';
      source.current?.querySelector(`[data-span="${index}"]`)?.scrollIntoView({ block: 'nearest' });
      if (place === null || FOOT.has(place)) return;
      story.current
        ?.querySelector(`[data-place="${CSS.escape(place)}"]`)
        ?.scrollIntoView({ block: 'nearest' });
    },
    [source, story],
  );
  return { show };
}

/** The first part whose end is below the pane's upper edge: first its chunk, then itself. */
function topmost(pane: HTMLElement, selector: string): HTMLElement | null {
  const edge = pane.getBoundingClientRect().top + 8;
  const above = (part: Element) => part.getBoundingClientRect().bottom <= edge;
  const first = (parts: NodeListOf<HTMLElement>) =>
    parts[
      Math.min(
        firstIndex(parts, (part) => !above(part)),
        parts.length - 1,
      )
    ] ?? null;
  const chunk = first(pane.querySelectorAll<HTMLElement>('[data-chunk]'));
  const part = chunk && first(chunk.querySelectorAll<HTMLElement>(selector));
  return part && !above(part) ? part : first(pane.querySelectorAll<HTMLElement>(selector));
}
