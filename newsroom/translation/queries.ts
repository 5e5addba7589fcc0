import type { Actor } from '../actor.ts';
import { db } from '../db/client.ts';
import { parseDocument } from '../document/parse.ts';
import { withoutSuggestions } from '../document/suggestions/resolved.ts';
import { canOnAnybodys, canOnStory, type StorySubject } from '../permissions.ts';
import { newsroomSettings } from '../settings/queries.ts';
import { loadStoryFacts, type StoryRef, storySubject } from '../story/load.ts';
import { judgeStart, translationState } from './rules.ts';
import { staleBlocks, staleBlocksOf } from './stale-blocks.ts';

const versionColumns = {
  id: true,
  language: true,
  headline: true,
  state: true,
  publicationState: true,
  authorId: true,
  translatedFromId: true,
  author: { select: { name: true } },
} as const;

/**
 * The languages of a piece beside the one that is looked at: those it is in or wanted in, how far each has come, and
 * what the actor may do there.
 * @throws NewsroomError `not_found`
 */
export async function translationsOf(actor: Actor, ref: StoryRef) {
  const { story, subject } = await loadStoryFacts(db(), actor, 'story.read', ref);
  const decides = canOnStory(actor, 'translation.request', subject);
  const [versions, requests, newsroom] = await Promise.all([
    db().story.findMany({
      where: { groupId: story.groupId },
      select: versionColumns,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
    db().translationRequest.findMany({
      where: { groupId: story.groupId },
      select: { language: true, assigneeId: true, assignee: { select: { id: true, name: true } } },
    }),
    newsroomSettings(),
  ]);
  const stale = await staleBlocksOf(
    db(),
    versions.map(({ id }) => id),
  );
  const tags = new Set([...versions, ...requests].map(({ language }) => language));
  const ordered = [...newsroom.languages, ...[...tags].filter((tag) => !newsroom.languages.includes(tag))];
  const languages = ordered
    .filter((language) => tags.has(language))
    .map((language) => {
      const version = versions.find((candidate) => candidate.language === language) ?? null;
      const request = requests.find((candidate) => candidate.language === language) ?? null;
      const count = version ? (stale.get(version.id)?.length ?? 0) : 0;
      const person = { id: actor.id ?? '', languages: actor.languages, decides };
      const mayStart =
        version === null &&
        canOnStory(actor, 'translation.start', subject) &&
        judgeStart(person, language, request) === null;
      return {
        language,
        isOriginal: version !== null && version.translatedFromId === null,
        isHere: version?.id === story.id,
        story: version && {
          id: version.id,
          state: version.state,
          publicationState: version.publicationState,
          author: version.author.name,
          mayOpen: mayOpen(actor, subject, version.authorId),
        },
        state: translationState(request?.assigneeId ?? null, version && { ...version, staleBlocks: count }),
        staleBlocks: count,
        assignee: request?.assignee ?? null,
        mayStart,
        mayTake: mayStart && request?.assigneeId === null && actor.languages.includes(language),
        mayUnwant: decides && version === null,
      };
    });
  const people = decides ? await translators() : [];
  return {
    storyId: story.id,
    languages,
    decides,
    /** Languages of the newsroom that the piece could still be wanted in. */
    wantable: decides ? newsroom.languages.filter((language) => !tags.has(language)) : [],
    people,
  };
}

export type TranslationsOf = Awaited<ReturnType<typeof translationsOf>>;

/** Whom the actor can give translations to: everybody who is here, with their languages; nobody if they may not. */
export function translatorsFor(actor: Actor) {
  return canOnAnybodys(actor, 'translation.request') ? translators() : Promise.resolve([]);
}

function translators() {
  return db().person.findMany({
    where: { disabledAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, languages: true },
    take: 500,
  });
}

const mayOpen = (actor: Actor, subject: StorySubject, authorId: string): boolean =>
  canOnStory(actor, 'story.read', { ...subject, authorId });

/**
 * The source of a translation as its translator needs it beside the text: the document with its translate tags, which
 * block goes with which, and what the source has left behind. Null for a story that is no translation, or whose
 * source the actor may not see any more.
 * @throws NewsroomError `not_found`
 */
export async function sourceOf(actor: Actor, ref: StoryRef) {
  const { story, subject } = await loadStoryFacts(db(), actor, 'story.read', ref);
  const storyId = story.id;
  if (!story.translatedFromId) return null;
  const source = await db().story.findUnique({
    where: { id: story.translatedFromId },
    include: {
      request: { select: { assigneeId: true } },
      group: { select: { requests: { select: { language: true, assigneeId: true, storyId: true } } } },
    },
  });
  if (!source || !canOnStory(actor, 'story.read', await storySubject(db(), source))) return null;
  const links = await db().translatedBlock.findMany({
    where: { storyId },
    orderBy: { position: 'asc' },
    select: { sourceBlockId: true, blockId: true },
  });
  return {
    storyId,
    source: {
      id: source.id,
      language: source.language,
      headline: source.headline,
      // ProseMirror's attributes have no prototype, and React hands no such thing to a browser.
      document: structuredClone<unknown>(withoutSuggestions(parseDocument(source.document)).toJSON()),
      state: source.state,
    },
    links,
    stale: await staleBlocks(db(), storyId),
    mayConfirm: canOnStory(actor, 'translation.confirm', subject),
  };
}

export type SourceOf = NonNullable<Awaited<ReturnType<typeof sourceOf>>>;
