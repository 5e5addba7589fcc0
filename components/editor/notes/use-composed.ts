'use client';

import type { Node } from 'prosemirror-model';
import { useState } from 'react';
import { noteText, plainNote } from '#newsroom/annotation/note-schema.ts';
import type { WritableKind } from './note-signs.ts';
import { useDraft } from './use-draft.ts';

/**
 * What is being written as a note, and as which kind. What readers get and what the desk reads are kept apart; whoever
 * takes the other kind before there is anything of it goes on with what they wrote.
 */
export function useComposed(begins: WritableKind) {
  const [kind, setKind] = useState(begins);
  const [note, setNote] = useDraft('note');
  const [explainer, setExplainer] = useDraft('explainer');
  const isExplainer = kind === 'explainer';
  const choose = (next: WritableKind) => {
    const isEmpty = (text: Node) => noteText(text) === '';
    if (next === 'explainer' && !isExplainer && isEmpty(explainer) && !isEmpty(note)) {
      // Names of colleagues are words to readers.
      setExplainer(plainNote(noteText(note)));
      setNote(null);
    } else if (next !== 'explainer' && isExplainer && isEmpty(note) && !isEmpty(explainer)) {
      setNote(explainer);
      setExplainer(null);
    }
    setKind(next);
  };
  const [text, setText] = isExplainer ? [explainer, setExplainer] : [note, setNote];
  return { kind, choose, text, setText, isExplainer };
}
