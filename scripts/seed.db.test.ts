import { expect, test } from 'vitest';
import { db } from '#newsroom/db/client.ts';
import { seedIfEmpty } from './seed.ts';

test('of two processes that start at once, one makes the demo; nobody makes it twice', async () => {
  const said: string[] = [];
  const seed = () => seedIfEmpty((text) => said.push(text));
  await Promise.all([seed(), seed()]);
  await seed();
  expect(said).toEqual([expect.stringContaining('Made the demo newsroom')]);
  expect(await db().story.count()).toBeGreaterThan(20);
}, 60_000);

test('a demo that was cut short is told apart from a newsroom', async () => {
  // Keys are given last: so far does a demo get that is cut short.
  await db().person.updateMany({ data: { passwordHash: null } });
  await expect(seedIfEmpty(() => {})).rejects.toThrow('cut short');
});
