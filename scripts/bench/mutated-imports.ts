// node scripts/bench/mutated-imports.ts [CASES] [--seed SEED]: reads copies that something happened to on their way
// (20,000 unless told otherwise), and prints what was thrown, what is wrong with ledgers, and the slowest for their
// size. Each case has a seed of its own: `1 --seed SEED` reads that one again, and
// `--write FILE` keeps it.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { detectLanguage } from '#newsroom/importing/language.ts';
import { mutatedCopies } from '#testing/importing/mutated-copies.ts';
import { readingFaults } from '#testing/importing/reading-faults.ts';
import { wholeCopies } from '#testing/importing/whole-copies.ts';

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, write: { type: 'string' } },
  allowPositionals: true,
});
const cases = Number(positionals[0] ?? 20_000);
const first = Number(values.seed);
const SLOWEST = 10;

/** So small a file says nothing about a megabyte. */
const SMALLEST = 20_000;

type Timing = { seed: number; what: string; size: number; ms: number };
const perMegabyte = ({ ms, size }: Timing) => (ms / Math.max(size, SMALLEST)) * 1e6;

const copies = mutatedCopies(wholeCopies(40));
const timings: Timing[] = [];
const faults = new Map<string, string[]>();

// The first detection loads the language models.
await detectLanguage('The first words of the bench');
await detectLanguage('دەنگی یەکەم لە بەندەرەوە');

for (let seed = first; seed < first + cases; seed++) {
  const [copy] = fc.sample(copies, { seed, numRuns: 1 });
  if (!copy) throw new Error('There is nothing to mutate.');
  if (values.write) writeFileSync(values.write, copy.bytes);
  const began = performance.now();
  const found = await readingFaults(copy.bytes);
  timings.push({ seed, what: copy.what, size: copy.bytes.length, ms: performance.now() - began });
  for (const fault of found) faults.set(fault, [...(faults.get(fault) ?? []), `${seed} (${copy.what})`]);
}

const show = (timing: Timing) =>
  `  ${perMegabyte(timing).toFixed(0).padStart(7)} ms/MB ${timing.ms.toFixed(0).padStart(6)} ms ${String(timing.size).padStart(7)} bytes  seed ${timing.seed}  ${timing.what}`;

const total = timings.reduce((sum, { ms }) => sum + ms, 0);
const thrown = [...faults].filter(([fault]) => fault.startsWith('thrown'));
console.log(`${cases} copies in ${(total / 1000).toFixed(1)} s, ${(total / cases).toFixed(1)} ms each`);
console.log(`thrown: ${thrown.length} kinds; other faults: ${faults.size - thrown.length} kinds`);
for (const [fault, where] of faults)
  console.log(`${where.length} × ${fault}\n  seeds ${where.slice(0, 5).join('; ')}`);
console.log('slowest for their size');
for (const timing of timings
  .toSorted((one, other) => perMegabyte(other) - perMegabyte(one))
  .slice(0, SLOWEST)) {
  console.log(show(timing));
}
console.log('slowest');
for (const timing of timings.toSorted((one, other) => other.ms - one.ms).slice(0, SLOWEST))
  console.log(show(timing));
