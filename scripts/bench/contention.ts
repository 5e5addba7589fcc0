// node scripts/bench/contention.ts [--people 5] [--round-trip 150] [--seconds 12]: so many people type in one paragraph
// over a line with that round trip, on a throw-away database, and it prints how long what they type takes to be
// confirmed, for each of them and for all.
import { parseArgs } from 'node:util';
import { db } from '#newsroom/db/client.ts';
import { startTyping } from '#testing/editing/typist.ts';
import { makeActor } from '#testing/factories.ts';
import { makeStory } from '#testing/stories.ts';
import { quantile } from './filling/timing.ts';
import { onThrowAwayDatabase } from './on-throw-away-database.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '5' },
    'round-trip': { type: 'string', default: '150' },
    seconds: { type: 'string', default: '12' },
  },
});

async function measure(): Promise<void> {
  const { id: storyId } = await makeStory();
  const oneWay = Number(values['round-trip']) / 2;
  const typists = await Promise.all(
    Array.from({ length: Number(values.people) }, async () =>
      startTyping(await makeActor('editor'), { storyId, oneWay }),
    ),
  );
  await new Promise((resolve) => setTimeout(resolve, Number(values.seconds) * 1000));
  const waits = await Promise.all(typists.map((typist) => typist.stop()));
  for (const [index, each] of waits.entries()) print(`person ${index + 1}`, each);
  print('all', waits.flat());
  const { version } = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  console.log(
    `steps in the log: ${version}; deliveries: ${typists.reduce((sum, each) => sum + each.sent, 0)}`,
  );
}

function print(who: string, waits: number[]): void {
  const [p50, p95, most] = [quantile(waits, 0.5), quantile(waits, 0.95), Math.max(...waits)];
  console.log(
    `${who}: ${waits.length} letters, p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, most ${most.toFixed(0)} ms`,
  );
}

await onThrowAwayDatabase(measure);
process.exit();
