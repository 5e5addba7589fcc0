// node scripts/bench/duplicates.ts [--count 1000000]: fills a throw-away database with the fingerprints of so many
// synthetic stories, and measures how long it takes to find a story again of which a third was rewritten.
import { parseArgs } from 'node:util';
import pg from 'pg';
import { db, inTransaction } from '#newsroom/db/client.ts';
import { migrate } from '#newsroom/db/migrate.ts';
import { findDuplicates } from '#newsroom/importing/duplicates/find.ts';
import { fingerprintOfText, type TextFingerprint } from '#newsroom/importing/duplicates/fingerprint.ts';
import { storeFingerprint } from '#newsroom/importing/duplicates/store.ts';
import { startThrowAwayDatabase } from '#testing/throw-away-database.ts';

const { values } = parseArgs({ options: { count: { type: 'string', default: '1000000' } } });
const count = Number(values.count);
const LOOKUPS = 200;
const BATCH = 5_000;

const idOf = (index: number) =>
  index
    .toString(16)
    .padStart(32, '0')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Thirty thousand words, used as often as words are (Zipf): the first ones all the time, most of them hardly ever. */
const wordAt = (number: number) => `w${Math.floor(30_000 ** number)}`;

/** Phrases that every agency writes: they make strangers' stories share runs of words. */
const phrases = Array.from({ length: 400 }, (_, index) => {
  const next = numbersFrom(-index - 1);
  return Array.from({ length: 6 }, () => wordAt(next())).join(' ');
});

const PARAGRAPHS = 6;

/** Six paragraphs of twenty-odd words, a phrase in each. `rewritten` ones are told in other words. */
function storyText(seed: number, rewritten: readonly number[] = []): string {
  return Array.from({ length: PARAGRAPHS }, (_, paragraph) => {
    const next = numbersFrom(seed * 16 + paragraph + (rewritten.includes(paragraph) ? 2 ** 30 : 0));
    const words = Array.from({ length: 16 }, () => wordAt(next()));
    return [...words, phrases[Math.floor(next() * phrases.length)]].join(' ');
  }).join('\n');
}

function fingerprintAt(seed: number, rewritten?: readonly number[]): TextFingerprint {
  const fingerprint = fingerprintOfText(storyText(seed, rewritten));
  if (!fingerprint) throw new Error('The synthetic story is too short.');
  return fingerprint;
}

const quantile = (sorted: readonly number[], part: number) =>
  sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(0)} s`;

async function fill(client: pg.Client): Promise<void> {
  const began = performance.now();
  // Without the checks of foreign keys: the bytes of these imports are nowhere.
  await client.query('SET session_replication_role = replica');
  await client.query(
    `INSERT INTO import (id, sha256, part, format, encoding, language, "languageSure", "sourceText", ledger, headline)
     SELECT lpad(to_hex(n), 32, '0')::uuid, sha256(n::text::bytea), '', 'text', 'utf-8', 'en', 1, '', '[]', 'Story ' || n
     FROM generate_series(0, $1::int - 1) AS n`,
    [count + LOOKUPS],
  );
  const { rows } = await client.query<{ indexdef: string }>(
    `SELECT indexdef FROM pg_indexes WHERE indexname = 'fingerprint_bands_idx'`,
  );
  await client.query('DROP INDEX fingerprint_bands_idx');
  for (let first = 0; first < count; first += BATCH) {
    const size = Math.min(BATCH, count - first);
    const made = Array.from({ length: size }, (_, index) => fingerprintAt(first + index));
    await client.query(
      `INSERT INTO fingerprint ("importId", language, bands, sketch)
       SELECT id, 'en', bands::int[], sketch::int[] FROM unnest($1::uuid[], $2::text[], $3::text[]) AS t (id, bands, sketch)`,
      [
        made.map((_, index) => idOf(first + index)),
        made.map(({ bands }) => `{${bands}}`),
        made.map(({ sketch }) => `{${sketch}}`),
      ],
    );
  }
  console.log(`${count} fingerprints made and stored in ${seconds(began)}`);
  const indexing = performance.now();
  await client.query(`SET maintenance_work_mem = '512MB'`);
  await client.query(rows[0]?.indexdef ?? '');
  await client.query('VACUUM ANALYZE');
  console.log(`indexed and analysed in ${seconds(indexing)}`);
}

async function timeEach(times: number, work: (index: number) => Promise<void>): Promise<number[]> {
  const spent: number[] = [];
  for (let index = 0; index < times; index++) {
    const began = performance.now();
    await work(index);
    spent.push(performance.now() - began);
  }
  return spent.sort((one, other) => one - other);
}

function report(what: string, sorted: readonly number[]): void {
  const [p50, p95, most] = [0.5, 0.95, 1].map((part) => quantile(sorted, part).toFixed(1));
  console.log(`${what}: p50 ${p50} ms, p95 ${p95} ms, longest ${most} ms`);
}

async function lookUp(): Promise<void> {
  let found = 0;
  const edited = (index: number) => Math.floor((index * count) / LOOKUPS);
  const nobody = { sourceId: null, agencyId: null, agencyVersion: null };
  const search = async (index: number) => {
    const fingerprint = fingerprintAt(edited(index), [1, 4]);
    const [best] = await findDuplicates(db(), { ...nobody, fingerprint });
    if (best?.importId === idOf(edited(index))) found++;
  };
  report('first look-ups', await timeEach(LOOKUPS, search));
  found = 0;
  report('warm look-ups', await timeEach(LOOKUPS, search));
  console.log(`${found} of ${LOOKUPS} stories found, a third of each rewritten`);
  const unknown = (index: number) =>
    findDuplicates(db(), { ...nobody, fingerprint: fingerprintAt(count * 2 + index) }).then(() => {});
  report('look-ups of what is new', await timeEach(LOOKUPS, unknown));
  const insert = (index: number) =>
    inTransaction((tx) => storeFingerprint(tx, idOf(count + index), 'en', fingerprintAt(count + index)));
  report('storing one', await timeEach(LOOKUPS, insert));
}

const database = await startThrowAwayDatabase();
try {
  await migrate(database.url);
  process.env.DATABASE_URL = database.url;
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await fill(client);
  const { rows } = await client.query<{ table: string; index: string }>(
    `SELECT pg_size_pretty(pg_table_size('fingerprint')) AS table,
       pg_size_pretty(pg_relation_size('fingerprint_bands_idx')) AS index`,
  );
  console.log(`table ${rows[0]?.table}, index of the bands ${rows[0]?.index}`);
  await client.end();
  await lookUp();
} finally {
  await db().$disconnect();
  await database.stop();
}
process.exit();
