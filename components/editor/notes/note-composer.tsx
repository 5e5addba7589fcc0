'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { noteText } from '#newsroom/annotation/note-schema.ts';
import { isBlocking } from '#newsroom/annotation/rules.ts';
import { beginNote } from '../commands/begin-note.ts';
import { notesIn } from '../plugins/note-highlights.ts';
import { useSession, useSnapshot } from '../session-context.ts';
import { type Duty, DutyChoice } from './duty.tsx';
import { ExplainerField, isExplainerText } from './explainer-field.tsx';
import { KindChoice } from './kind-choice.tsx';
import { NoteField } from './note-field.tsx';
import { kindOfKey, type WritableKind } from './note-signs.ts';
import { useComposed } from './use-composed.ts';

type NoteComposerProps = {
  /** The kind that it has until another is chosen. */
  begins: WritableKind;
  onClose: () => void;
  now: string;
  timeZone: string;
};

/** Begins a thread on the words that were selected when it was opened. */
export function NoteComposer({ begins, onClose, now, timeZone }: NoteComposerProps) {
  const session = useSession();
  const draft = useSnapshot(({ state }) => notesIn(state).draft);
  const { kind, choose, text, setText, isExplainer } = useComposed(begins);
  const [duty, setDuty] = useState<Duty>({ assignee: null, dueAt: null });
  const words = draft && session.state.doc.textBetween(draft.from, draft.to, ' ', ' ');
  const canAdd = draft !== null && (isExplainer ? isExplainerText(text) : noteText(text) !== '');

  const add = () => {
    if (!canAdd) return;
    beginNote(session, { kind, message: text, ...duty });
    setText(null);
    onClose();
  };

  return (
    <section
      aria-label={isExplainer ? 'New explainer' : 'New note'}
      className="flex flex-col gap-2.5 rounded-lg bg-raised p-3 shadow-overlay inset-ring inset-ring-accent-line"
      onKeyDown={(event) => {
        const isAmongKinds = event.target instanceof HTMLInputElement && event.target.type === 'radio';
        const isPlain = !event.ctrlKey && !event.metaKey;
        const wanted = isPlain && (event.altKey || isAmongKinds) && kindOfKey(event.code);
        if (wanted) {
          event.preventDefault();
          choose(wanted);
        }
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
          Select the words that this is about, then choose {isExplainer ? 'Explain…' : 'Note'} again. What you
          wrote stays here.
        </p>
      )}
      <KindChoice kind={kind} onChange={choose} />
      {isExplainer ? (
        <ExplainerField autoFocus label="What readers get" value={text} onChange={setText} />
      ) : (
        <NoteField
          autoFocus
          label="Note"
          placeholder={isBlocking(kind) ? 'What has to be settled first?' : 'What should be said about this?'}
          value={text}
          onChange={setText}
        />
      )}
      {isBlocking(kind) && (
        <p className="text-xs text-ink-soft">Keeps the story from going out until an editor resolves it.</p>
      )}
      {isExplainer && (
        <p className="text-xs text-ink-soft">Readers can open it at these words once it is approved.</p>
      )}
      <DutyChoice {...{ duty, now, timeZone }} onChange={setDuty} />
      <div className="flex items-center gap-2">
        <Button size="small" variant="primary" isDisabled={!canAdd} onPress={add}>
          {isExplainer ? 'Add explainer' : 'Add note'}
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
