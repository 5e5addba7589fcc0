import type { Tx } from '../db/client.ts';
import type { Claim } from './rules.ts';

const sourceParts = {
  select: {
    id: true,
    name: true,
    licences: {
      select: {
        id: true,
        covers: true,
        uses: true,
        languages: true,
        startsOn: true,
        endsOn: true,
        revokedAt: true,
        creditLine: true,
        notice: true,
      },
    },
  },
} as const;

/**
 * Whoever may have a say in a piece: the rights found in its copy, and the sources that any of its language versions
 * names or was imported from. A claim covers every version, so that no translation slips out unlicensed.
 */
export async function claimsOn(tx: Tx, groupId: string): Promise<Claim[]> {
  const records = await tx.rightsRecord.findMany({
    where: { groupId },
    select: { notice: true, source: sourceParts },
    orderBy: { createdAt: 'asc' },
  });
  const stories = await tx.story.findMany({
    where: { groupId },
    select: { source: sourceParts, import: { select: { source: sourceParts } } },
  });
  const claims = new Map<string, Claim>();
  const claim = (source: (typeof records)[number]['source'], notice: string) => {
    const key = source?.id ?? '';
    const notices = [claims.get(key)?.notice ?? '', notice].filter((text) => text !== '');
    claims.set(key, {
      source: source && { id: source.id, name: source.name },
      notice: [...new Set(notices)].join('\n'),
      licences: source?.licences ?? [],
    });
  };
  for (const record of records) claim(record.source, record.notice);
  for (const story of stories) {
    for (const source of [story.source, story.import?.source]) if (source) claim(source, '');
  }
  return settled([...claims.values()]);
}

/** A notice whose source nobody knew belongs to the one source that the piece has got since. */
function settled(claims: Claim[]): Claim[] {
  const named = claims.filter((claim) => claim.source !== null);
  const nameless = claims.find((claim) => claim.source === null);
  const [only] = named;
  if (!nameless || !only || named.length > 1) return claims;
  return [{ ...only, notice: [only.notice, nameless.notice].filter((text) => text !== '').join('\n') }];
}
