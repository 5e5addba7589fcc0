import type { Actor, PersonActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { inTransaction, type Tx } from '../db/client.ts';
import { buildDocument } from '../document/build.ts';
import { parseDocument } from '../document/parse.ts';
import { hasBody, headlineText } from '../document/settled-text.ts';
import { NewsroomError } from '../errors.ts';
import { authorize } from '../permissions.ts';
import { countBlocking } from './blocking-notes.ts';
import { insertStory } from './insert.ts';
import { type Moved, moveStory } from './move.ts';
import type { Refusal } from './rules.ts';
import type { Approve, CreateDraft, RequestChanges } from './schema.ts';

/** An empty story in a language, in the hands of whoever starts it. Returns its id. */
export async function createDraft(
  actor: PersonActor,
  { language, sectionSlug = null }: CreateDraft,
): Promise<{ id: string }> {
  authorize(actor, 'story.create');
  return inTransaction(async (tx) => {
    await requireSection(tx, sectionSlug);
    const document = buildDocument({ headline: '', blocks: [] });
    const fields = { document, language, sectionSlug, authorId: actor.id, byline: actor.name };
    const story = await insertStory(tx, actor, { ...fields, reason: 'created' });
    await recordAudit(tx, actor, 'story.create', { type: 'story', id: story.id }, { language });
    return { id: story.id };
  });
}

/** Hands the story to the editors. A headline and some text are needed. */
export const submit = (actor: Actor, storyId: string): Promise<Moved> =>
  moveStory(actor, 'submit', storyId, (_, story) => {
    const document = parseDocument(story.document);
    const missing: ('headline' | 'body')[] = [];
    if (headlineText(document) === '') missing.push('headline');
    if (!hasBody(document)) missing.push('body');
    return {
      refusal: missing.length > 0 ? { reason: 'empty', missing } : null,
      data: { changesReason: null },
    };
  });

/** Takes the story back, as long as nobody has begun to review it. */
export const recall = (actor: Actor, storyId: string): Promise<Moved> => moveStory(actor, 'recall', storyId);

/** Begins the review; whoever does so is the reviewer. */
export const startReview = (actor: PersonActor, storyId: string): Promise<Moved> =>
  moveStory(actor, 'start_review', storyId, () => ({ data: { reviewerId: actor.id } }));

/** Gives the story back to its author, with what should change. */
export const requestChanges = (actor: Actor, { storyId, reason }: RequestChanges): Promise<Moved> =>
  moveStory(actor, 'request_changes', storyId, () => ({
    data: { changesReason: reason },
    detail: { reason },
  }));

/**
 * Approves exactly the text whose hash the approver looked at. Refuses while a fact-check, a legal note or a suggestion
 * is open, and when the text has changed since.
 * @throws NewsroomError `forbidden` for one's own story, if the newsroom wants four eyes
 */
export const approve = (
  actor: PersonActor,
  { storyId, contentHash }: Approve,
  now = new Date(),
): Promise<Moved> =>
  moveStory(
    actor,
    'approve',
    storyId,
    async (tx, story) => ({
      refusal: await objectionToApproval(tx, story, contentHash),
      data: { approvedHash: contentHash, approvedById: actor.id, approvedAt: now },
      detail: { contentHash },
    }),
    now,
  );

async function objectionToApproval(
  tx: Tx,
  story: { id: string; contentHash: string; suggestionCount: number },
  seen: string,
): Promise<Refusal | null> {
  if (story.contentHash !== seen) return { reason: 'text_changed', contentHash: story.contentHash };
  const count = await countBlocking(tx, story.id);
  if (count > 0) return { reason: 'blocking_annotations', count };
  const { suggestionCount } = story;
  return suggestionCount > 0 ? { reason: 'suggestions', count: suggestionCount } : null;
}

/** Puts the story aside whole. Nothing is lost: `restore` brings it back to where it was. */
export const spike = (actor: Actor, storyId: string): Promise<Moved> =>
  moveStory(actor, 'spike', storyId, (_, story) => ({ data: { stateBefore: story.state } }));

/** Brings a spiked story back to where it was. */
export const restore = (actor: Actor, storyId: string): Promise<Moved> =>
  moveStory(actor, 'restore', storyId, () => ({ data: { stateBefore: null } }));

/** @throws NewsroomError `invalid` if there is no such section */
export async function requireSection(tx: Tx, slug: string | null | undefined): Promise<void> {
  if (!slug) return;
  const section = await tx.section.findUnique({ where: { slug }, select: { slug: true } });
  if (!section) {
    throw new NewsroomError('invalid', 'There is no such section.', {
      fields: { sectionSlug: ['Choose one of the newsroom’s sections.'] },
    });
  }
}
