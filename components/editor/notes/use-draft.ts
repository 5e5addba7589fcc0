'use client';

import type { Node } from 'prosemirror-model';
import { useEffect, useState } from 'react';
import { noteText, parseNote, plainNote } from '#newsroom/annotation/note-schema.ts';
import { useSession } from '../session-context.ts';

/** What is being written in a box beside the text: kept through errors, closing and reloads, until it is sent. */
export function useDraft(name: string) {
  const { storyId } = useSession().start;
  const key = `nightdesk-draft:${storyId}:${name}`;
  const [message, setMessage] = useState<Node>(() => plainNote(''));

  useEffect(() => setMessage(kept(sessionStorage.getItem(key))), [key]);

  const write = (next: Node | null) => {
    setMessage(next ?? plainNote(''));
    if (!next || noteText(next) === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(next.toJSON()));
  };
  return [message, write] as const;
}

function kept(json: string | null): Node {
  if (json === null) return plainNote('');
  try {
    return parseNote(JSON.parse(json));
  } catch {
    return plainNote(json);
  }
}
