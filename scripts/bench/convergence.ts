// node scripts/bench/convergence.ts [--runs 500] [--seed N] [--kinds type,split,…] [--most 45] [--minutes 10] [--once]:
// people write at once in one story, through two web processes, on bad lines and in tabs that close, over and over, on a
// throw-away database. It prints the first run after which somebody sees another text than what is stored, or with --once
// the same letter twice, as short as it can be made.
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { requireConverged, signsOf } from '#testing/editing/converged.ts';
import { Desk } from '#testing/editing/desk.ts';
import { type DeskEdit, deskEditKinds } from '#testing/editing/desk-edits.ts';
import { anyEvents, anyFaults, mixedCompany } from '#testing/editing/desk-events.ts';
import { startOtherProcess } from '#testing/editing/other-process.ts';
import { onThrowAwayDatabase } from './on-throw-away-database.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '500' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    kinds: { type: 'string', default: deskEditKinds.join() },
    minutes: { type: 'string', default: '10' },
    once: { type: 'boolean', default: false },
    most: { type: 'string', default: '45' },
  },
});

async function search(): Promise<void> {
  const other = startOtherProcess();
  const { seats, newStory } = await mixedCompany(other);
  const kinds = values.kinds.split(',') as DeskEdit['kind'][];
  const events = anyEvents({ people: seats.length, kinds, rightsEnd: true, most: Number(values.most) });
  const property = fc.asyncProperty(events, anyFaults, async (happens, lines) => {
    const desk = await Desk.open(seats, await newStory(), lines);
    for (const event of happens) await desk.play(event);
    await desk.settle();
    await requireConverged(desk);
    if (values.once) requireOnce(desk);
  });
  const interruptAfterTimeLimit = Number(values.minutes) * 60_000;
  const options = { numRuns: Number(values.runs), seed: Number(values.seed), interruptAfterTimeLimit };
  const result = await fc.check(property, options);
  await other.stop();
  console.log(`${result.numRuns} runs, seed ${result.seed}, ${result.failed ? 'FAILED' : 'all converged'}`);
  if (!result.failed) return;
  for (const part of result.counterexample ?? []) for (const each of part) console.log(JSON.stringify(each));
  console.log(result.errorInstance);
  process.exitCode = 1;
}

function requireOnce(desk: Desk): void {
  const twice = [...signsOf(desk)].filter(([, times]) => times > 1);
  if (twice.length > 0) throw new Error(`stand twice: ${twice.map(([sign]) => sign).join(' ')}`);
}

await onThrowAwayDatabase(search);
process.exit();
