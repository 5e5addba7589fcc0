import { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { expect, it } from 'vitest';
import { buildDocument } from '#newsroom/document/build.ts';
import { parsePlainText } from '../paste/plain-text.ts';
import { clipboard } from './clipboard.ts';

it('says of more than a story can hold that nothing was pasted, instead of taking a minute for it', () => {
  const notes: string[] = [];
  const plugin = clipboard({
    ...{ isKnownNote: () => false, language: () => 'en' },
    onNote: (note) => notes.push(note),
  });
  const state = EditorState.create({ doc: buildDocument({ headline: '', standfirst: '', blocks: [] }) });
  const isTaken = (signs: number) =>
    plugin.props.handlePaste?.call(
      plugin,
      { state } as EditorView,
      {} as ClipboardEvent,
      parsePlainText('x'.repeat(signs), []),
    );
  expect(isTaken(10_000)).toBe(false);
  expect(notes).toEqual([]);
  expect(isTaken(2_000_000)).toBe(true);
  expect(notes).toEqual([expect.stringContaining('nothing was pasted')]);
});
