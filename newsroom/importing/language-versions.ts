import type { Tx } from '../db/client.ts';
import type { Metadata } from './metadata.ts';

/** More versions than this are no longer looked for. */
const MOST = 40;

/** The same piece in another language as the agency's data names it, and the import of ours that it is, if any. */
export type LanguageVersion = Metadata['versions'][number] & {
  import: { id: string; headline: string; language: string } | null;
};

/** The piece's versions in other languages, each with the last import that came in under its id. */
export async function languageVersions(tx: Tx, { versions }: Metadata): Promise<LanguageVersion[]> {
  const named = versions.slice(0, MOST);
  const ids = named.flatMap(({ id }) => id ?? []);
  const found = await tx.import.findMany({
    where: { agencyId: { in: ids } },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, agencyId: true, headline: true, language: true },
  });
  const imports = new Map(found.map(({ agencyId, ...row }) => [agencyId, row]));
  return named.map((version) => ({ ...version, import: imports.get(version.id ?? '') ?? null }));
}
