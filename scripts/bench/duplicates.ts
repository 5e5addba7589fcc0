// node scripts/bench/duplicates.ts [--count 1000000]: fills a throw-away database with the fingerprints of so many
// written stories, and measures how long it takes to find a story again of which a third was rewritten.
import { parseArgs } from 'node:util';
import pg from 'pg';
import { db, inTransaction } from '#newsroom/db/client.ts';
import { findDuplicates } from '#newsroom/importing/duplicates/find.ts';
import { storeFingerprint } from '#newsroom/importing/duplicates/store.ts';
import { fillBareImports, fillFingerprints, fingerprintAt, idOf } from './filling/fill.ts';
import { quantile, timeEach } from './filling/timing.ts';
import { onThrowAwayDatabase } from './on-throw-away-database.ts';

const { values } = parseArgs({ options: { count: { type: 'string', default: '1000000' } } });
const count = Number(values.count);
const LOOKUPS = 200;

async function fill(client: pg.Client): Promise<void> {
  const began = performance.now();
  await fillBareImports(client, count + LOOKUPS);
  await fillFingerprints(client, count);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`${count} fingerprints made, stored and indexed in ${seconds} s`);
}

function report(what: string, spent: readonly number[]): void {
  const [p50, p95, most] = [0.5, 0.95, 1].map((part) => quantile(spent, part).toFixed(1));
  console.log(`${what}: p50 ${p50} ms, p95 ${p95} ms, longest ${most} ms`);
}

async function lookUp(): Promise<void> {
  let found = 0;
  const edited = (index: number) => Math.floor((index * count) / LOOKUPS);
  const nobody = { sourceId: null, agencyId: null, agencyVersion: null };
  const search = async (index: number) => {
    const fingerprint = fingerprintAt(edited(index), [2, 5]);
    const [best] = await findDuplicates(db(), { ...nobody, fingerprint });
    if (best?.importId === idOf(edited(index))) found++;
  };
  report('first look-ups', await timeEach(LOOKUPS, search));
  found = 0;
  report('warm look-ups', await timeEach(LOOKUPS, search));
  console.log(`${found} of ${LOOKUPS} stories found, a third of each rewritten`);
  const unknown = (index: number) =>
    findDuplicates(db(), { ...nobody, fingerprint: fingerprintAt(count * 2 + index) });
  report('look-ups of what is new', await timeEach(LOOKUPS, unknown));
  const insert = (index: number) =>
    inTransaction((tx) => storeFingerprint(tx, idOf(count + index), fingerprintAt(count + index)));
  report('storing one', await timeEach(LOOKUPS, insert));
}

await onThrowAwayDatabase(async (connectionString) => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await fill(client);
  const { rows } = await client.query<{ table: string; index: string }>(
    `SELECT pg_size_pretty(pg_table_size('fingerprint')) AS table,
       pg_size_pretty(pg_relation_size('fingerprint_bands_idx')) AS index`,
  );
  console.log(`table ${rows[0]?.table}, index of the bands ${rows[0]?.index}`);
  await client.end();
  await lookUp();
});
process.exit();
