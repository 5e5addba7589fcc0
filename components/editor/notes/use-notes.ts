'use client';

import type { Node } from 'prosemirror-model';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { inThisTab } from '#components/ui/kept-here.ts';
import { annotationRanges } from '#newsroom/document/annotation-marks.ts';
import { notesIn } from '../plugins/note-highlights.ts';
import { useSession, useSnapshot } from '../session-context.ts';
import { everyOpenNote, isWanted, type NoteFilter, readFilter } from './note-filter.ts';

/** The threads by what has become of them, as far as the filter lets them through; in the order of their words. */
export function useNotes() {
  const { person, storyId } = useSession().start;
  const threads = useSnapshot((snapshot) => snapshot.threads);
  const focused = useSnapshot(({ state }) => notesIn(state).focused);
  const kinds = useSnapshot(({ state }) => notesIn(state).kinds);
  const ids = useOrder();
  const [filter, setFilter] = useFilter(storyId);
  return useMemo(() => {
    const order = new Map(ids.map((id, index) => [id, index]));
    const place = (id: string) => order.get(id) ?? Number.POSITIVE_INFINITY;
    const open = threads.filter((thread) => thread.resolvedAt === null);
    const all = {
      open: open
        .filter((thread) => order.has(thread.id))
        .sort((one, other) => place(one.id) - place(other.id)),
      gone: open.filter((thread) => !order.has(thread.id)),
      resolved: threads.filter((thread) => thread.resolvedAt !== null),
    };
    // What is empty can't be looked at: a last resolved note that is reopened leads back to the open ones.
    const state = all[filter.state].length === 0 ? 'open' : filter.state;
    const shown = all[state].filter((thread) => isWanted(thread, filter, person.id));
    // Known before the threads themselves are.
    const openCount = ids.filter((id) => kinds.has(id)).length;
    return { all, shown, openCount, focused, filter: { ...filter, state }, setFilter };
  }, [threads, kinds, ids, focused, filter, setFilter, person]);
}

export type Notes = ReturnType<typeof useNotes>;

/** The notes in the order of their words: the same list for as long as it says the same, however much is typed. */
function useOrder(): readonly string[] {
  const last = useRef<{ doc: Node | null; ids: readonly string[] }>({ doc: null, ids: [] });
  return useSnapshot(({ state: { doc } }) => {
    const { current } = last;
    if (current.doc === doc) return current.ids;
    const ids = [...new Set(annotationRanges(doc).map((range) => range.id))];
    const isSame = ids.length === current.ids.length && ids.every((id, index) => id === current.ids[index]);
    last.current = { doc, ids: isSame ? current.ids : ids };
    return last.current.ids;
  });
}

/** Kept for this story until the tab is closed. */
function useFilter(storyId: string) {
  const key = `nightdesk-notes:${storyId}`;
  const [filter, setFilter] = useState<NoteFilter>(everyOpenNote);
  useEffect(() => setFilter(readFilter(inThisTab.read(key))), [key]);
  const choose = useCallback(
    (change: Partial<NoteFilter>) =>
      setFilter((before) => {
        const next = { ...before, ...change };
        inThisTab.keep(key, JSON.stringify(next));
        return next;
      }),
    [key],
  );
  return [filter, choose] as const;
}
