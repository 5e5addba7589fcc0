import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Editor } from '#testing/editing/two-editors.ts';
import { plainStory } from '#testing/plain-story.ts';
import { Beginnings } from './beginnings.ts';
import { unsentOf } from './unsent-of.ts';
import { browserUnsentStore } from './unsent-store.ts';

const storeOf = (clientId: string) => browserUnsentStore('nora', 'lamps', clientId);

beforeEach(() => {
  const stored: Record<string, string> = {};
  vi.stubGlobal('navigator', {});
  vi.stubGlobal(
    'localStorage',
    Object.defineProperties(stored, {
      getItem: { value: (key: string) => stored[key] ?? null },
      setItem: { value: (key: string, value: string) => Object.assign(stored, { [key]: value }) },
      removeItem: { value: (key: string) => delete stored[key] },
    }),
  );
});

afterEach(() => vi.unstubAllGlobals());

it('gives what one tab left behind to the next as it was', async () => {
  const editor = new Editor(plainStory('Ferry returns', 'Nine lamps.').toJSON(), 'tab-gone-1');
  const tab = () => ({ state: editor.state, clientId: editor.clientId, beginnings: new Beginnings() });
  for (const words of ['Late', ': “چرا”', ' \\ ']) {
    editor.change((tr) => tr.insertText(words));
    const unsent = unsentOf(tab(), 7);
    expect(unsent && storeOf(editor.clientId).keep(unsent)).toBe(true);
    expect(await storeOf('tab-next-1').leftBehind()).toEqual([unsent]);
    expect(await storeOf(editor.clientId).leftBehind()).toEqual([]);
  }
  storeOf('tab-next-1').drop(editor.clientId);
  expect(await storeOf('tab-next-1').leftBehind()).toEqual([]);
});

it('writes each step once, however many keys follow it', () => {
  const editor = new Editor(plainStory('Ferry returns', 'Nine lamps.').toJSON(), 'tab-offline-1');
  editor.change((tr) => tr.insertText('Late'));
  const tab = () => ({ state: editor.state, clientId: editor.clientId, beginnings: new Beginnings() });
  const [first] = unsentOf(tab(), 7)?.steps ?? [];
  editor.change((tr) => tr.insertText('r'));
  expect(unsentOf(tab(), 7)?.steps[0]).toBe(first);
  let times = 0;
  const step = { toJSON: () => ({ times: ++times }) };
  for (let key = 0; key < 9; key += 1)
    storeOf('tab-offline-1').keep({ clientId: 'x', version: 0, steps: [step], annotations: [], since: 7 });
  expect(times).toBe(1);
});
