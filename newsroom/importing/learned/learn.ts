import type { Tx } from '../../db/client.ts';
import { isKeptByDefault, type Span, spanKindSchema } from '../schema.ts';
import type { KnownLine } from './apply-learned.ts';
import { lineFingerprint } from './line-fingerprint.ts';

type Decided = {
  fingerprint: string;
  sample: string;
  kind: Span['kind'];
  setAside: number;
  restored: number;
};

/**
 * Makes the knowledge of a source of what an editor decided in one copy: its lines that were set aside, and those that
 * were restored. Each line counts once a copy; one that the copy has twice, kept and set aside, teaches nothing.
 */
export async function learnFrom(
  tx: Tx,
  sourceId: string,
  source: string,
  spans: readonly Span[],
  now = new Date(),
): Promise<void> {
  const decided = decisions(source, spans);
  if (decided.length === 0) return;
  const column = <Key extends keyof Decided>(key: Key) => decided.map((line) => line[key]);
  // A paragraph that an editor made of something is one more restored line if the line is known, and none if not:
  // otherwise each headline that was chosen by hand would be kept as a line of its source.
  await tx.$executeRaw`
    INSERT INTO source_line AS known ("sourceId", fingerprint, sample, kind, "setAside", restored, "lastAt")
    SELECT ${sourceId}::uuid, decode(line.fingerprint, 'hex'), line.sample, line.kind, line.aside, line.restored, ${now}
    FROM unnest(${column('fingerprint')}::text[], ${column('sample')}::text[], ${column('kind')}::text[],
      ${column('setAside')}::int[], ${column('restored')}::int[],
      ${decided.map(({ kind, restored }) => restored > 0 && isKeptByDefault(kind))}::boolean[]
    ) AS line (fingerprint, sample, kind, aside, restored, "onlyIfKnown")
    WHERE NOT line."onlyIfKnown" OR EXISTS (
      SELECT FROM source_line AS before
      WHERE before."sourceId" = ${sourceId}::uuid AND before.fingerprint = decode(line.fingerprint, 'hex'))
    ORDER BY line.fingerprint
    ON CONFLICT ("sourceId", fingerprint) DO UPDATE SET
      "setAside" = known."setAside" + excluded."setAside",
      restored = known.restored + excluded.restored,
      kind = CASE WHEN excluded."setAside" > 0 THEN excluded.kind ELSE known.kind END,
      sample = excluded.sample,
      "lastAt" = excluded."lastAt"`;
}

function decisions(source: string, spans: readonly Span[]): Decided[] {
  const lines = spans
    .filter(({ kind }) => kind !== 'space')
    .map((span) => ({ span, sample: source.slice(span.start, span.end).trim() }))
    .flatMap(({ span, sample }) => {
      const fingerprint = lineFingerprint(sample);
      return fingerprint ? [{ span, sample, fingerprint }] : [];
    });
  const kept = new Set(lines.filter(({ span }) => span.kept).map(({ fingerprint }) => fingerprint));
  const aside = new Set(lines.filter(({ span }) => !span.kept).map(({ fingerprint }) => fingerprint));
  const byEditor = lines.filter(({ span }) => span.reason === 'set_by_editor');
  const decided = new Map<string, Decided>();
  for (const { span, sample, fingerprint } of byEditor) {
    if (kept.has(fingerprint) && aside.has(fingerprint)) continue;
    const counts = span.kept ? { setAside: 0, restored: 1 } : { setAside: 1, restored: 0 };
    decided.set(fingerprint, { fingerprint, sample, kind: span.kind, ...counts });
  }
  return [...decided.values()];
}

/** What the source knows about the lines of a copy. */
export async function knownLines(
  tx: Tx,
  sourceId: string,
  source: string,
  spans: readonly Span[],
): Promise<KnownLine[]> {
  const fingerprints = spans.flatMap(({ kind, start, end }) =>
    kind === 'space' ? [] : (lineFingerprint(source.slice(start, end)) ?? []),
  );
  if (fingerprints.length === 0) return [];
  const rows = await tx.$queryRaw<(Omit<KnownLine, 'kind'> & { kind: string })[]>`
    SELECT encode(fingerprint, 'hex') AS fingerprint, kind, "setAside", restored, blocked
    FROM source_line
    WHERE "sourceId" = ${sourceId}::uuid
      AND fingerprint = ANY (ARRAY(SELECT decode(line, 'hex') FROM unnest(${fingerprints}::text[]) AS line))`;
  return rows.map((row) => ({ ...row, kind: spanKindSchema.parse(row.kind) }));
}
