import type { Tx } from '../db/client.ts';
import { compareVersions, isSamePiece, type Piece } from './duplicates/judge.ts';

/** A headline shorter than this may stand in any notice by chance. */
const TELLING_HEADLINE = 25;
/** Days that a notice reaches by a headline alone. */
const REACH = 30;
/** Of a notice, as much as may name a headline, in UTF-16 units. */
const NOTICE = 20_000;

type Notice = { importId: string; sourceId: string | null; text: string };

/**
 * Notes which copy a notice is about: what it was found to be a later version of (`about`), and what it names the
 * headline of. The imports are locked, so that none of them becomes a story unseen, and those that wait are marked.
 * @returns the imports that it is about
 */
export async function linkNotice(
  tx: Tx,
  { importId, sourceId, text }: Notice,
  about: readonly string[],
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM import
    WHERE id = ANY (ARRAY(
      SELECT unnest(${[...about]}::uuid[])
      UNION
      SELECT id FROM import AS named
      WHERE named."sourceId" = ${sourceId}::uuid AND named.id <> ${importId}::uuid AND named.notice IS DISTINCT FROM 'kill'
        AND named."receivedAt" > now() - make_interval(days => ${REACH})
        AND length(named.headline) >= ${TELLING_HEADLINE}
        AND position(lower(named.headline) IN lower(${text.slice(0, NOTICE)})) > 0))
    ORDER BY id FOR UPDATE`;
  const ids = rows.map(({ id }) => id);
  const links = ids.map((id) => ({ importId: id, noticeId: importId }));
  await tx.copyNotice.createMany({ data: links, skipDuplicates: true });
  await tx.$executeRaw`
    UPDATE import SET needs = array_append(needs, 'notice')
    WHERE id = ANY (${ids}::uuid[]) AND state = 'review' AND NOT 'notice' = ANY (needs)`;
  return ids;
}

type Arrived = Piece & { importId: string; headline: string | null };

/**
 * Notes which earlier notices are about copy that comes in only now: those of a later version of it, and kills that
 * name its headline.
 * @returns whether there is any
 */
export async function linkEarlierNotices(tx: Tx, copy: Arrived): Promise<boolean> {
  const { importId, sourceId, agencyId } = copy;
  const headline = copy.headline ?? '';
  const ofPiece = agencyId === null ? [] : await noticesOfPiece(tx, copy);
  const byHeadline =
    headline.length < TELLING_HEADLINE
      ? []
      : await tx.$queryRaw<{ id: string }[]>`
          SELECT id FROM import
          WHERE notice = 'kill' AND "sourceId" = ${sourceId}::uuid AND id <> ${importId}::uuid
            AND "receivedAt" > now() - make_interval(days => ${REACH})
            AND position(lower(${headline}) IN lower(left("sourceText", ${NOTICE}))) > 0`;
  const notices = new Set([...ofPiece, ...byHeadline].map(({ id }) => id));
  const links = [...notices].map((noticeId) => ({ importId, noticeId }));
  await tx.copyNotice.createMany({ data: links, skipDuplicates: true });
  return links.length > 0;
}

/** Of the same version, a kill takes it back, and a correction is that version itself. */
async function noticesOfPiece(tx: Tx, copy: Arrived): Promise<{ id: string }[]> {
  const found = await tx.import.findMany({
    where: { agencyId: copy.agencyId, notice: { not: null }, id: { not: copy.importId } },
    select: { id: true, notice: true, sourceId: true, agencyId: true, agencyVersion: true },
  });
  return found.filter((notice) => {
    if (!isSamePiece(copy, notice)) return false;
    const order = compareVersions(copy.agencyVersion, notice.agencyVersion);
    return order < 0 || (order === 0 && notice.notice === 'kill');
  });
}
