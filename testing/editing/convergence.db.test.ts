import fc from 'fast-check';
import { undo } from 'prosemirror-history';
import { describe, expect, it } from 'vitest';
import type { PersonActor } from '#newsroom/actor.ts';
import { anchorOf } from '#newsroom/annotation/anchor.ts';
import { documentAt, readDocument } from '#newsroom/authority/step-log.ts';
import { db } from '#newsroom/db/client.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { makeActor } from '#testing/factories.ts';
import { makeStory } from '#testing/stories.ts';
import { anyEdit, type Edit, occurrences, transactionFor } from './edits.ts';
import { type Fault, lineTo } from './newsroom.ts';
import { Browser, Tab } from './tab.ts';

const TABS = 3;

type Event =
  | { what: 'edit'; tab: number; edit: Edit }
  | { what: 'send' | 'hear' | 'hear_again' | 'restart' | 'taken_for_dead'; tab: number };

const tab = fc.nat(TABS - 1);
const events = (kinds: readonly Edit['kind'][]) =>
  fc.array(
    fc.oneof(
      { weight: 5, arbitrary: fc.record({ what: fc.constant('edit' as const), tab, edit: anyEdit(kinds) }) },
      {
        weight: 4,
        arbitrary: fc.record({
          what: fc.constantFrom(...(['send', 'hear', 'hear_again', 'restart', 'taken_for_dead'] as const)),
          tab,
        }),
      },
    ),
    { minLength: 10, maxLength: 45 },
  );
const faults = fc.array(fc.constantFrom<Fault>('none', 'none', 'request_lost', 'answer_lost', 'twice'), {
  minLength: 1,
  maxLength: 12,
});

/** Three people at one story, on bad lines. Ends when everything is delivered and heard. */
class Desk {
  readonly tokens: string[] = [];
  tabs: Tab[] = [];
  readonly #browsers = Array.from({ length: TABS }, () => new Browser());
  #faults: Fault[] = [];
  #past: Tab[] = [];

  readonly storyId: string;
  readonly actors: PersonActor[];

  private constructor(storyId: string, actors: PersonActor[]) {
    this.storyId = storyId;
    this.actors = actors;
  }

  static async open(actors: PersonActor[], storyId: string, lines: Fault[]) {
    const desk = new Desk(storyId, actors);
    for (let index = 0; index < TABS; index += 1) desk.tabs.push(await desk.#openTab(index));
    desk.#faults = lines;
    return desk;
  }

  async play(event: Event, sparesNotes = false): Promise<void> {
    const current = this.tabs[event.tab];
    if (!current) throw new Error('There is no such tab.');
    if (event.what === 'edit') this.#edit(current, event.edit, sparesNotes);
    else if (event.what === 'send') await current.collaboration.flush();
    else if (event.what === 'hear') await current.hear();
    else if (event.what === 'hear_again') await current.hear(Math.max(0, current.collaboration.version - 3));
    else if (event.what === 'taken_for_dead') {
      const other = await this.#openTab(event.tab);
      await other.deliverLeftBehind(this.#timePasses);
      other.close();
      this.#past.push(other);
    } else {
      current.close();
      this.#past.push(current);
      const next = await this.#openTab(event.tab);
      this.tabs[event.tab] = next;
      await next.deliverLeftBehind(this.#timePasses);
    }
  }

  /** Nobody waits any more for tabs that are gone. */
  #timePasses = () => db().storyTurn.deleteMany({ where: { storyId: this.storyId } });

  async settle(): Promise<void> {
    this.#faults = [];
    for (const each of this.tabs) await each.deliverLeftBehind(this.#timePasses);
    while (this.tabs.some((each) => each.collaboration.hasUnsent)) {
      await this.#timePasses();
      for (const each of this.tabs) await each.collaboration.flush();
      for (const each of this.tabs) await each.hear();
    }
    for (const each of this.tabs) await each.hear();
    for (const each of this.tabs) each.close();
  }

  get lostWords(): string {
    return [...this.#past, ...this.tabs].flatMap((each) => each.lost.map((lost) => lost.text)).join(' ');
  }

  get unsent(): number {
    return this.#browsers.reduce((sum, browser) => sum + browser.kept.size, 0);
  }

  async #openTab(index: number): Promise<Tab> {
    const actor = this.actors[index] as PersonActor;
    const browser = this.#browsers[index] as Browser;
    const line = lineTo(actor, this.storyId, () => this.#faults.shift() ?? 'none');
    return new Tab(await readDocument(actor, this.storyId), line, browser);
  }

  #edit(current: Tab, edit: Edit, sparesNotes: boolean): void {
    if (edit.kind === 'undo') {
      undo(current.state, current.dispatch);
      return;
    }
    // A character of its own, that nothing can be typed into the middle of.
    const token = String.fromCodePoint(0xe000 + this.tokens.length);
    const transaction = transactionFor(current.state, edit, token, sparesNotes);
    if (!transaction) return;
    if (edit.kind === 'type') this.tokens.push(token);
    current.dispatch(transaction);
  }
}

async function people(): Promise<PersonActor[]> {
  return Promise.all(Array.from({ length: TABS }, () => makeActor('editor')));
}

/** What the browsers show is what is stored, and what is stored is what the log says. */
async function expectConverged(desk: Desk): Promise<void> {
  const story = await db().story.findUniqueOrThrow({ where: { id: desk.storyId } });
  for (const each of desk.tabs) {
    expect(each.collaboration.version).toBe(story.version);
    expect(each.state.doc.toJSON()).toEqual(story.document);
  }
  expect((await documentAt(db(), desk.storyId, story.version)).toJSON()).toEqual(story.document);
  expect(desk.unsent).toBe(0);
}

describe('people who write at once, on bad lines, in tabs that close', () => {
  it('end with the same text, which is the stored one, which is what the log replays to', async () => {
    const actors = await people();
    await fc.assert(
      fc.asyncProperty(
        events(['type', 'delete', 'split', 'bold', 'move', 'undo']),
        faults,
        async (happens, lines) => {
          const desk = await Desk.open(actors, (await makeStory()).id, [...lines]);
          for (const event of happens) await desk.play(event);
          await desk.settle();
          await expectConverged(desk);
        },
      ),
      { numRuns: 15, endOnFailure: true },
    );
  }, 180_000);

  it('find everything they typed, once, if nobody deletes anything', async () => {
    const actors = await people();
    await fc.assert(
      fc.asyncProperty(events(['type', 'type', 'split', 'bold']), faults, async (happens, lines) => {
        const desk = await Desk.open(actors, (await makeStory()).id, [...lines]);
        for (const event of happens) await desk.play(event);
        await desk.settle();
        await expectConverged(desk);
        const state = desk.tabs[0]?.state;
        for (const token of desk.tokens) {
          const found = state ? occurrences(state, token) : 0;
          expect(found, `token ${token.codePointAt(0)} stands once`).toBe(1);
        }
      }),
      { numRuns: 15, endOnFailure: true },
    );
  }, 180_000);

  it('find what they typed in the text or among the lost words, if others move and delete blocks', async () => {
    const actors = await people();
    await fc.assert(
      fc.asyncProperty(events(['type', 'type', 'move']), faults, async (happens, lines) => {
        const desk = await Desk.open(actors, (await makeStory()).id, [...lines]);
        for (const event of happens) await desk.play(event);
        await desk.settle();
        await expectConverged(desk);
        const state = desk.tabs[0]?.state;
        for (const token of desk.tokens) {
          const isThere = state !== undefined && occurrences(state, token) > 0;
          expect(
            isThere || desk.lostWords.includes(token),
            `token ${token.codePointAt(0)} is somewhere`,
          ).toBe(true);
        }
      }),
      { numRuns: 15, endOnFailure: true },
    );
  }, 180_000);

  it('leave a note on its words, whatever they do around it', async () => {
    const actors = await people();
    await fc.assert(
      fc.asyncProperty(events(['type', 'delete', 'split', 'bold']), faults, async (happens, lines) => {
        const { id: storyId } = await makeStory();
        const desk = await Desk.open(actors, storyId, []);
        const first = desk.tabs[0] as Tab;
        const note = { id: crypto.randomUUID(), kind: 'fact_check', body: 'Twice?' } as const;
        const from = positionOf(first, 'bell twice');
        first.collaboration.begin(note);
        const mark = documentSchema.marks.annotation.create({ id: note.id });
        first.dispatch(first.state.tr.addMark(from, from + 'bell twice'.length, mark));
        await first.collaboration.flush();
        for (const each of desk.tabs) await each.hear();
        const onBadLines = await Desk.open(actors, storyId, [...lines]);
        for (const event of happens) await onBadLines.play(event, true);
        await onBadLines.settle();
        await expectConverged(onBadLines);
        const state = onBadLines.tabs[0]?.state;
        expect(state && anchorOf(state.doc, note.id)?.quote.replaceAll(/[\ue000-\uf8ff]|\n/g, '')).toBe(
          'bell twice',
        );
        expect(await db().annotation.findUnique({ where: { id: note.id } })).toMatchObject({
          orphaned: false,
        });
      }),
      { numRuns: 15, endOnFailure: true },
    );
  }, 180_000);
});

function positionOf(current: Tab, words: string): number {
  let found = -1;
  current.state.doc.descendants((node, pos) => {
    const index = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (index >= 0) found = pos + index;
  });
  return found;
}
