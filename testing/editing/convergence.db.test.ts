import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import type { PersonActor } from '#newsroom/actor.ts';
import { anchorOf } from '#newsroom/annotation/anchor.ts';
import { readDocument } from '#newsroom/authority/step-log.ts';
import { db } from '#newsroom/db/client.ts';
import { annotationIds } from '#newsroom/document/annotation-marks.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { makeActor } from '#testing/factories.ts';
import { makeStory } from '#testing/stories.ts';
import { requireConverged, signsOf } from './converged.ts';
import { Desk, type Seat } from './desk.ts';
import { type DeskEdit, deskEditKinds } from './desk-edits.ts';
import { anyEvents, anyFaults, mixedCompany, storyOfManyLetters } from './desk-events.ts';
import { lineTo } from './newsroom.ts';
import { startOtherProcess } from './other-process.ts';
import { wordsIn } from './suggest-words.ts';
import { Browser, Tab } from './tab.ts';

/** scripts/bench/convergence.ts goes on for as long as is wanted. */
const SOME = { numRuns: 5, endOnFailure: true } as const;

async function editors(): Promise<Seat[]> {
  const actors = await Promise.all(Array.from({ length: 3 }, () => makeActor('editor')));
  return actors.map((actor) => ({ actor }));
}

/** Has them do these things over and over, and looks at each desk when all is delivered and heard. */
async function overAndOver(kinds: readonly DeskEdit['kind'][], look: (desk: Desk) => unknown): Promise<void> {
  const seats = await editors();
  const author = await makeActor('reporter');
  const property = fc.asyncProperty(
    anyEvents({ people: seats.length, kinds, most: 30 }),
    anyFaults,
    async (happens, lines) => {
      const desk = await Desk.open(seats, await storyOfManyLetters(author.id), lines);
      for (const event of happens) await desk.play(event);
      await desk.settle();
      await requireConverged(desk);
      await look(desk);
    },
  );
  await fc.assert(property, SOME);
}

const shaping = [
  'split',
  'join',
  'bold',
  'list',
  'numbers',
  'sink',
  'lift',
  'item',
  'quotes',
  'heading',
] as const;

it('people of every role, in two web processes, whatever they do and whenever their rights end, see what is stored', async () => {
  const other = startOtherProcess();
  onTestFinished(other.stop);
  const { seats, newStory } = await mixedCompany(other);
  const events = anyEvents({ people: seats.length, kinds: deskEditKinds, rightsEnd: true });
  const property = fc.asyncProperty(events, anyFaults, async (happens, lines) => {
    const desk = await Desk.open(seats, await newStory(), lines);
    for (const event of happens) await desk.play(event);
    await desk.settle();
    await requireConverged(desk);
  });
  await fc.assert(property, SOME);
}, 180_000);

it('people who delete nothing find all that stood there and all that they wrote, once', async () => {
  await overAndOver(['type', 'type', 'type', 'divider', 'figure', 'note', ...shaping], (desk) => {
    const signs = signsOf(desk);
    for (const sign of [...desk.stood, ...desk.written]) expect(signs.get(sign), sign).toBe(1);
  });
}, 180_000);

it('people find what they wrote in the text or among the lost words, if others move blocks', async () => {
  await overAndOver(['type', 'type', 'move'], (desk) => {
    const signs = signsOf(desk);
    for (const sign of desk.written)
      expect(signs.has(sign) || desk.lostWords.includes(sign), sign).toBe(true);
  });
}, 180_000);

it('a note stays on its words, whatever is done around it', async () => {
  const actor = await makeActor('editor');
  const seats = await editors();
  const kinds = ['type', 'delete', 'undo', 'redo', ...shaping] as const;
  const events = anyEvents({ people: seats.length, kinds, most: 30 });
  const property = fc.asyncProperty(events, anyFaults, async (happens, lines) => {
    const storyId = await storyOfManyLetters(actor.id);
    const { id, words } = await noteIn(storyId, seats[0]?.actor as PersonActor);
    const desk = await Desk.open(seats, storyId, lines);
    desk.sparesNotes = true;
    for (const event of happens) await desk.play(event);
    await desk.settle();
    await requireConverged(desk);
    const doc = desk.tabs[0]?.state.doc;
    expect(doc && anchorOf(doc, id)?.quote.replaceAll(/[\ue000-\uf8ff]|\n/g, '')).toBe(words);
    expect(await db().annotation.findUnique({ where: { id } })).toMatchObject({ orphaned: false });
  });
  await fc.assert(property, SOME);
}, 180_000);

it('a note that begins on words which are carried elsewhere while others delete them begins there', async () => {
  const [one, other] = [await makeActor('editor'), await makeActor('editor')];
  const { id: storyId } = await makeStory();
  const [first, second] = [await tabOf(one, storyId), await tabOf(other, storyId)];
  const note = { id: crypto.randomUUID(), kind: 'comment', body: 'Twice?' } as const;
  const { from, to } = wordsIn(first.state.doc, 'the bell');
  first.collaboration.begin(note);
  first.dispatch(first.state.tr.addMark(from, to, documentSchema.marks.annotation.create({ id: note.id })));
  const carried = first.state.doc.slice(from, to);
  const { from: target } = wordsIn(first.state.doc, 'On the quay');
  first.dispatch(first.state.tr.replaceRange(target, target, carried).delete(from, to));
  second.dispatch(second.state.tr.delete(from, to));
  await second.send();
  await first.hear();
  await first.send();
  expect(first.collaboration.halted).toBeNull();
  expect(annotationIds(first.state.doc)).toEqual(new Set([note.id]));
  expect(await db().annotation.findUnique({ where: { id: note.id } })).toMatchObject({ quote: 'the bell' });
});

it.each([
  ['words', 'the bell'],
  ['a paragraph', null],
])('%s that two carry away at once stand in one place', async (_, words) => {
  const actors = [await makeActor('editor'), await makeActor('editor')] as const;
  const { id: storyId } = await makeStory();
  const [first, second] = [await tabOf(actors[0], storyId), await tabOf(actors[1], storyId)];
  const carry = ({ state, dispatch }: Tab, target: string) => {
    const block = state.doc.resolve(wordsIn(state.doc, 'the bell').from);
    const { from, to } = words ? wordsIn(state.doc, words) : { from: block.before(), to: block.after() };
    const tr = state.tr.delete(from, to);
    const at = tr.mapping.map(target === 'end' ? state.doc.content.size : wordsIn(state.doc, target).from);
    dispatch(
      words
        ? tr.replaceRange(at, at, state.doc.slice(from, to))
        : tr.insert(at, state.doc.slice(from, to).content),
    );
  };
  carry(first, words ? 'lamps' : 'end');
  carry(second, words ? 'On the quay' : 'end');
  await first.send();
  await second.hear();
  await second.send();
  await first.hear();
  for (const { state } of [first, second]) expect(state.doc.textContent.split('the bell')).toHaveLength(2);
  expect(first.state.doc.eq(second.state.doc)).toBe(true);
});

it('who composes while others write keeps nobody waiting, and is heard afterwards', async () => {
  const { id: storyId } = await makeStory();
  const [first, second] = [
    await tabOf(await makeActor('editor'), storyId),
    await tabOf(await makeActor('editor'), storyId),
  ];
  // In two places: what is only typed in one waits for nobody.
  const write = ({ state, dispatch }: Tab, sign: string) =>
    dispatch(state.tr.insertText(sign, wordsIn(state.doc, 'quay').from).insertText(sign, 1));
  first.isComposing = true;
  write(first, '夜');
  write(second, 'a');
  await second.send();
  for (let time = 0; time < 3; time += 1) {
    await first.hear();
    await first.send();
  }
  write(second, 'b');
  await second.send();
  expect(second.collaboration.hasUnsent).toBe(false);
  first.isComposing = false;
  await first.hear();
  await first.send();
  await second.hear();
  expect(first.collaboration.hasUnsent).toBe(false);
  expect(second.state.doc.toJSON()).toEqual(first.state.doc.toJSON());
});

async function tabOf(actor: PersonActor, storyId: string): Promise<Tab> {
  const stored = await readDocument(actor, storyId);
  return new Tab(
    stored,
    lineTo(actor, storyId, () => 'none'),
    new Browser(),
  );
}

/** A note on some words of a story, and which. */
async function noteIn(storyId: string, actor: PersonActor): Promise<{ id: string; words: string }> {
  const tab = await tabOf(actor, storyId);
  const note = { id: crypto.randomUUID(), kind: 'fact_check', body: 'Twice?' } as const;
  const words = tab.state.doc.child(2).textBetween(3, 8);
  const { from, to } = wordsIn(tab.state.doc, words);
  tab.collaboration.begin(note);
  tab.dispatch(tab.state.tr.addMark(from, to, documentSchema.marks.annotation.create({ id: note.id })));
  await tab.send();
  return { id: note.id, words };
}
