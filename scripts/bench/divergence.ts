import { receiveTransaction, sendableSteps } from 'prosemirror-collab';
import type { EditorState, Transaction } from 'prosemirror-state';
import { createEditorState } from '#components/editor/create-state.ts';
import { fallenOut } from '#components/editor/recovery/fallen-out.ts';
import { haveDiverged } from '#newsroom/divergence/have-diverged.ts';
import { ownChanges } from '#newsroom/divergence/own-changes.ts';
import { alignTexts } from '#newsroom/divergence/units.ts';
import { rowsOf } from '#newsroom/history/rows.ts';
import { whoMayAll } from '#testing/editing/who-may-all.ts';
import { plainStory } from '#testing/plain-story.ts';

// How often bringing a person's edits over those of others, without looking, goes wrong: words fall out, or both changed
// the same words and what comes out nobody wrote. Told by whether they changed the same blocks.
// node scripts/bench/divergence.ts [runs]

const runs = Number(process.argv[2] ?? 200);
const PARAGRAPHS = 25;
const OWN_EDITS = 4;

/** The same numbers each time. */
let seed = 7;
const random = (): number => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
  return seed / 2 ** 32;
};
const below = (end: number): number => Math.floor(random() * end);

const words = 'lamp quay ferry keeper bell rope oil night tide harbour boat fog pier wind glass'.split(' ');
const sentence = (): string =>
  `${Array.from({ length: 6 + below(10) }, () => words[below(words.length)]).join(' ')}.`;
const paragraph = () => Array.from({ length: 2 + below(3) }, sentence).join(' ');
const base = plainStory(sentence(), ...Array.from({ length: PARAGRAPHS }, paragraph));

const open = (clientId: string): EditorState =>
  createEditorState({ ...{ document: base.toJSON(), version: 0, clientId }, ...whoMayAll });

/** What people do to a story: add, rewrite or cut a sentence, change a word, move a paragraph. */
function edit({ doc, tr }: EditorState): Transaction {
  const rows = rowsOf(doc).slice(2);
  const { node, pos } = rows[below(rows.length)] ?? { node: doc, pos: 0 };
  const sentences = [...node.textContent.matchAll(/[^.]+\. ?/g)];
  const chosen = sentences[below(sentences.length)];
  const from = pos + 1 + (chosen?.index ?? 0);
  const to = from + (chosen?.[0].length ?? 0);
  const kind = below(10);
  if (kind < 4) return tr.insertText(`${sentence()} `, from);
  if (kind < 6) return tr.insertText(`${sentence()} `, from, to);
  if (kind < 7) return tr.delete(from, to);
  if (kind < 9) return tr.insertText(`${words[below(words.length)]} `, from, Math.min(to, from + 5));
  return tr.insert(doc.content.size, node).delete(pos, pos + node.nodeSize);
}

function after(state: EditorState, edits: number): EditorState {
  let next = state;
  for (let count = 0; count < edits; count += 1) next = next.applyTransaction(edit(next)).state;
  return next;
}

/** Whether both changed the same blocks; and whether bringing the one over the other lost words, or mixed them. */
function tryOnce(othersEdits: number) {
  const [mine, now] = [after(open('mine'), OWN_EDITS), after(open('others'), othersEdits)];
  const texts = { base, mine: mine.doc, now: now.doc };
  const steps = sendableSteps(now)?.steps ?? [];
  const rebased = receiveTransaction(mine, steps, Array(steps.length).fill('others'));
  const lost = fallenOut(mine, rebased, mine.apply(rebased), steps.length);
  return {
    isTold: haveDiverged(texts),
    isLost: lost.length > 0,
    isMixed: ownChanges(alignTexts(texts)).some(({ isConflict }) => isConflict),
  };
}

const percent = (part: number, of: number): string =>
  of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`;

console.log('others’ edits | same blocks | of those: fell out, mixed | of the rest: fell out, mixed');
for (const edits of [1, 3, 10, 30, 100]) {
  const tried = Array.from({ length: runs }, () => tryOnce(edits));
  const [told, rest] = [tried.filter(({ isTold }) => isTold), tried.filter(({ isTold }) => !isTold)];
  const shares = [told, rest].map((some) =>
    [some.filter(({ isLost }) => isLost), some.filter(({ isMixed }) => isMixed)]
      .map((bad) => percent(bad.length, some.length))
      .join(', '),
  );
  console.log([edits, percent(told.length, runs), ...shares].join(' | '));
}
