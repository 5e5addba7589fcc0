import { Slice } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { expect, it } from 'vitest';
import { annotationIds } from '#newsroom/document/annotation-marks.ts';
import { buildDocument } from '#newsroom/document/build.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
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

/** What comes of words with a note that are dragged in the text, as prosemirror-view does it. */
function dragged(keys: { ctrlKey: boolean; altKey: boolean }): Slice {
  const plugin = clipboard({ isKnownNote: () => true, language: () => 'en', onNote: () => {} });
  const { handleDOMEvents, transformCopied, transformPasted } = plugin.props;
  const blocks = [{ type: 'paragraph' as const, text: 'The bell rang.' }];
  const { tr } = EditorState.create({ doc: buildDocument({ headline: '', standfirst: '', blocks }) });
  const { doc } = tr.addMark(5, 9, documentSchema.marks.annotation.create({ id: 'note' }));
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, 5, 9) });
  const view = { state } as EditorView;
  handleDOMEvents?.dragstart?.call(plugin, view, {} as DragEvent);
  const slice = transformCopied?.call(plugin, state.selection.content(), view) ?? Slice.empty;
  view.dragging = { slice, move: true };
  handleDOMEvents?.drop?.call(plugin, view, keys as DragEvent);
  return transformPasted?.call(plugin, slice, view, false) ?? Slice.empty;
}

const noted = ({ content }: Slice) =>
  annotationIds(buildDocument({ headline: '', blocks: [] }).copy(content));

it('leaves notes on words that are dragged elsewhere, and takes none along with a copy', () => {
  expect([...noted(dragged({ ctrlKey: false, altKey: false }))]).toEqual(['note']);
  expect([...noted(dragged({ ctrlKey: true, altKey: false }))]).toEqual([]);
  expect([...noted(dragged({ ctrlKey: false, altKey: true }))]).toEqual([]);
});

it('gives copies of blocks ids of their own, and not those that they are copies of', () => {
  const blocks = ['The bell rang.', 'Twice.'].map((text) => ({ type: 'paragraph' as const, text }));
  const doc = buildDocument({ headline: 'Bells', standfirst: '', blocks });
  const plugin = clipboard({ isKnownNote: () => true, language: () => 'en', onNote: () => {} });
  const start = doc.content.size - doc.child(2).nodeSize - doc.child(3).nodeSize;
  const copy = doc.slice(start, doc.content.size);
  const pasted = (from: number, to: number) => {
    const state = EditorState.create({ doc, selection: TextSelection.create(doc, from, to) });
    const slice = plugin.props.transformPasted?.call(plugin, copy, { state } as EditorView, false);
    return slice?.content.content.map(({ attrs }) => attrs.id as string | null);
  };
  expect(pasted(start + 1, start + 1)).toEqual([null, null]);
  // In the place of what was copied they are the same blocks.
  expect(pasted(start + 1, doc.content.size - 1)?.[1]).toBe(doc.child(3).attrs.id);
});
