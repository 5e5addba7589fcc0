import type { Tx } from '../db/client.ts';
import type { Claim } from './rules.ts';
import { scopeColumns } from './scope-columns.ts';

const sourceParts = {
  select: {
    id: true,
    name: true,
    licences: {
      select: { ...scopeColumns, creditLine: true, notice: true },
    },
  },
} as const;

/** The claims that nobody's name stands on, in the copy that the piece's stories were made of. */
const NAMELESS = '';

/**
 * Whoever may have a say in a piece: the rights found in its copy, and the sources that any of its language versions
 * names or was imported from. A claim covers every version, so that no translation slips out unlicensed. What an admin
 * has dismissed claims nothing, nor does its import.
 */
export async function claimsOn(tx: Tx, groupId: string): Promise<Claim[]> {
  const records = await tx.rightsRecord.findMany({
    where: { groupId },
    select: {
      id: true,
      notice: true,
      createdAt: true,
      dismissedAt: true,
      importId: true,
      source: sourceParts,
    },
    orderBy: { createdAt: 'asc' },
  });
  const stories = await tx.story.findMany({
    where: { groupId },
    select: { source: sourceParts, import: { select: { id: true, source: sourceParts } } },
  });
  const claims = new Map<string, Claim>();
  const own = new Map(
    stories.flatMap(({ import: copy, source }) => (copy ? [[copy.id, source] as const] : [])),
  );
  // Of several copies that versions were made of, nobody knows which a source that the piece has got since belongs to.
  const isOnly = (importId: string) => own.size === 1 && own.has(importId);
  const claim = (
    { source, importId = null }: { source: (typeof records)[number]['source']; importId?: string | null },
    notice: string,
    record?: { id: string; createdAt: Date },
  ) => {
    const key = source?.id ?? (importId === null || isOnly(importId) ? NAMELESS : importId);
    const known = claims.get(key);
    const notices = [known?.notice ?? '', notice].filter((text) => text !== '');
    claims.set(key, {
      source: source && { id: source.id, name: source.name },
      notice: [...new Set(notices)].join('\n'),
      recordIds: [...(known?.recordIds ?? []), ...(record ? [record.id] : [])],
      ...(known ? known.since && { since: known.since } : record && { since: record.createdAt }),
      licences: source?.licences ?? [],
    });
  };
  const standing = records.filter(({ dismissedAt }) => dismissedAt === null);
  for (const record of standing) {
    // What an editor says of a version is said of its copy.
    const said = own.size > 1 && record.importId !== null ? own.get(record.importId) : null;
    claim({ ...record, source: record.source ?? said ?? null }, record.notice, record);
  }
  const dismissed = new Set(records.filter((record) => record.dismissedAt).map(({ importId }) => importId));
  for (const story of stories) {
    const imported = story.import && !dismissed.has(story.import.id) ? story.import.source : null;
    for (const source of [story.source, imported]) if (source) claim({ source }, '');
  }
  return settled(claims);
}

/**
 * A notice whose source nobody knew, in the copy that a piece was made of, belongs to the one source that the piece has
 * got since. What another copy brought, merged or as another version, does not: it may be anybody's.
 */
function settled(claims: ReadonlyMap<string, Claim>): Claim[] {
  const all = [...claims.values()];
  const named = all.filter((claim) => claim.source !== null);
  const nameless = claims.get(NAMELESS);
  const [only] = named;
  if (!nameless || !only || named.length > 1) return all;
  const notice = [only.notice, nameless.notice].filter((text) => text !== '').join('\n');
  const joined = { ...only, notice, recordIds: [...only.recordIds, ...nameless.recordIds] };
  return [joined, ...all.filter((claim) => claim !== only && claim !== nameless)];
}
