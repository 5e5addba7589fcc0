'use client';

import type { Node } from 'prosemirror-model';
import { useSession } from '../session-context.ts';
import { useKeptDraft } from './use-kept-draft.ts';

/** What this person is writing in a box beside the text of a story, until it is sent. */
export function useDraft(name: string, start?: Node) {
  const { person, storyId } = useSession().start;
  return useKeptDraft(`${person.id}:${storyId}:${name}`, start);
}
