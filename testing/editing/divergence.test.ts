import fc from 'fast-check';
import type { EditorState, Transaction } from 'prosemirror-state';
import { Transform } from 'prosemirror-transform';
import { expect, it } from 'vitest';
import { createEditorState } from '#components/editor/create-state.ts';
import { leftOut } from '#newsroom/divergence/left-out.ts';
import { type Choices, mergeOwn } from '#newsroom/divergence/merge-own.ts';
import { othersChanges, ownChanges } from '#newsroom/divergence/own-changes.ts';
import { alignTexts, type Texts } from '#newsroom/divergence/units.ts';
import { plainStory } from '#testing/plain-story.ts';
import { anyEdit, type Edit, transactionFor } from './edits.ts';
import { whoMayAll } from './who-may-all.ts';

const kinds = ['type', 'type', 'type', 'delete', 'split', 'bold', 'move'] as const;
const edits = fc.array(anyEdit(kinds), { maxLength: 8 });
const whose = fc.array(fc.constantFrom('mine', 'now', 'both'), { minLength: 1, maxLength: 6 });

const base = plainStory(
  'Lamps at the quay',
  '> Nobody knows who lit them.',
  'The keeper counted nine lamps before the ferry came.',
  '- One hung over the water.',
  '- Two stood by the ropes.',
  '---',
  'By morning they had burned down, and the glass was cold.',
  '" We never light so many, she said.',
  'The harbour office keeps no list of lamps.',
);

/** A version of the story: the base, and what somebody did to it. Each typed sign is one that nobody else types. */
function version(happens: readonly Edit[], first: number) {
  let state: EditorState = createEditorState({
    ...{ document: base.toJSON(), version: 0, clientId: `tab-${first}` },
    ...whoMayAll,
  });
  const typed: string[] = [];
  for (const edit of happens) {
    const token = String.fromCodePoint(first + typed.length);
    const transaction: Transaction | null = transactionFor(state, edit, token);
    if (!transaction) continue;
    if (edit.kind === 'type') typed.push(token);
    state = state.applyTransaction(transaction).state;
  }
  return { doc: state.doc, typed: typed.filter((token) => state.doc.textContent.includes(token)) };
}

function merge(texts: Texts, chosen: readonly string[]) {
  const aligned = alignTexts(texts);
  const changes = ownChanges(aligned);
  const pick = ({ choices }: (typeof changes)[number], at: number) =>
    choices.find((choice) => choice === chosen[at % chosen.length]) ?? 'mine';
  const choices: Choices = Object.fromEntries(changes.map((change, at) => [change.key, pick(change, at)]));
  const steps = mergeOwn(aligned, changes, choices);
  const { doc } = steps.reduce((tr, step) => tr.step(step), new Transform(texts.now));
  doc.check();
  return { aligned, changes, choices, doc, steps };
}

it('leaves every sign that I typed in the story or among what I left out, whatever I choose', () => {
  fc.assert(
    fc.property(edits, edits, whose, (own, others, chosen) => {
      const [mine, now] = [version(own, 0xe000), version(others, 0xf000)];
      const { doc, changes, choices } = merge({ base, mine: mine.doc, now: now.doc }, chosen);
      const kept = leftOut(changes, choices).flat();
      const found = [doc, ...kept.map(({ node }) => node)].map(({ textContent }) => textContent).join();
      expect(mine.typed.filter((token) => !found.includes(token))).toEqual([]);
    }),
    { numRuns: 80 },
  );
});

it('leaves what others wrote where I do not choose my words in the place of theirs', () => {
  fc.assert(
    fc.property(edits, edits, (own, others) => {
      const [mine, now] = [version(own, 0xe000), version(others, 0xf000)];
      const aligned = alignTexts({ base, mine: mine.doc, now: now.doc });
      const changes = ownChanges(aligned);
      const kind = (is: boolean) => (is ? 'both' : 'mine');
      const choices = Object.fromEntries(
        changes.map(({ key, isConflict, choices: may }) => [
          key,
          may.find((choice) => choice === kind(isConflict)) ?? 'now',
        ]),
      );
      const { doc } = mergeOwn(aligned, changes, choices).reduce(
        (tr, step) => tr.step(step),
        new Transform(now.doc),
      );
      expect(now.typed.filter((token) => !doc.textContent.includes(token))).toEqual([]);
    }),
    { numRuns: 80 },
  );
});

it('changes nothing if nothing is chosen, and is my version if nobody else wrote', () => {
  fc.assert(
    fc.property(edits, edits, (own, others) => {
      const [mine, now] = [version(own, 0xe000), version(others, 0xf000)];
      expect(merge({ base, mine: mine.doc, now: now.doc }, ['now']).steps).toEqual([]);
      const alone = merge({ base, mine: mine.doc, now: base }, ['mine']);
      expect(alone.doc.textContent).toBe(mine.doc.textContent);
      expect(othersChanges(alone.aligned)).toHaveLength(0);
      expect(merge({ base, mine: base, now: now.doc }, ['mine']).changes).toHaveLength(0);
      const again = alignTexts({ base, mine: mine.doc, now: mine.doc });
      expect(ownChanges(again)).toHaveLength(0);
    }),
    { numRuns: 50 },
  );
});
