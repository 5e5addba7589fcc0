// node scripts/bench/open-story.ts [--steps 100000]: opens a story with 100 steps in its log and one with so many, in a
// throw-away database, and prints what the longer log costs. Then the same for who wrote the words.
import { parseArgs } from 'node:util';
import { personActor } from '#newsroom/actor.ts';
import { documentAt } from '#newsroom/authority/step-log.ts';
import { keepCheckpoints, writtenAt } from '#newsroom/blame/checkpoints.ts';
import { db } from '#newsroom/db/client.ts';
import { makePerson } from '#testing/factories.ts';
import { makeLongStory, openStory } from '#testing/history/long-story.ts';
import { quantile, timeEach } from './filling/timing.ts';
import { onThrowAwayDatabase } from './on-throw-away-database.ts';

const { values } = parseArgs({ options: { steps: { type: 'string', default: '100000' } } });
const steps = Number(values.steps);
const OPENINGS = 60;

async function measure(): Promise<void> {
  const actor = personActor(await makePerson({ role: 'editor' }));
  const [short, long] = [await makeLongStory(actor.id, 100), await makeLongStory(actor.id, steps)];
  await db().$executeRawUnsafe('VACUUM ANALYZE');
  const middle = async (what: string, work: () => Promise<unknown>, times = OPENINGS) => {
    const spent = await timeEach(times, work);
    const [p50, p95] = [quantile(spent, 0.5), quantile(spent, 0.95)];
    console.log(`${what}: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`);
    return p50;
  };
  await openStory(actor, short);
  const few = await middle('opening a story with 100 steps', () => openStory(actor, short));
  const many = await middle(`opening a story with ${steps} steps`, () => openStory(actor, long));
  console.log(`ratio: ${(many / few).toFixed(2)}`);
  await middle('an old version of it', () => documentAt(db(), long, Math.floor(steps / 2) + 49));

  const began = performance.now();
  await keepCheckpoints(long);
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `checkpoints for all of its log: ${seconds.toFixed(1)} s (${Math.round(steps / seconds)} steps a second)`,
  );
  await middle('who wrote the words at 100 steps', () => writtenAt(db(), short, 100));
  await middle(`who wrote the words at ${steps - 1} steps`, () => writtenAt(db(), long, steps - 1), 20);
}

await onThrowAwayDatabase(measure);
process.exit();
