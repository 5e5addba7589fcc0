import type pg from 'pg';
import { fingerprintOfText, type TextFingerprint } from '#newsroom/importing/duplicates/fingerprint.ts';
import { type WrittenStory, writtenStory } from './written-stories.ts';

const BATCH = 5_000;

/** The id of the import that a written story is stored as. */
export const idOf = (seed: number) =>
  seed
    .toString(16)
    .padStart(32, '0')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

const wordsOf = ({ headline, paragraphs }: WrittenStory) => [headline, ...paragraphs].join('\n');

export function fingerprintAt(seed: number, rewritten?: readonly number[]): TextFingerprint {
  const fingerprint = fingerprintOfText(wordsOf(writtenStory(seed, rewritten)));
  if (!fingerprint) throw new Error('The written story is too short.');
  return fingerprint;
}

/**
 * Stores imports of the first `count` written stories as bare rows, without words, bytes and receipts: a million of
 * them fit anywhere.
 */
export async function fillBareImports(client: pg.Client, count: number): Promise<void> {
  // Without the checks of foreign keys: the bytes of these imports are nowhere.
  await client.query('SET session_replication_role = replica');
  await client.query(
    `INSERT INTO import (id, sha256, format, encoding, language, "languageSure", "sourceText", ledger, headline)
     SELECT lpad(to_hex(n), 32, '0')::uuid, sha256(n::text::bytea), 'text', 'utf-8', 'en', 1, '', '[]', 'Story ' || n
     FROM generate_series(0, $1::int - 1) AS n`,
    [count],
  );
  await client.query('SET session_replication_role = DEFAULT');
}

/** So many sources, the first of them without a licence. */
const SOURCES = 12;

async function fillSources(client: pg.Client, recordedById: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO source (id, name) SELECT gen_random_uuid(), 'Wire no. ' || n FROM generate_series(1, $1::int) AS n RETURNING id`,
    [SOURCES],
  );
  const ids = rows.map(({ id }) => id);
  await client.query(
    `INSERT INTO licence (id, "sourceId", evidence, covers, "startsOn", "recordedById")
     SELECT gen_random_uuid(), id, 'Contract', ARRAY['text'], '2020-01-01', $2 FROM unnest($1::uuid[]) AS id`,
    [ids.slice(1), recordedById],
  );
  return ids;
}

/**
 * Stores the first `count` written stories as imports that came in by upload and wait: with words, ledger, bytes and
 * receipt. Most come from a source; a tenth is unsure.
 */
export async function fillImports(client: pg.Client, count: number, receivedById: string): Promise<void> {
  const sources = await fillSources(client, receivedById);
  for (let first = 0; first < count; first += BATCH) {
    const seeds = Array.from({ length: Math.min(BATCH, count - first) }, (_, index) => first + index);
    const stories = seeds.map((seed) => writtenStory(seed));
    await client.query(
      `WITH written AS (
         SELECT *, sha256(convert_to(words, 'UTF8')) AS sha256, now() - make_interval(secs => $6 - seed) AS at
         FROM unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[]) AS t (id, seed, headline, words, ledger)
       ), copies AS (
         INSERT INTO received_copy (sha256, bytes, size, at)
         SELECT sha256, convert_to(words, 'UTF8'), octet_length(words), at FROM written
       ), imports AS (
         INSERT INTO import (id, sha256, format, encoding, language, "languageSure", "sourceText", ledger, metadata,
           "agencyId", headline, "receivedAt", needs, "sourceId")
         SELECT id, sha256, 'text', 'utf-8', 'en', 1, words, ledger::jsonb, '{"subjects": []}',
           'urn:wire:' || seed, headline, at, CASE WHEN seed % 10 = 0 THEN ARRAY['unsure'] ELSE '{}' END,
           ($8::uuid[])[1 + seed % (cardinality($8::uuid[]) + 1)]
         FROM written
       ), receipts AS (
         INSERT INTO receipt (id, "importId", sha256, channel, "fileName", "receivedById", at)
         SELECT gen_random_uuid(), id, sha256, 'upload', seed || '.txt', $7, at FROM written
       )
       INSERT INTO audit_entry (at, "actorId", "actorName", action, "subjectType", "subjectId", detail)
       SELECT at, $7, 'Bench', 'import.receive', 'import', id, '{"channel": "upload"}' FROM written`,
      [
        seeds.map(idOf),
        seeds,
        stories.map(({ headline }) => headline),
        stories.map(wordsOf),
        stories.map(ledgerOf),
        count,
        receivedById,
        sources,
      ],
    );
  }
}

/** Stores the fingerprints of the imports of the first `count` written stories, then indexes and analyses. */
export async function fillFingerprints(client: pg.Client, count: number): Promise<void> {
  const { rows } = await client.query<{ indexdef: string }>(
    `SELECT indexdef FROM pg_indexes WHERE indexname = 'fingerprint_bands_idx'`,
  );
  await client.query('DROP INDEX fingerprint_bands_idx');
  for (let first = 0; first < count; first += BATCH) {
    const seeds = Array.from({ length: Math.min(BATCH, count - first) }, (_, index) => first + index);
    const made = seeds.map((seed) => fingerprintAt(seed));
    await client.query(
      `INSERT INTO fingerprint ("importId", bands, sketch)
       SELECT id, bands::int[], sketch::int[] FROM unnest($1::uuid[], $2::text[], $3::text[]) AS t (id, bands, sketch)`,
      [seeds.map(idOf), made.map(({ bands }) => `{${bands}}`), made.map(({ sketch }) => `{${sketch}}`)],
    );
  }
  await client.query(`SET maintenance_work_mem = '512MB'`);
  await client.query(rows[0]?.indexdef ?? '');
  await client.query('VACUUM ANALYZE');
}

/** The ledger of a written story's words: each line a span, and each break between two of them. */
function ledgerOf({ headline, paragraphs }: WrittenStory): string {
  let at = 0;
  const spans = [headline, ...paragraphs].flatMap((line, index) => {
    const start = at;
    at += line.length + 1;
    const kind = index === 0 ? 'headline' : 'paragraph';
    const words = {
      start,
      end: start + line.length,
      kind,
      kept: true,
      reason: index === 0 ? 'first_line' : 'plain_paragraph',
      sure: 0.9,
    };
    const space = { start: words.end, end: at, kind: 'space', kept: false, reason: 'white_space', sure: 1 };
    return index === paragraphs.length ? [words] : [words, space];
  });
  return JSON.stringify(spans);
}
