import { beforeEach, expect, it, vi } from 'vitest';
import type { Lost } from '../recovery/lost.ts';
import type { EditorSession } from '../session.ts';
import { type Apart, Kept } from './kept.ts';

let room: number;
let shown: string[];

beforeEach(() => {
  const stored = new Map<string, string>();
  room = 400;
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => {
      const others = [...stored].reduce((sum, [name, each]) => sum + (name === key ? 0 : each.length), 0);
      if (others + value.length > room) throw new DOMException('No room', 'QuotaExceededError');
      stored.set(key, value);
    },
    removeItem: (key: string) => stored.delete(key),
  });
});

function open(): Kept {
  const start = { person: { id: 'nora' }, storyId: 'lamps' };
  const show = ({ lost }: { lost: Lost[] }) => {
    shown = lost.map(({ text }) => text);
  };
  return new Kept({ start, show } as unknown as EditorSession);
}

const lost = (text: string): Lost => ({ of: 'me', text, annotations: [], content: null, place: null });

it('shows words that there was no room for, and keeps them as soon as a version makes some', () => {
  const kept = open();
  const version = { id: 'apart', steps: ['x'.repeat(280)], annotations: [] } as unknown as Apart;
  expect(kept.setApart(version)).toBe(true);
  kept.lose([lost('Nine lamps.')], 'Left out.');
  expect([shown, kept.isCrowded]).toEqual([['Nine lamps.'], true]);
  kept.join(version.id);
  expect([shown, kept.isCrowded]).toEqual([['Nine lamps.'], false]);
  // After a reload.
  open().house();
  expect(shown).toEqual(['Nine lamps.']);
});

it('keeps words for which others make room', () => {
  const kept = open();
  room = 200;
  const [first = ''] = kept.lose([lost('Nine lamps.'), lost('سێ چرا')], 'Left out.');
  expect([shown, kept.isCrowded]).toEqual([['Nine lamps.', 'سێ چرا'], true]);
  kept.letGo(first);
  expect([shown, kept.isCrowded]).toEqual([['سێ چرا'], false]);
});

it('keeps what somebody else types where this tab deletes as one, and what stands elsewhere apart', () => {
  const kept = open();
  room = 4_000;
  const typed = (text: string, before: string, block = 'b'): Lost => ({
    ...{ of: 'others', text, annotations: [], content: { kind: 'words', nodes: [{ type: 'text', text }] } },
    place: { block, before, after: '.', above: [] },
  });
  kept.lose([typed(' aloud', 'Nobody')], 'Deleted.');
  const [, second] = kept.lose(
    [typed(', or', 'Nobody aloud'), typed(' in ink', 'Nobody aloud, or')],
    'Deleted.',
  );
  expect(shown).toEqual([' aloud, or in ink']);
  kept.lose([typed(' twice', 'The bell rang')], 'Deleted.');
  kept.lose([typed(' again', 'The bell rang twice', 'c')], 'Deleted.');
  kept.lose([typed(' and on', 'twice again', 'c')], 'Left out.');
  expect(shown).toEqual([' aloud, or in ink', ' twice', ' again', ' and on']);
  kept.letGo(second ?? '');
  expect(shown).toEqual([' twice', ' again', ' and on']);
});
