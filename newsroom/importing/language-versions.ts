import type { Tx } from '../db/client.ts';
import type { Metadata } from './metadata.ts';

/** More versions than this are no longer looked for. */
const MOST = 40;

/** The same piece in another language as the agency's data names it, and what the newsroom has of it. */
export type LanguageVersion = Metadata['versions'][number] & {
  /** The last import that came in under its id. */
  import: { id: string; headline: string; language: string } | null;
  /** The story that was made of it, where its piece has no version in the copy's language yet. */
  joins: { storyId: string; headline: string; language: string } | null;
};

const piece = { select: { stories: { select: { language: true } } } } as const;
const story = { select: { id: true, headline: true, language: true, state: true, group: piece } } as const;

/** The versions of a piece in other languages that its agency names; `language` is that of the copy itself. */
export async function languageVersions(
  tx: Tx,
  { versions }: Metadata,
  language: string,
): Promise<LanguageVersion[]> {
  const named = versions.slice(0, MOST);
  const ids = named.flatMap(({ id }) => id ?? []);
  const found = await tx.import.findMany({
    where: { agencyId: { in: ids } },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, agencyId: true, headline: true, language: true, story, mergedInto: story },
  });
  return named.map((version) => {
    const ours = found.filter(({ agencyId }) => agencyId === version.id);
    const made = ours.map((one) => one.story ?? one.mergedInto).find((one) => one && one.state !== 'spiked');
    const isTaken = made?.group.stories.some((other) => other.language === language);
    const [last] = ours;
    return {
      ...version,
      import: last ? { id: last.id, headline: last.headline, language: last.language } : null,
      joins: made && !isTaken ? { storyId: made.id, headline: made.headline, language: made.language } : null,
    };
  });
}
