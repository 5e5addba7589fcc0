'use client';

import type { Node } from 'prosemirror-model';
import { useSession } from '../session-context.ts';
import { useKeptDraft } from './use-kept-draft.ts';

/** What is being written in a box beside the text of a story, until it is sent. */
export const useDraft = (name: string, start?: Node) =>
  useKeptDraft(`${useSession().start.storyId}:${name}`, start);
