import type { PersonActor } from '../actor.ts';
import { db } from '../db/client.ts';
import { authorize, can } from '../permissions.ts';
import { languageAndBase } from '../settings/languages.ts';
import { loadStory } from '../story/load.ts';
import type { LibraryEntry } from './library-schema.ts';

/** So many are read at most, those changed last: a library of more is an encyclopaedia, and offered by none while typing. */
const MOST = 2000;
/** So many of what was removed can be brought back without the audit log. */
const MOST_REMOVED = 50;

const select = { id: true, language: true, words: true, body: true, rich: true } as const;

const mostRecent = { select, orderBy: { updatedAt: 'desc' }, take: MOST } as const;

export type ExplainerLibrary = { entries: LibraryEntry[]; removed: LibraryEntry[]; mayManage: boolean };

/**
 * The newsroom's explainers, by language and alphabet; what was removed last; and whether the actor may change them.
 * @throws NewsroomError `forbidden`
 */
export async function explainerLibrary(actor: PersonActor): Promise<ExplainerLibrary> {
  authorize(actor, 'desk.enter');
  const mayManage = can(actor, 'explainer.manage');
  const [entries, removed] = await Promise.all([
    db().explainerEntry.findMany({ where: { removedAt: null }, ...mostRecent }),
    db().explainerEntry.findMany({
      where: { removedAt: { not: null } },
      orderBy: { removedAt: 'desc' },
      ...{ select, take: mayManage ? MOST_REMOVED : 0 },
    }),
  ]);
  return { entries: inOrder(entries), removed, mayManage };
}

/**
 * What the library has for a story: entries of its language, whichever its region.
 * @throws NewsroomError `not_found`
 */
export async function entriesForStory(actor: PersonActor, storyId: string): Promise<LibraryEntry[]> {
  const { language } = (await loadStory(db(), actor, 'story.read', storyId)).story;
  const where = { language: { in: languageAndBase(language) }, removedAt: null };
  return inOrder(await db().explainerEntry.findMany({ where, ...mostRecent }));
}

const inOrder = (entries: LibraryEntry[]): LibraryEntry[] =>
  entries.sort(
    (a, b) =>
      a.language.localeCompare(b.language) || (a.words[0] ?? '').localeCompare(b.words[0] ?? '', a.language),
  );
