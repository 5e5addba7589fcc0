'use client';

import type { ResolvedPos } from 'prosemirror-model';
import { type RefObject, useState } from 'react';
import { Lazily, later } from '#components/ui/lazily.tsx';
import { notesIn } from '../plugins/note-highlights.ts';
import { useSnapshot } from '../session-context.ts';
import { WhileInText } from '../text/while-in-text.tsx';

const peek = later(async () => (await import('./note-peek.tsx')).NotePeek);

type Props = { page: RefObject<HTMLElement | null>; open: (id: string) => void };

/** Where the notes do not stand beside the text: the one whose words were tapped, to be opened. Who writes there is left alone. */
export function NoteAtCursor({ page, open }: Props) {
  const { empty, $head } = useSnapshot(({ state }) => state.selection);
  const focused = useSnapshot(({ state }) => notesIn(state).focused);
  const threads = useSnapshot((snapshot) => snapshot.threads);
  const wasPut = useWasPut($head);
  const thread = threads.find(({ id }) => id === focused);
  if (!thread || !empty || !wasPut || !isAtNote($head, thread.id)) return null;
  return (
    <WhileInText>
      <Lazily of={peek} props={{ page, thread, at: $head.pos, open }} />
    </WhileInText>
  );
}

const isAtNote = ({ nodeBefore, nodeAfter }: ResolvedPos, id: string) =>
  [nodeBefore, nodeAfter].some((node) =>
    node?.marks.some(({ type, attrs }) => type.name === 'annotation' && attrs.id === id),
  );

/** Whether the cursor was put where it is, and the words there have not changed since. */
function useWasPut($head: ResolvedPos): boolean {
  const [seen, setSeen] = useState({ $head, wasPut: true });
  const { parent, parentOffset } = seen.$head;
  if (parent !== $head.parent || parentOffset !== $head.parentOffset) {
    const isSameBlock = parent.type === $head.parent.type && parent.attrs.id === $head.parent.attrs.id;
    setSeen({ $head, wasPut: parent === $head.parent || !isSameBlock });
  }
  return seen.wasPut;
}
