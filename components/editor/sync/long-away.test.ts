import type { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LoggedStep } from '#newsroom/authority/schema.ts';
import { buildDocument } from '#newsroom/document/build.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { Editor } from '#testing/editing/two-editors.ts';
import { Collaboration } from './collaboration.ts';
import { LONG_AWAY_MS } from './long-away.ts';
import { resend } from './resend.ts';
import { type Parcel, type Transport, Trouble } from './transport.ts';
import type { Unsent } from './unsent-store.ts';

beforeEach(() => vi.useFakeTimers({ now: 0 }));
afterEach(() => vi.useRealTimers());

const stored = buildDocument({
  headline: 'Lamps',
  blocks: [
    { type: 'paragraph', text: 'The keeper counted nine lamps.' },
    { type: 'paragraph', text: 'By morning they had burned down.' },
  ],
});

/** A story that one tab has open on a line that can be cut, and that others write in. */
class Story {
  isAway = false;
  readonly log: LoggedStep[] = [];
  readonly kept = new Map<string, Unsent>();
  readonly apart: Unsent[] = [];
  hasRoom = true;
  isComposing = false;
  readonly editor = new Editor(stored.toJSON(), 'tab-that-was-away');
  readonly collaboration: Collaboration;

  constructor() {
    const { editor, transport, store } = this;
    this.collaboration = new Collaboration({
      ...{ clientId: editor.clientId, transport, store, gather: 2 ** 30 },
      host: { state: () => editor.state, dispatch: editor.dispatch, isComposing: () => this.isComposing },
      onChange: () => {},
      onLost: () => {},
      onDiverged: (unsent, document, version) => {
        if (!this.hasRoom) return false;
        this.apart.push(unsent);
        editor.state = new Editor(document, editor.clientId, version).state;
        return true;
      },
    });
  }

  at(version: number): Node {
    return this.log
      .slice(0, version)
      .reduce((doc, { step }) => Step.fromJSON(documentSchema, step).apply(doc).doc ?? doc, stored);
  }

  get now(): string {
    return this.at(this.log.length).textContent;
  }

  readonly store = {
    keep: (unsent: Unsent) => Boolean(this.kept.set(unsent.clientId, unsent)),
    drop: (clientId: string) => void this.kept.delete(clientId),
    leftBehind: async () => [...this.kept.values()],
  };

  readonly transport: Transport = {
    deliver: async ({ version, steps, clientId }: Parcel) => {
      this.#ask();
      if (version < this.log.length)
        return { ok: false, reason: 'stale', version, steps: this.log.slice(version), ahead: 0 };
      for (const step of steps) this.log.push({ step, clientId, version: this.log.length + 1 });
      return { ok: true, version: this.log.length };
    },
    stepsSince: async (version) => {
      this.#ask();
      return this.log.slice(version);
    },
    documentAt: async (version) => this.at(version).toJSON(),
    threads: async () => [],
    tellCaret: async () => {},
  };

  #ask(): void {
    if (this.isAway) throw new Trouble('away', 'The line is cut.');
  }

  write(words: string, more: string): void {
    const { to } = this.editor.find(words);
    this.editor.change((tr) => tr.insertText(more, to));
    this.collaboration.changed();
  }

  /** Somebody else replaces words letter by letter, and the stream brings every one of them. */
  async others(words: string, instead: string): Promise<void> {
    const other = new Editor(this.at(this.log.length).toJSON(), 'somebody-elses-tab');
    const { from, to } = other.find(words);
    const { tr } = other.state;
    tr.delete(from, to);
    [...instead].forEach((letter, at) => void tr.insertText(letter, from + at));
    await this.#log(tr.steps);
  }

  /** Somebody else moves a paragraph to the end. */
  async othersMove(words: string): Promise<void> {
    const other = new Editor(this.at(this.log.length).toJSON(), 'somebody-elses-tab');
    const { tr } = other.state;
    const $words = tr.doc.resolve(other.find(words).from);
    tr.insert(tr.doc.content.size, $words.parent).delete($words.before(), $words.after());
    await this.#log(tr.steps);
  }

  async #log(steps: readonly Step[]): Promise<void> {
    const before = this.log.length;
    for (const step of steps)
      this.log.push({ step: step.toJSON(), clientId: 'somebody-elses-tab', version: this.log.length + 1 });
    for (const step of this.log.slice(before)) await this.collaboration.receive([step]).catch(() => {});
  }

  async comeBack(): Promise<void> {
    this.isAway = false;
    await this.collaboration.flush();
  }
}

async function awayFor(milliseconds: number, theirs: [string, string]): Promise<Story> {
  const story = new Story();
  story.isAway = true;
  story.write('nine lamps.', ' Mine.');
  await story.collaboration.flush();
  vi.setSystemTime(milliseconds);
  await story.others(...theirs);
  return story;
}

it('keeps a version apart where others changed the same block in a long time, and shows the story as it is', async () => {
  const story = await awayFor(LONG_AWAY_MS, ['nine lamps', 'eleven lanterns']);
  await story.comeBack();
  expect(story.editor.state.doc.textContent).toBe(story.now);
  expect(story.now).not.toContain('Mine.');
  expect(story.apart).toMatchObject([{ version: 0, since: 0 }]);
  expect(JSON.stringify(story.apart)).toContain(' Mine.');
  expect(story.collaboration).toMatchObject({ hasUnsent: false, failures: 0 });
  story.write('eleven lanterns.', ' And on.');
  await story.collaboration.flush();
  expect(story.now).toContain('eleven lanterns. And on.');
});

it('takes the text away from no input method that begins while it looks', async () => {
  const story = await awayFor(LONG_AWAY_MS, ['nine lamps', 'eleven lanterns']);
  const { documentAt } = story.transport;
  story.transport.documentAt = async (version) => {
    story.isComposing = true;
    return documentAt(version);
  };
  await story.comeBack();
  expect(story.editor.state.doc.textContent).toContain('nine lamps. Mine.');
  expect(story.apart).toEqual([]);
  story.transport.documentAt = documentAt;
  story.isComposing = false;
  story.collaboration.release();
  await vi.runAllTimersAsync();
  expect(story.apart).toHaveLength(1);
  expect(story.editor.state.doc.textContent).toBe(story.now);
});

it('looks first also where the clock was put back while nobody heard of the tab', async () => {
  const story = await awayFor(-LONG_AWAY_MS, ['nine lamps', 'eleven lanterns']);
  await story.comeBack();
  expect(story.apart).toHaveLength(1);
});

it('keeps a version apart whose words would fall out, as others moved the block', async () => {
  const story = new Story();
  story.isAway = true;
  story.write('nine lamps.', ' Mine.');
  vi.setSystemTime(LONG_AWAY_MS);
  await story.othersMove('nine lamps');
  await story.comeBack();
  expect(story.apart).toHaveLength(1);
  expect(story.editor.state.doc.textContent).toBe(story.now);
});

it.each<[string, number, [string, string], boolean]>([
  ['a moment', LONG_AWAY_MS - 1, ['nine lamps', 'eleven lanterns'], true],
  ['a long time, in which others changed something else', LONG_AWAY_MS, ['burned down', 'gone'], true],
  ['a long time, with no room for two versions', LONG_AWAY_MS, ['nine lamps', 'eleven lanterns'], false],
])('brings own words over what others did after %s', async (_, milliseconds, theirs, hasRoom) => {
  const story = await awayFor(milliseconds, theirs);
  story.hasRoom = hasRoom;
  await story.comeBack();
  expect(story.apart).toEqual([]);
  expect(story.now).toContain(' Mine.');
  expect(story.editor.state.doc.textContent).toBe(story.now);
});

it('does not take for somebody else’s what was delivered and never answered', async () => {
  const story = new Story();
  const { deliver } = story.transport;
  story.transport.deliver = async (parcel) => {
    await deliver(parcel);
    throw new Trouble('away', 'The answer got lost.');
  };
  story.write('nine lamps.', ' Mine.');
  await story.collaboration.flush();
  vi.setSystemTime(LONG_AWAY_MS);
  story.transport.deliver = deliver;
  await story.others('nine lamps', 'eleven lanterns');
  await story.comeBack();
  expect(story.apart).toEqual([]);
  expect(story.now).toContain('eleven lanterns. Mine.');
  expect(story.editor.state.doc.textContent).toBe(story.now);
});

it('keeps apart what a tab left behind long ago', async () => {
  const story = await awayFor(LONG_AWAY_MS, ['nine lamps', 'eleven lanterns']);
  const [left] = story.kept.values();
  story.isAway = false;
  const apart: Unsent[] = [];
  const { transport, store } = story;
  const onDiverged = (unsent: Unsent) => Boolean(apart.push(unsent));
  const trouble = await resend(left as Unsent, { transport, store, onDiverged, onLost: () => {} });
  expect(trouble).toBeNull();
  expect(apart).toEqual([left]);
  expect(story.kept.size).toBe(0);
  expect(story.now).not.toContain('Mine.');
});
