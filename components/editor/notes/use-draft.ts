'use client';

import { useEffect, useState } from 'react';
import { useSession } from '../session-context.ts';

/** What is being written in a box beside the text: kept through errors, closing and reloads, until it is sent. */
export function useDraft(name: string) {
  const { storyId } = useSession().start;
  const key = `nightdesk-draft:${storyId}:${name}`;
  const [text, setText] = useState('');

  useEffect(() => setText(sessionStorage.getItem(key) ?? ''), [key]);

  const write = (next: string) => {
    setText(next);
    if (next === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, next);
  };
  return [text, write] as const;
}
