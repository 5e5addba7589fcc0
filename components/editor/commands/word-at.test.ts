import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { buildDocument } from '#newsroom/document/build.ts';
import { wordAt } from './word-at.ts';

/** The word for a cursor where the | stands. */
function wordIn(marked: string): string | null {
  const text = marked.replace('|', '');
  const doc = buildDocument({ headline: 'H', standfirst: '', blocks: [{ type: 'paragraph', text }] });
  const start = doc.child(0).nodeSize + doc.child(1).nodeSize + 1;
  const state = EditorState.create({ doc });
  const cursor = TextSelection.create(doc, start + marked.indexOf('|'));
  const word = wordAt(state.apply(state.tr.setSelection(cursor)));
  return word && doc.textBetween(word.from, word.to);
}

it.each([
  ['a quo|rum met', 'quorum'],
  ['a |quorum met', 'quorum'],
  ['a quorum |', 'quorum'],
  ['a quorum. |', 'quorum'],
  ['İskele’nin| kararı', 'İskele’nin'],
  ['وەک ئەنجوومەن| گوتی', 'ئەنجوومەن'],
  ['… |and', 'and'],
  ['… | and', null],
])('takes of %j the word %j', (marked, word) => expect(wordIn(marked)).toBe(word));
