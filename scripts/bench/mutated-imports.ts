// node scripts/bench/mutated-imports.ts [CASES] [--seed SEED]: reads copies that something happened to on their way
// (20,000 unless told otherwise), and fails when one is thrown at, breaks a promise, or takes longer than a second for
// each of its megabytes; prints the slowest for their size. Each case has a seed of its own: `1 --seed SEED` reads that
// one again, and `--write FILE` keeps it.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { detectLanguage } from '#newsroom/importing/language.ts';
import { readCopy } from '#newsroom/importing/read-copy.ts';
import { mutatedCopies } from '#testing/importing/mutated-copies.ts';
import { readingFaults } from '#testing/importing/reading-faults.ts';
import { wholeCopies } from '#testing/importing/whole-copies.ts';
import { processorTime } from './filling/timing.ts';

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, write: { type: 'string' } },
  allowPositionals: true,
});
const cases = Number(positionals[0] ?? 20_000);
const first = Number(values.seed);
const SLOWEST = 10;

/** Milliseconds that any file may take beside its second a megabyte: nobody notices them. */
const ALLOWANCE = 100;

type Timing = { seed: number; what: string; size: number; ms: number };
const perMegabyte = ({ ms, size }: Timing) => (Math.max(0, ms - ALLOWANCE) / size) * 1e6;
const isSlow = (timing: Timing) => perMegabyte(timing) > 1000;

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
  let found: string[] = [];
  const ms = await processorTime(async () => {
    found = await readingFaults(copy.bytes);
  });
  const timing = { seed, what: copy.what, size: copy.bytes.length, ms };
  // What code is translated and what memory is tidied in passing does not make a copy slow.
  for (let again = 0; again < 4 && isSlow(timing); again++) {
    timing.ms = Math.min(timing.ms, await processorTime(() => readCopy(copy)));
  }
  timings.push(timing);
  for (const fault of found) faults.set(fault, [...(faults.get(fault) ?? []), `${seed} (${copy.what})`]);
}

const show = (timing: Timing) =>
  `  ${perMegabyte(timing).toFixed(0).padStart(7)} ms/MB ${timing.ms.toFixed(0).padStart(6)} ms ${String(timing.size).padStart(7)} bytes  seed ${timing.seed}  ${timing.what}`;

const total = timings.reduce((sum, { ms }) => sum + ms, 0);
const thrown = [...faults].filter(([fault]) => fault.startsWith('thrown'));
console.log(`${cases} copies in ${(total / 1000).toFixed(1)} s, ${(total / cases).toFixed(1)} ms each`);
const slow = timings.filter(isSlow);
console.log(`thrown: ${thrown.length} kinds; other faults: ${faults.size - thrown.length} kinds`);
console.log(`longer than ${ALLOWANCE} ms and a second a megabyte: ${slow.length}`);
for (const [fault, where] of faults)
  console.log(`${where.length} × ${fault}\n  seeds ${where.slice(0, 5).join('; ')}`);
for (const timing of slow) console.log(show(timing));
console.log('slowest');
for (const timing of timings.toSorted((one, other) => other.ms - one.ms).slice(0, SLOWEST))
  console.log(show(timing));
process.exitCode = faults.size + slow.length > 0 ? 1 : 0;
