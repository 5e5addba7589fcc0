import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mutatedCopies } from '#testing/importing/mutated-copies.ts';
import { readingFaults } from '#testing/importing/reading-faults.ts';
import { wholeCopies } from '#testing/importing/whole-copies.ts';

const originals = wholeCopies(2);

test('copy that arrives whole breaks no promise', async () => {
  for (const { name, bytes, pack } of originals) {
    expect([name, await readingFaults(pack ? pack(bytes) : bytes)]).toEqual([name, []]);
  }
});

test('whatever happened to copy on its way, it is read or refused in words, and nothing of it is lost', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(mutatedCopies(originals), async ({ bytes }) => {
      expect(await readingFaults(bytes)).toEqual([]);
    }),
    { seed: 20261123, numRuns: 1000 },
  );
});
