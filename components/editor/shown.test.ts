import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BetweenKeys } from './between-keys.ts';
import { Shown, type Snapshot } from './shown.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  // No pictures are drawn here: what waits for one is done in the next task.
  vi.stubGlobal('document', { hidden: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What an interface heard, and an editor in which somebody types a key every so many milliseconds. */
function listening() {
  const keys = new BetweenKeys();
  const shown = new Shown({ save: { kind: 'saved' }, version: 0 } as unknown as Snapshot, keys);
  const heard: Snapshot[] = [];
  shown.subscribe(() => heard.push(shown.told()));
  let version = 0;
  vi.advanceTimersByTime(1_000);
  const type = (count: number, every: number) => {
    for (let key = 0; key < count; key += 1) {
      keys.pressed();
      version += 1;
      shown.change({ version } as unknown as Partial<Snapshot>);
      vi.advanceTimersByTime(every);
    }
  };
  return { keys, shown, heard, type };
}

test('the interface hears of the first key, then seldom, and of the last once somebody pauses', () => {
  const { shown, heard, type } = listening();
  type(18, 80);
  expect(heard).toHaveLength(2);
  vi.advanceTimersByTime(500);
  expect(heard).toHaveLength(3);
  expect(shown.told()).toBe(shown.now);
});

test('that words are not saved is told with the key, though nothing else is', () => {
  const { shown, heard, type } = listening();
  type(3, 80);
  const last = heard.at(-1);
  shown.change({ save: { kind: 'saving' } });
  vi.advanceTimersByTime(1);
  expect(shown.told()).toEqual({ ...last, save: { kind: 'saving' } });
  shown.change({ save: { kind: 'saved' } });
  vi.advanceTimersByTime(1);
  expect(shown.told().save).toEqual({ kind: 'saving' });
});

test('who types without a pause is not told every second that all is saved', () => {
  const { shown, heard, type } = listening();
  shown.change({ save: { kind: 'saving' } });
  type(1, 80);
  shown.change({ save: { kind: 'saved' } });
  type(20, 80);
  expect(heard.length).toBeGreaterThan(2);
  expect(shown.told().save).toEqual({ kind: 'saving' });
  vi.advanceTimersByTime(500);
  expect(shown.told()).toBe(shown.now);
});

test('what waits for somebody who types is done after a key, or once they pause', () => {
  const { keys, type } = listening();
  const [soon, inPause] = [vi.fn(), vi.fn()];
  keys.soon(soon);
  expect(soon).toHaveBeenCalledTimes(1);
  keys.pressed();
  keys.soon(soon);
  keys.inPause(inPause);
  expect(soon).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(soon).toHaveBeenCalledTimes(2);
  type(4, 80);
  keys.soon(soon);
  expect(soon).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(150);
  expect(soon).toHaveBeenCalledTimes(3);
  keys.soon(soon);
  expect(soon).toHaveBeenCalledTimes(4);
  expect(inPause).not.toHaveBeenCalled();
  vi.advanceTimersByTime(350);
  expect(inPause).toHaveBeenCalledTimes(1);
});
