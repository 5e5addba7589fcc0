// node scripts/bench/import.ts [--rounds 15]: fills databases with a thousand, ten thousand and a hundred thousand
// imports, and measures how many copies of a format each takes in a second: parsed, stored, indexed and compared with
// all that came before. Every round asks all databases one after the other, so that what else the machine does slows
// all of them alike; and so do the lists that a desk looks at.
import { parseArgs } from 'node:util';
import pg from 'pg';
import { type PersonActor, personActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import type { PrismaClient } from '#newsroom/db/generated/client.ts';
import { migrate } from '#newsroom/db/migrate.ts';
import { detectLanguage } from '#newsroom/importing/language.ts';
import { listImports } from '#newsroom/importing/queries.ts';
import { listQueue } from '#newsroom/importing/queue.ts';
import { readCopy } from '#newsroom/importing/read-copy.ts';
import { receiveCopy } from '#newsroom/importing/receive-copy.ts';
import { copyDatabase } from '#testing/database-server.ts';
import { startThrowAwayDatabase } from '#testing/throw-away-database.ts';
import { agencyCopies } from './filling/agency-copies.ts';
import { fillFingerprints, fillImports } from './filling/fill.ts';
import { median, timeEach } from './filling/timing.ts';
import { writtenStory } from './filling/written-stories.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } });
const rounds = Number(values.rounds);
const SIZES = [1_000, 10_000, 100_000];
const COPIES_A_ROUND = 8;
const WARM_UP = 3;

type Filled = { size: number; client: PrismaClient; editor: PersonActor };
const kept = globalThis as unknown as { nightdeskDb?: PrismaClient | undefined };

async function fill(serverUrl: string, size: number): Promise<Filled> {
  process.env.DATABASE_URL = await copyDatabase(serverUrl, `bench_${size}`);
  kept.nightdeskDb = undefined;
  const data = { email: 'bench@nightdesk.example', name: 'Bench', role: 'editor' } as const;
  const person = await db().person.create({ data });
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await fillImports(client, size, person.id);
    await fillFingerprints(client, size);
  } finally {
    await client.end();
  }
  console.log(`${size} imports stored`);
  return { size, client: db(), editor: personActor(person) };
}

let copies = 0;
/** No copy is like another, or like what the databases are filled with. */
function nextCopy(format: string): Uint8Array {
  const seed = 10_000_000 + copies++;
  return Buffer.from(agencyCopies[format]?.(writtenStory(seed), seed) ?? '');
}

async function takeIn(editor: PersonActor, format: string, bytes: Uint8Array): Promise<void> {
  const received = await receiveCopy(editor, { channel: 'upload', bytes, fileName: `copy.${format}` });
  if (!received.ok) throw new Error(received.message);
  if (received.pieces.length !== 1 || received.pieces[0]?.problem !== null) {
    throw new Error(`The copy of ${format} was not read as a story.`);
  }
}

/** Milliseconds a copy, by what was measured and the size of the database, a figure for each round. */
const measured = new Map<string, Map<number, number[]>>();

function note(what: string, size: number, ms: number): void {
  const sizes = measured.get(what) ?? new Map<number, number[]>();
  measured.set(what, sizes.set(size, [...(sizes.get(size) ?? []), ms]));
}

async function round(databases: readonly Filled[], isCounted: boolean): Promise<void> {
  for (const format of Object.keys(agencyCopies)) {
    for (const { size, client, editor } of databases) {
      kept.nightdeskDb = client;
      const batch = Array.from({ length: COPIES_A_ROUND }, () => nextCopy(format));
      const each = await timeEach(batch.length, (at) =>
        takeIn(editor, format, batch[at] ?? new Uint8Array()),
      );
      if (isCounted) note(format, size, each.reduce((sum, ms) => sum + ms, 0) / batch.length);
    }
    const bytes = nextCopy(format);
    const reading = await timeEach(COPIES_A_ROUND, () => readCopy({ bytes }));
    if (isCounted) note(`${format}, reading alone`, 0, median(reading));
  }
  for (const { size, client, editor } of databases) {
    kept.nightdeskDb = client;
    for (const [name, list] of [
      ['queue', () => listQueue(editor)],
      ['list', () => listImports(editor)],
    ] as const) {
      if (isCounted) note(name, size, median(await timeEach(3, list)));
    }
  }
}

function report(): void {
  console.log(`\nmedians of ${rounds} rounds`);
  for (const format of Object.keys(agencyCopies)) {
    const first = median(measured.get(format)?.get(SIZES[0] ?? 0) ?? []);
    for (const size of SIZES) {
      const ms = median(measured.get(format)?.get(size) ?? []);
      const rate = `${(1000 / ms).toFixed(0).padStart(5)} imports a second`;
      console.log(
        `${format.padEnd(10)} ${rate} at ${String(size).padStart(6)} stored, × ${(first / ms).toFixed(2)}`,
      );
    }
    const reading = median(measured.get(`${format}, reading alone`)?.get(0) ?? []);
    console.log(`${''.padEnd(10)} ${reading.toFixed(1)} of ${first.toFixed(1)} ms is reading`);
  }
  for (const name of ['queue', 'list']) {
    for (const size of SIZES) {
      const ms = median(measured.get(name)?.get(size) ?? []);
      console.log(`${name.padEnd(10)} ${ms.toFixed(1).padStart(5)} ms with ${size} waiting`);
    }
  }
}

const server = await startThrowAwayDatabase();
const databases: Filled[] = [];
try {
  await migrate(server.url);
  const serverUrl = new URL(server.url);
  serverUrl.pathname = '/postgres';
  for (const size of SIZES) databases.push(await fill(serverUrl.href, size));
  // The first detection loads the language models.
  await detectLanguage('The first words of the bench');
  for (let at = 0; at < WARM_UP; at++) await round(databases, false);
  for (let at = 0; at < rounds; at++) await round(databases, true);
  report();
} finally {
  for (const { client } of databases) await client.$disconnect();
  await server.stop();
}
process.exit();
