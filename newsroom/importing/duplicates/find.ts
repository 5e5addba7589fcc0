import type { Tx } from '../../db/client.ts';
import type { ImportState } from '../../db/generated/enums.ts';
import { estimateSimilarity, type TextFingerprint } from './fingerprint.ts';
import { isSamePiece, type Likeness, likeness, type Piece } from './judge.ts';

/** A piece to look up. Without an `importId` it is not stored yet; without a fingerprint its id alone is looked up. */
export type Sought = Piece & { importId?: string; fingerprint: TextFingerprint | null };

/** A piece that is here already and is likely the same story. */
export type Duplicate = {
  importId: string;
  /** The share of all their three-word runs that both have, 0 to 1. */
  similarity: number;
  what: Likeness;
  headline: string;
  language: string;
  state: ImportState;
  receivedAt: Date;
  sourceName: string | null;
  /** The story that was made of it, or that it was merged into. */
  storyId: string | null;
};

type Row = Omit<Duplicate, 'similarity' | 'what'> & Piece & { sketch: number[] | null };

/** Fingerprints whose sketches are compared: those that share the most bands. */
const CANDIDATES = 40;
/** Versions of the same piece, the latest first. */
const VERSIONS = 20;

/**
 * The imports that are likely the same story, the best first: versions of the same piece by the agency's own id, then
 * by how alike their words are.
 */
export async function findDuplicates(tx: Tx, sought: Sought, limit = 10): Promise<Duplicate[]> {
  const rows = await candidates(tx, sought);
  const sketch = sought.fingerprint?.sketch;
  return rows
    .flatMap((row) => {
      const similarity = sketch && row.sketch ? estimateSimilarity(sketch, row.sketch) : 0;
      const what = likeness(sought, row, similarity);
      return what ? [{ row, similarity, what, version: isSamePiece(sought, row) }] : [];
    })
    .sort(
      (one, other) =>
        Number(other.version) - Number(one.version) ||
        other.similarity - one.similarity ||
        other.row.receivedAt.getTime() - one.row.receivedAt.getTime(),
    )
    .slice(0, limit)
    .map(
      ({
        row: { sketch: _, sourceId: __, agencyId: ___, agencyVersion: ____, ...shown },
        similarity,
        what,
      }) => ({
        ...shown,
        similarity,
        what,
      }),
    );
}

function candidates(tx: Tx, { importId: own, agencyId, fingerprint }: Sought) {
  const importId = own ?? null;
  const bands = fingerprint?.bands ?? [];
  // The array stands in brackets, a query of its own, because the planner then takes a hundredth of the table for its
  // matches and reads the index. Seeing its elements, of which it knows no frequency, it expects a fifth of the table.
  return tx.$queryRaw<Row[]>`
    WITH alike AS MATERIALIZED (
      SELECT "importId" AS id,
        (SELECT count(*) FROM unnest(near.bands) AS band WHERE band = ANY (${bands}::int[])) AS shared
      FROM fingerprint AS near
      WHERE near.bands && (SELECT ${bands}::int[]) AND near."importId" IS DISTINCT FROM ${importId}::uuid
      ORDER BY shared DESC, near.at DESC
      LIMIT ${CANDIDATES}
    ), versions AS MATERIALIZED (
      SELECT id FROM import WHERE "agencyId" = ${agencyId} AND id IS DISTINCT FROM ${importId}::uuid
      ORDER BY "receivedAt" DESC LIMIT ${VERSIONS}
    )
    SELECT import.id AS "importId", import.headline, import.language, import.state::text AS state,
      import."receivedAt", import."sourceId", import."agencyId", import."agencyVersion", fingerprint.sketch,
      source.name::text AS "sourceName", COALESCE(import."mergedIntoId", story.id) AS "storyId"
    FROM (SELECT id FROM alike UNION SELECT id FROM versions) AS found
    JOIN import ON import.id = found.id
    LEFT JOIN fingerprint ON fingerprint."importId" = import.id
    LEFT JOIN source ON source.id = import."sourceId"
    LEFT JOIN story ON story."importId" = import.id`;
}
