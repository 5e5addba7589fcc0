import fc from 'fast-check';
import { collab, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import { Fragment, Slice } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { ReplaceStep, type Step, Transform } from 'prosemirror-transform';
import { expect, it } from 'vitest';
import { plainStory } from '#testing/plain-story.ts';
import { documentSchema } from '../document/schema.ts';
import { rebaseTyping } from './rebase-typing.ts';

const start = plainStory('Night ferry', 'The ferry left at nine.', 'Nobody was on it.');

const size = start.content.size;
const place = fc.nat(size);
const change = fc.record({
  what: fc.constantFrom('type', 'type', 'delete', 'split', 'bold'),
  at: place,
  length: fc.integer({ min: 1, max: 8 }),
});

const part = fc.nat(10).map((tenths) => tenths / 10);
/** Letters somewhere among those that were typed before, or in the place of some; none to take some away. */
const letters = fc.record({ word: fc.string({ maxLength: 3 }), from: part, to: part });

/** The same kinds of change that people make, wherever they are possible. */
function changed(changes: { what: string; at: number; length: number }[]): Step[] {
  const tr = new Transform(start);
  for (const { what, at, length } of changes) {
    const [from, to] = [Math.min(at, tr.doc.content.size), Math.min(at + length, tr.doc.content.size)];
    const $from = tr.doc.resolve(from);
    if (what === 'type' && $from.parent.isTextblock) tr.insert(from, documentSchema.text('#'.repeat(length)));
    if (what === 'delete') tr.deleteRange(from, to);
    if (what === 'split' && $from.depth === 1 && $from.index(0) > 1) tr.split(from);
    if (what === 'bold') tr.addMark(from, to, documentSchema.marks.strong.create());
  }
  return tr.steps;
}

/** What a browser makes of its letters, over steps that come in so many at a time. */
function asBrowser(letters: Step[], since: Step[], atOnce: number): unknown {
  let state = EditorState.create({ doc: start, plugins: [collab({ clientID: 'late' })] });
  for (const step of letters) state = state.apply(state.tr.step(step));
  for (let index = 0; index < since.length; index += atOnce) {
    const steps = since.slice(index, index + atOnce);
    const received = receiveTransaction(state, steps, Array(steps.length).fill('other'), {
      mapSelectionBackward: true,
    });
    state = state.apply(received);
  }
  return (sendableSteps(state)?.steps ?? []).map((step) => step.toJSON());
}

it('makes of late letters, mended ones too, what their own browser makes of them, however it hears of the rest', () => {
  let taken = 0;
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 8 }),
      place,
      fc.array(letters, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 4 }),
      (changes, at, words, atOnce) => {
        fc.pre(start.resolve(at).parent.isTextblock);
        const tr = new Transform(start);
        for (const { word, from, to } of words) {
          const written = tr.doc.content.size - size;
          const ends = [at + Math.round(from * written), at + Math.round(to * written)];
          const content = word === '' ? [] : [documentSchema.text(word)];
          if (word === '' && ends[0] === ends[1]) continue;
          tr.step(
            new ReplaceStep(Math.min(...ends), Math.max(...ends), new Slice(Fragment.from(content), 0, 0)),
          );
        }
        fc.pre(tr.steps.length > 0);
        const since = changed(changes);
        const rebased = rebaseTyping(tr.steps, since);
        if (!rebased) return;
        taken += since.length > 0 ? 1 : 0;
        const steps = rebased.map((step) => step.toJSON());
        expect(steps).toEqual(asBrowser(tr.steps, since, atOnce));
        expect(steps).toEqual(asBrowser(tr.steps, since, since.length || 1));
      },
    ),
    { numRuns: 500 },
  );
  expect(taken).toBeGreaterThan(100);
});

it('leaves alone what is more than letters at one place', () => {
  const typed = new Transform(start).insert(20, documentSchema.text('a')).insert(5, documentSchema.text('b'));
  expect(rebaseTyping(typed.steps, [])).toBeNull();
  expect(rebaseTyping(new Transform(start).delete(16, 18).steps, [])).toBeNull();
  const letter = new Transform(start).insert(20, documentSchema.text('a')).steps;
  expect(rebaseTyping(letter, new Transform(start).delete(18, 20).steps)).toBeNull();
  expect(rebaseTyping(letter, new Transform(start).delete(16, 18).steps)).toHaveLength(1);
});
