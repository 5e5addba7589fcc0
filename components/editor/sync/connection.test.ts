import { Transform } from 'prosemirror-transform';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { documentSchema } from '#newsroom/document/schema.ts';
import { Editor } from '#testing/editing/two-editors.ts';
import { plainStory } from '#testing/plain-story.ts';
import type { EditorSession } from '../session.ts';
import { Connection } from './connection.ts';

const story = plainStory('Ferry returns', 'Nine lamps burned.');

type Line = {
  onopen: () => void;
  onmessage: (message: { data: string }) => void;
  onerror: () => void;
  isClosed: boolean;
};

/** What the server answers to what is posted, and asked for; by its path. */
let answers: Record<string, () => Response>;
let asked: string[];
let lines: Line[];
let stored: Record<string, string>;

beforeEach(() => {
  vi.useFakeTimers();
  [answers, asked, lines, stored] = [{}, [], [], {}];
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('navigator', { onLine: true });
  const kept = stored;
  vi.stubGlobal(
    'localStorage',
    Object.defineProperties(kept, {
      getItem: { value: (key: string) => kept[key] ?? null },
      setItem: { value: (key: string, value: string) => Object.assign(kept, { [key]: value }) },
      removeItem: { value: (key: string) => delete kept[key] },
    }),
  );
  vi.stubGlobal('fetch', async (url: string) => {
    const path = url.replace('/api/stories/lamps/', '').replace(/\?.*/, '');
    asked.push(path);
    return answers[path]?.() ?? Response.json({ threads: [], steps: [], document: story.toJSON() });
  });
  vi.stubGlobal(
    'EventSource',
    class extends EventTarget {
      onopen = () => {};
      onmessage = () => {};
      onerror = () => {};
      isClosed = false;
      close = () => {
        this.isClosed = true;
      };
      constructor() {
        super();
        lines.push(this);
      }
    },
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A tab with the story open, without a page. */
function openTab() {
  const editor = new Editor(story.toJSON(), 'tab-one-1');
  const shown = { threads: [], hasThreads: true, lost: [] as { text: string }[], save: { kind: 'saved' } };
  const session = {
    ...{ start: { storyId: 'lamps', person: { id: 'nora' }, present: [] }, clientId: editor.clientId },
    ...{ view: null, keys: { soon: (work: () => void) => work() }, hear: () => {}, note: () => {} },
    get state() {
      return editor.state;
    },
    dispatch: editor.dispatch,
    read: () => shown,
    show: (change: object) => Object.assign(shown, change),
    startOver: (document: unknown, version: number) => {
      editor.state = new Editor(document, editor.clientId, version).state;
    },
  };
  const connection = new Connection(session as unknown as EditorSession);
  const close = connection.open();
  const write = (words: string) => {
    editor.change((tr) => tr.insertText(words, 1));
    connection.changed();
  };
  const line = () => lines.at(-1) as Line;
  return { editor, shown, close, write, line };
}

const later = () => vi.advanceTimersByTimeAsync(2_000);

it('waits for its turn also once the story was left, and gives its words to nobody but the server', async () => {
  const turns = [
    { ok: false, reason: 'wait', ahead: 1 },
    { ok: true, version: 1 },
  ];
  answers.steps = () => Response.json(turns.shift());
  const { close, write } = openTab();
  write('Late: ');
  close();
  await later();
  expect([turns, Object.keys(stored)]).toEqual([[], []]);
});

it('delivers with the next line what a tab left behind that was open still when this one came', async () => {
  let isOpen = true;
  vi.stubGlobal('navigator', { onLine: true, locks: { request: async () => isOpen } });
  const steps = new Transform(story)
    .insert(1, documentSchema.text('Late: '))
    .steps.map((step) => step.toJSON());
  const key = 'nightdesk-unsent:nora:lamps:tab-left-1';
  stored[key] = JSON.stringify({
    clientId: 'tab-left-1',
    version: 0,
    steps,
    annotations: [],
    since: Date.now(),
  });
  const { close, line } = openTab();
  await later();
  expect([asked.includes('steps'), Object.keys(stored)]).toEqual([false, [key]]);
  isOpen = false;
  answers.steps = () => Response.json({ ok: true, version: 1 });
  line().onopen();
  await vi.waitFor(() => expect(Object.keys(stored)).toEqual([]));
  close();
});

it('goes on by itself once the stream lets somebody in again who was signed out or had lost the story', async () => {
  const { shown, close, line } = openTab();
  line().onopen();
  for (const [status, kind] of [
    [401, 'signed_out'],
    [404, 'refused'],
  ] as const) {
    answers.steps = () => Response.json({ detail: 'Not now.' }, { status });
    line().onerror();
    await later();
    expect(shown.save.kind).toBe(kind);
    line().onopen();
    await later();
    expect(shown.save.kind).toBe('saved');
  }
  close();
});

it('keeps what is refused for its author to decide, however often the stream comes back', async () => {
  const { shown, close, write, line } = openTab();
  answers.steps = () => Response.json({ detail: 'No story has this.' }, { status: 400 });
  write('Late: ');
  await later();
  asked = [];
  line().onopen();
  await later();
  expect(shown.save).toMatchObject({ kind: 'refused', unsent: true });
  expect(asked).toEqual(['annotations']);
  close();
});

it('shows the story as it is, and what is not in it, once another tab has sent the same otherwise', async () => {
  const { editor, shown, close, write, line } = openTab();
  const { doc, steps } = new Transform(story).insert(1, documentSchema.text('Later: '));
  answers.document = () => Response.json({ document: doc.toJSON() });
  answers.steps = () => Response.json({ ok: false, reason: 'wait', ahead: 9 });
  for (const words of ['Late: ', 'Mine. ']) write(words);
  line().onopen();
  const logged = { step: steps[0]?.toJSON(), version: 1, clientId: editor.clientId };
  line().onmessage({ data: JSON.stringify({ type: 'steps', steps: [logged] }) });
  await later();
  expect(editor.state.doc.toJSON()).toEqual(doc.toJSON());
  expect(shown.lost.map(({ text }) => text)).toEqual(['Mine. ']);
  expect([shown.save.kind, Object.keys(stored)]).toEqual(['saved', ['nightdesk-lost:nora:lamps']]);
  close();
});

it.each([
  ['leaves its line to others', 'http/1.1', 5, true],
  ['keeps its line while there are few', 'http/1.1', 4, false],
  ['keeps its line where lines are shared', 'h2', 50, false],
])('%s while nobody looks, over %s with %i tabs', async (_, nextHopProtocol, tabs, rests) => {
  const held = Array.from({ length: tabs }, (_each, index) => ({ name: `nightdesk-tab-${index}` }));
  const locks = { query: async () => ({ held }), request: async () => false };
  vi.stubGlobal('navigator', { onLine: true, locks });
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ nextHopProtocol }] as never);
  const { close, line } = openTab();
  const [first] = lines as [Line];
  first.onopen();
  const look = (visibilityState: string) => {
    Object.assign(document, { visibilityState });
    document.dispatchEvent(new Event('visibilitychange'));
  };
  await vi.advanceTimersByTimeAsync(20_000);
  expect(first.isClosed).toBe(false);
  look('hidden');
  await later();
  expect(first.isClosed).toBe(rests);
  await vi.advanceTimersByTimeAsync(60_000);
  look('visible');
  expect(line().isClosed).toBe(false);
  close();
});
