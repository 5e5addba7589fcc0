'use client';

import { type ReactNode, useEffect, useState } from 'react';
import type { StyleRule } from '#newsroom/house-style/schema.ts';
import { EditorFrame } from './editor-frame.tsx';
import { type ThreadActions, ThreadActionsContext } from './notes/thread-actions.ts';
import type { TranslationSource } from './panel/translation-source.tsx';
import { EditorSession, type SessionStart, type Writing } from './session.ts';
import { SessionContext } from './session-context.ts';
import './editor.css';
import './figures/figures.css';
import './carets/carets.css';
import './writing.css';

export type StoryEditorProps = {
  start: SessionStart;
  writing: Writing;
  threadActions: ThreadActions;
  /** Renders the page anew around the text; answers false when the session has ended, fails when the server does not answer. */
  refresh: () => Promise<boolean>;
  /** What the newsroom asks of the words of every story. */
  house: { headlineLimit: number; rules: readonly StyleRule[] };
  now: string;
  timeZone: string;
  /** Where the story stands, at the start of the header. */
  standing: ReactNode;
  /** What can be done next with the story, at its end. */
  actions: ReactNode;
  languages: ReactNode;
  history: ReactNode;
  /** For a translation: the story that it is made from. */
  translatedFrom: TranslationSource | null;
};

/**
 * A story, open for writing, reading and taking notes on. The session lives as long as the page: what the server renders
 * anew meanwhile reaches the frame only, the text comes by the stream.
 */
export function StoryEditor({ start, threadActions, refresh, ...frame }: StoryEditorProps) {
  const [session] = useState(() => new EditorSession(start));
  useEffect(() => {
    session.connection.onSettled = refresh;
  }, [session, refresh]);
  return (
    <SessionContext value={session}>
      <ThreadActionsContext value={threadActions}>
        <EditorFrame {...frame} />
      </ThreadActionsContext>
    </SessionContext>
  );
}
