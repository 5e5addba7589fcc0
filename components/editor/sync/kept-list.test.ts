import { beforeEach, expect, it, vi } from 'vitest';
import { keptList } from './kept-list.ts';

let room: number;

beforeEach(() => {
  const kept = new Map<string, string>();
  room = 1_000;
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException('No room', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => kept.delete(key),
  });
});

const listOf = (person: string) => keptList<{ id: string; text: string }>(`lost:${person}:story`);

it('loses nothing when two tabs of one person add and remove', () => {
  const [one, other] = [listOf('nora'), listOf('nora')];
  one.read();
  other.add({ id: 'a', text: 'Lamps.' });
  one.add({ id: 'b', text: 'چراکان' });
  other.remove('a');
  one.add({ id: 'b', text: 'چرا' });
  expect(other.read()).toEqual([{ id: 'b', text: 'چرا' }]);
});

it('shows nobody what somebody else has kept', () => {
  listOf('nora').add({ id: 'a', text: 'Lamps.' });
  expect(listOf('baran').read()).toEqual([]);
  listOf('baran').remove('a');
  expect(listOf('nora').read()).toHaveLength(1);
});

it('says when there is no room, and keeps what it had', () => {
  const list = listOf('nora');
  expect(list.add({ id: 'a', text: 'Lamps.' })).toBe(true);
  room = 60;
  expect(list.add({ id: 'b', text: 'x'.repeat(90) })).toBe(false);
  expect(list.read().map(({ id }) => id)).toEqual(['a']);
});
