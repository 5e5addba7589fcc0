import { explainerHash } from '#newsroom/annotation/explainer-approval.ts';
import { db } from '#newsroom/db/client.ts';
import type { AnnotationKind } from '#newsroom/db/generated/enums.ts';
import { publish } from '#newsroom/publishing/publish.ts';
import { approve, spike, startReview, submit } from '#newsroom/story/commands.ts';
import { writeWords } from '#testing/history/write-words.ts';
import { makeStory } from '#testing/stories.ts';
import { doorsOf } from './door.ts';
import type { Hands } from './hands.ts';
import { makeImport } from './import-doors.ts';

const editors = { by: 'editor', refused: { stranger: 'not_found', author: 'forbidden' } } as const;
const work = doorsOf('app/desk/stories/[id]/workflow-actions.ts', editors);
const notes = doorsOf('app/desk/stories/[id]/annotation-actions.ts', editors);
const explainers = doorsOf('app/desk/stories/[id]/explainer-actions.ts', editors);
const history = doorsOf('app/desk/stories/[id]/history/actions.ts', {
  by: 'author',
  refused: { stranger: 'not_found' },
});
const alerts = doorsOf('app/desk/stories/[id]/alert-actions.ts', editors);
const drafts = doorsOf('app/desk/stories/new/actions.ts', { by: 'author', refused: {} });

const notStranger = { by: 'author', refused: { stranger: 'not_found' } } as const;

/** How far the author's story has gone. */
const stages = ['draft', 'submitted', 'in_review', 'approved', 'published'] as const;

async function storyAt(
  stage: (typeof stages)[number],
  { author, editor }: Hands,
  authorId = author.actor.id,
) {
  const byAuthor = authorId === author.actor.id ? author.actor : editor.actor;
  const headline = `Lamp ${crypto.randomUUID()} is lit`;
  const story = await makeStory({ authorId, headline, sectionSlug: 'world' });
  const { id, contentHash } = story;
  const going = stages.indexOf(stage);
  if (going >= 1) await submit(byAuthor, id);
  if (going >= 2) await startReview(editor.actor, id);
  if (going >= 3) await approve(editor.actor, { storyId: id, contentHash });
  if (going >= 4) await publish(editor.actor, { storyId: id, contentHash, mode: 'first', note: '' });
  return story;
}

const withStory =
  (stage: (typeof stages)[number], more: (story: { contentHash: string }) => object = () => ({})) =>
  async (hands: Hands) => {
    const story = await storyAt(stage, hands);
    return { input: { storyId: story.id, ...more(story) }, about: [story.id, story.groupId] };
  };

const lit = { body: 'It is lit by hand.', rich: null };

const withNote =
  (kind: AnnotationKind, more: { resolved?: boolean; approved?: boolean; input?: object } = {}) =>
  async (hands: Hands) => {
    const { id: storyId } = await storyAt('draft', hands);
    // Nobody approves what they began.
    const authorId = hands[kind === 'explainer' ? 'author' : 'editor'].actor.id;
    const { id } = await db().annotation.create({
      data: {
        ...{ id: crypto.randomUUID(), storyId, kind, authorId },
        ...{ quote: 'twice', prefix: '', suffix: '', blockId: 'b', versionCreated: 0 },
        ...(kind === 'explainer' && { explainer: lit.body }),
        ...(more.approved && { explainerHash: explainerHash(lit), quote: `lamp ${crypto.randomUUID()}` }),
        ...(more.resolved && { resolvedAt: new Date(), resolvedById: hands.editor.actor.id }),
      },
    });
    return { input: { annotationId: id, ...more.input }, about: [id, storyId] };
  };

/** A thread of two messages, the last of them by the story's author. */
const withMessage =
  (input: object = {}) =>
  async (hands: Hands) => {
    const note = await withNote('comment')(hands);
    const annotationId = note.input.annotationId;
    const said = [hands.editor, hands.author].map(({ actor }) =>
      db().annotationMessage.create({ data: { annotationId, authorId: actor.id, body: 'Once, I think.' } }),
    );
    const [, own] = await Promise.all(said);
    return { input: { messageId: own?.id, ...input }, about: [...note.about, own?.id ?? ''] };
  };

const ownMessage = { by: 'author', refused: { stranger: 'not_found', editor: 'forbidden' } } as const;

/** The author's draft, its first revision, and something to go back from. */
const withRevision =
  (input: (known: { storyId: string; revisionId: string }) => object) => async (hands: Hands) => {
    const { id: storyId } = await storyAt('draft', hands);
    await writeWords(hands.author.actor, storyId, 'twice', 'once');
    const revision = await db().revision.findFirstOrThrow({ where: { storyId }, select: { id: true } });
    return { input: input({ storyId, revisionId: revision.id }), about: [storyId, revision.id] };
  };

/** Doors to a story's state, its settings, its notes and its publication. */
export const storyDoors = [
  drafts('startDraft', async ({ disabled, demoted }) => ({
    input: { language: 'en' },
    about: [disabled.actor.id, demoted.actor.id],
  })),
  work('submit', withStory('draft'), notStranger),
  work('recall', withStory('submitted'), {
    ...notStranger,
    refused: { stranger: 'not_found', editor: 'forbidden' },
  }),
  work('startReview', withStory('submitted')),
  work(
    'requestChanges',
    withStory('in_review', () => ({ reason: 'The bell rang once.' })),
  ),
  work(
    'approve',
    withStory('in_review', ({ contentHash }) => ({ contentHash })),
  ),
  work(
    'approve',
    async (hands) => {
      const { id, contentHash } = await storyAt('in_review', hands, hands.editor.actor.id);
      return { input: { storyId: id, contentHash }, about: [id] };
    },
    { when: 'the editor wrote it', by: 'admin', refused: { editor: 'forbidden', author: 'not_found' } },
  ),
  alerts('settleAlert', async (hands) => {
    const { id: storyId } = await storyAt('draft', hands);
    const importId = await makeImport(hands);
    const { id } = await db().storyAlert.create({ data: { storyId, importId, kind: 'kill' } });
    return { input: { alertId: id, outcome: 'The lamp was put out.' }, about: [id, storyId] };
  }),
  work('spike', withStory('submitted')),
  work(
    'restore',
    async (hands) => {
      const { id } = await storyAt('draft', hands);
      await spike(hands.editor.actor, id);
      return { input: { storyId: id }, about: [id] };
    },
    notStranger,
  ),
  work('openPublishSheet', withStory('approved')),
  work(
    'publish',
    withStory('approved', ({ contentHash }) => ({ contentHash, mode: 'first' })),
  ),
  work(
    'withdraw',
    withStory('published', () => ({ notice: 'The lamp was a moon.' })),
  ),
  work(
    'changeSettings',
    withStory('draft', () => ({ byline: 'Somebody Else', slug: 'taken-over' })),
  ),
  work(
    'overrideRights',
    withStory('draft', () => ({ reason: 'Because I say so, that is why.' })),
    {
      by: 'admin',
      refused: { stranger: 'not_found', author: 'forbidden', editor: 'forbidden' },
    },
  ),
  work(
    'dismissRights',
    async (hands) => {
      const { id: storyId, groupId } = await storyAt('draft', hands);
      const { id } = await db().rightsRecord.create({ data: { groupId, notice: '© the lamplighter' } });
      const reason = 'The lamplighter is a character of the story.';
      return { input: { storyId, recordIds: [id], reason }, about: [id, storyId, groupId] };
    },
    {
      by: 'admin',
      refused: { stranger: 'not_found', author: 'forbidden', editor: 'forbidden' },
    },
  ),
  history(
    'keepVersion',
    withStory('draft', () => ({ name: 'As the lamp was lit' })),
  ),
  history(
    'keepVersion',
    withStory('submitted', () => ({ name: 'As the lamp was lit' })),
    {
      ...{ when: 'it is submitted', by: 'editor' },
      refused: { stranger: 'not_found', author: 'forbidden' },
    },
  ),
  history(
    'nameRevision',
    withRevision(({ revisionId }) => ({ revisionId, name: 'The first words' })),
  ),
  history(
    'restoreVersion',
    withRevision(({ storyId, revisionId }) => ({ storyId, point: revisionId })),
  ),
  history(
    'bringBack',
    withRevision(({ storyId, revisionId }) => ({ storyId, point: revisionId, block: 2 })),
  ),
  history(
    'olderRevisions',
    withRevision(({ storyId, revisionId }) => ({ storyId, before: revisionId })),
  ),
  notes('reply', withNote('comment', { input: { body: 'Once, I think.' } }), notStranger),
  notes('change', withMessage({ body: 'Twice, I think.' }), ownMessage),
  notes('takeBack', withMessage(), ownMessage),
  notes('resolve', withNote('fact_check', { input: { outcome: 'confirmed' } })),
  notes(
    'assign',
    withNote('comment', { input: { assigneeId: null, dueAt: '2031-05-04T10:00:00Z' } }),
    notStranger,
  ),
  notes(
    'see',
    async (hands) => {
      const { input, about } = await withNote('comment')(hands);
      const annotationId = input.annotationId;
      const authorId = hands.editor.actor.id;
      const mentions = { create: { personId: hands.author.actor.id } };
      const said = { annotationId, authorId, body: 'Look', mentions };
      const { id } = await db().annotationMessage.create({ data: said });
      return { input, about: [...about, id] };
    },
    notStranger,
  ),
  notes('reopen', withNote('legal', { resolved: true })),
  explainers(
    'writeExplainerText',
    withNote('explainer', {
      input: { hash: explainerHash(lit), body: 'It is lit by the keeper.', rich: null },
    }),
    notStranger,
  ),
  explainers(
    'approveExplainerText',
    withNote('explainer', { input: { hash: explainerHash(lit), quote: 'twice' } }),
  ),
  explainers('keepInLibrary', withNote('explainer', { approved: true }), {
    refused: { stranger: 'forbidden', author: 'forbidden' },
  }),
];
