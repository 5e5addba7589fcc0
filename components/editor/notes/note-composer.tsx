'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { plainNote } from '#newsroom/annotation/note-schema.ts';
import { isBlocking } from '#newsroom/annotation/rules.ts';
import type { AnnotationKind } from '#newsroom/annotation/schema.ts';
import { beginNote } from '../commands/begin-note.ts';
import { notesIn } from '../plugins/note-highlights.ts';
import { useSession, useSnapshot } from '../session-context.ts';
import { noteSigns } from './note-signs.ts';
import { useDraft } from './use-draft.ts';

const kinds = Object.keys(noteSigns) as AnnotationKind[];

/** Begins a thread on the words that were selected when it was opened. */
export function NoteComposer({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const draft = useSnapshot(({ state }) => notesIn(state).draft);
  const [text, setText] = useDraft('note');
  const [kind, setKind] = useState<AnnotationKind>('comment');
  const words = draft && session.state.doc.textBetween(draft.from, draft.to, ' ', ' ');
  const canAdd = draft !== null && text.trim() !== '';

  const add = () => {
    if (!canAdd) return;
    beginNote(session, {
      kind,
      message: plainNote(text.trim().toWellFormed()),
      assignee: null,
      dueAt: null,
    });
    setText('');
    onClose();
  };

  return (
    <section
      aria-label="New note"
      className="flex flex-col gap-2.5 rounded-lg bg-raised p-3 shadow-overlay inset-ring inset-ring-accent-line"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) add();
      }}
    >
      {words ? (
        <p dir="auto" className="line-clamp-2 border-s-2 border-accent-line ps-2 text-xs text-ink-soft">
          {words}
        </p>
      ) : (
        <p role="status" className="text-xs text-ink-soft">
          Select the words that this note is about, then choose Note again. What you wrote stays here.
        </p>
      )}
      <Segmented
        label="Kind of note"
        value={kind}
        onChange={(value) => setKind(value as AnnotationKind)}
        options={kinds.map((each) => ({ value: each, label: noteSigns[each].label }))}
        className="self-start"
      />
      <TextArea
        autoFocus
        label="Note"
        hideLabel
        placeholder={isBlocking(kind) ? 'What has to be settled first?' : 'What should be said about this?'}
        value={text}
        onChange={setText}
        maxLength={5_000}
      />
      {isBlocking(kind) && (
        <p className="text-xs text-ink-soft">Keeps the story from going out until an editor resolves it.</p>
      )}
      <div className="flex items-center gap-2">
        <Button size="small" variant="primary" isDisabled={!canAdd} onPress={add}>
          Add note
        </Button>
        <Button size="small" variant="quiet" onPress={onClose}>
          Cancel
        </Button>
        <span className="ms-auto max-md:hidden">
          <Kbd keys="Mod+Enter" />
        </span>
      </div>
    </section>
  );
}
