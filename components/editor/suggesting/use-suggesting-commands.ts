'use client';

import { useMemo } from 'react';
import type { Command } from '#components/desk-shell/command-registry.ts';
import { useCommands } from '#components/desk-shell/use-commands.ts';
import { settle, settleHere, stepThroughSuggestions } from '../in-text/commands.ts';
import type { EditorSession } from '../session.ts';
import { useSnapshot } from '../session-context.ts';

const SECTION = 'Suggestions';

/** Suggesting, in the palette and by keys: on and off, from one suggestion to the next, accept and reject. */
export function useSuggestingCommands(session: EditorSession): void {
  const mayWrite = useSnapshot(({ head }) => head.abilities['story.write']);
  const commands = useMemo<Command[]>(() => {
    const decide = (decision: 'accept' | 'reject') => () => session.run(settleHere(decision));
    const step = (by: 1 | -1) => () => session.run(stepThroughSuggestions(by));
    const own: Command[] = [
      {
        id: 'suggestion-next',
        label: 'Next suggestion',
        section: SECTION,
        shortcut: 'Mod+Alt+ArrowDown',
        run: step(1),
      },
      {
        ...{ id: 'suggestion-previous', label: 'Previous suggestion', section: SECTION },
        ...{ shortcut: 'Mod+Alt+ArrowUp', run: step(-1) },
      },
    ];
    if (!mayWrite) return own;
    return [
      {
        ...{ id: 'suggesting', label: 'Suggest instead of writing, or write again', section: SECTION },
        ...{ shortcut: 'Mod+Alt+x', run: () => session.setSuggesting(!session.isSuggesting) },
      },
      ...own,
      {
        ...{ id: 'suggestion-accept', label: 'Accept the suggestion at the cursor', section: SECTION },
        ...{ shortcut: 'Mod+Alt+Enter', run: decide('accept') },
      },
      {
        ...{ id: 'suggestion-reject', label: 'Reject the suggestion at the cursor', section: SECTION },
        ...{ shortcut: 'Mod+Alt+Backspace', run: decide('reject') },
      },
      {
        ...{ id: 'suggestion-accept-all', label: 'Accept all suggestions', section: SECTION },
        run: () => session.run(settle('accept', () => true)),
      },
      {
        ...{ id: 'suggestion-reject-all', label: 'Reject all suggestions', section: SECTION },
        run: () => session.run(settle('reject', () => true)),
      },
    ];
  }, [session, mayWrite]);
  useCommands(commands);
}
