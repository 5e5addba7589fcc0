import type { Tx } from '../../db/client.ts';
import type { TextFingerprint } from './fingerprint.ts';

/** Fingerprints that may share a band: more of them are boilerplate, and would make every look-up long. */
const CROWD = 64;

/**
 * Stores the fingerprint of an import, in the place of a former one. Bands that many share are left out: so however
 * much boilerplate comes in, no band leads to more than a few dozen fingerprints, and those that came first stay to be
 * found by it.
 */
export async function storeFingerprint(
  tx: Tx,
  importId: string,
  { bands, sketch }: TextFingerprint,
): Promise<void> {
  await tx.$executeRaw`
    WITH crowded AS (
      SELECT band
      FROM fingerprint AS near, unnest(near.bands) AS band
      -- In brackets, as in find.ts.
      WHERE near.bands && (SELECT ${bands}::int[]) AND near."importId" <> ${importId}::uuid
        AND band = ANY (${bands}::int[])
      GROUP BY band HAVING count(*) >= ${CROWD}
    )
    INSERT INTO fingerprint ("importId", bands, sketch)
    VALUES (${importId}::uuid,
      ARRAY(SELECT band FROM unnest(${bands}::int[]) AS band WHERE band NOT IN (SELECT band FROM crowded)),
      ${sketch}::int[])
    ON CONFLICT ("importId") DO UPDATE
      SET bands = excluded.bands, sketch = excluded.sketch`;
}
