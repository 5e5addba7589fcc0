'use client';

import type { Node } from 'prosemirror-model';
import { useEffect, useState } from 'react';
import { noteText, parseNote, plainNote } from '#newsroom/annotation/note-schema.ts';

const empty = plainNote('');

/**
 * What is being written, kept in this tab through errors, closing and reloads; null begins anew. `start` is what is
 * there before anything was written.
 */
export function useKeptDraft(name: string, start: Node = empty) {
  const key = `nightdesk-draft:${name}`;
  const [text, setText] = useState<Node>(start);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another start changes nothing about what was written
  useEffect(() => setText(kept(sessionStorage.getItem(key), start)), [key]);

  const write = (next: Node | null) => {
    setText(next ?? start);
    if (!next || noteText(next) === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(next.toJSON()));
  };
  return [text, write] as const;
}

function kept(json: string | null, start: Node): Node {
  if (json === null) return start;
  try {
    return parseNote(JSON.parse(json));
  } catch {
    return plainNote(json);
  }
}
