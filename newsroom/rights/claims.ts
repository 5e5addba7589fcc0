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

/**
 * Whoever may have a say in a piece: the rights found in its copy, and the sources that any of its language versions
 * names or was imported from. A claim covers every version, so that no translation slips out unlicensed. What an admin
 * has dismissed claims nothing, nor does its import.
 */
export async function claimsOn(tx: Tx, groupId: string): Promise<Claim[]> {
  const records = await tx.rightsRecord.findMany({
    where: { groupId },
    select: { id: true, notice: true, dismissedAt: true, importId: true, source: sourceParts },
    orderBy: { createdAt: 'asc' },
  });
  const stories = await tx.story.findMany({
    where: { groupId },
    select: { source: sourceParts, import: { select: { id: true, source: sourceParts } } },
  });
  const claims = new Map<string, Claim>();
  const claim = (source: (typeof records)[number]['source'], notice: string, recordIds: string[]) => {
    const key = source?.id ?? '';
    const known = claims.get(key);
    const notices = [known?.notice ?? '', notice].filter((text) => text !== '');
    claims.set(key, {
      source: source && { id: source.id, name: source.name },
      notice: [...new Set(notices)].join('\n'),
      recordIds: [...(known?.recordIds ?? []), ...recordIds],
      licences: source?.licences ?? [],
    });
  };
  const standing = records.filter(({ dismissedAt }) => dismissedAt === null);
  for (const record of standing) claim(record.source, record.notice, [record.id]);
  const dismissed = new Set(records.filter((record) => record.dismissedAt).map(({ importId }) => importId));
  for (const story of stories) {
    const imported = story.import && !dismissed.has(story.import.id) ? story.import.source : null;
    for (const source of [story.source, imported]) if (source) claim(source, '', []);
  }
  return settled([...claims.values()]);
}

/** A notice whose source nobody knew belongs to the one source that the piece has got since. */
function settled(claims: Claim[]): Claim[] {
  const named = claims.filter((claim) => claim.source !== null);
  const nameless = claims.find((claim) => claim.source === null);
  const [only] = named;
  if (!nameless || !only || named.length > 1) return claims;
  const notice = [only.notice, nameless.notice].filter((text) => text !== '').join('\n');
  return [{ ...only, notice, recordIds: [...only.recordIds, ...nameless.recordIds] }];
}
