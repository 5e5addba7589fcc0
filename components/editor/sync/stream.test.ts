import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { StoryStream } from './stream.ts';

/** What a browser's EventSource is to the stream. */
class Line extends EventTarget {
  static opened: Line[] = [];
  readonly url: string;
  onopen = () => {};
  onmessage = (_: { data: string }) => {};
  onerror = () => {};
  isClosed = false;

  constructor(url: string) {
    super();
    this.url = url;
    Line.opened.push(this);
  }

  close() {
    this.isClosed = true;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', Line);
  Line.opened = [];
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function open() {
  const connection: boolean[] = [];
  const stream = new StoryStream({
    ...{ storyId: 'story', clientId: 'tab-one-1', personId: 'rojda', version: () => 7 },
    onEvent: () => {},
    onConnection: (isOpen) => connection.push(isOpen),
  });
  stream.open();
  Line.opened[0]?.onopen();
  return { stream, connection };
}

it('opens a line anew that says nothing any more, from the version that the tab has', () => {
  const { stream, connection } = open();
  vi.advanceTimersByTime(50_000);
  expect(Line.opened).toHaveLength(2);
  expect(Line.opened[0]?.isClosed).toBe(true);
  expect(Line.opened[1]?.url).toContain('version=7');
  expect(connection).toEqual([true, false]);
  stream.end();
});

it('knows after sleep that its line is dead, and keeps one that still speaks', () => {
  const { stream } = open();
  for (let beat = 0; beat < 8; beat += 1) {
    vi.advanceTimersByTime(15_000);
    Line.opened[0]?.dispatchEvent(new Event('still_here'));
  }
  stream.wake();
  expect(Line.opened).toHaveLength(1);
  // Asleep: no timer runs, and the clock goes on.
  vi.setSystemTime(Date.now() + 3_600_000);
  stream.wake();
  expect(Line.opened).toHaveLength(2);
  stream.end();
  vi.advanceTimersByTime(120_000);
  expect(Line.opened).toHaveLength(2);
});

it('opens it anew also after the clock was put back, which would make it hear of nothing for as long', () => {
  const { stream } = open();
  vi.setSystemTime(Date.now() - 3_600_000);
  vi.advanceTimersByTime(10_000);
  expect(Line.opened).toHaveLength(2);
  stream.end();
});
