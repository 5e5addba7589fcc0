'use client';

import type { Node } from 'prosemirror-model';
import { plainNote } from '#newsroom/annotation/note-schema.ts';
import { useSession } from '../session-context.ts';
import { asNote } from './kept-in-tab.ts';
import { useKept } from './use-kept.ts';

const empty = plainNote('');

/** What this person is writing in a box beside the text of a story, until it is sent. */
export function useDraft(name: string, start: Node = empty) {
  const { person, storyId } = useSession().start;
  return useKept(`${person.id}:${storyId}:${name}`, start, asNote);
}
