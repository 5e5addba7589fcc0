import { beforeAll, describe, expect, it } from 'vitest';
import { type PersonActor, personActor } from '#newsroom/actor.ts';
import { db, inTransaction } from '#newsroom/db/client.ts';
import type { StoryState } from '#newsroom/db/generated/enums.ts';
import { makeActor } from '#testing/factories.ts';
import { makeNewsroom } from '#testing/newsroom.ts';
import { makeStory } from '#testing/stories.ts';
import { changeSettings } from './change-settings.ts';
import {
  approve,
  createDraft,
  recall,
  requestChanges,
  restore,
  spike,
  startReview,
  submit,
} from './commands.ts';
import { endApprovalIfChanged } from './end-approval.ts';
import { getStoryForDesk, storyFacts } from './queries.ts';
import { type Transition, transitions } from './rules.ts';

type Who = 'author' | 'reporter' | 'editor' | 'admin' | 'editor-author';
const everybody: Who[] = ['author', 'reporter', 'editor', 'admin', 'editor-author'];
const states: StoryState[] = ['draft', 'submitted', 'in_review', 'changes_requested', 'approved', 'spiked'];

const people = {} as Record<Who, PersonActor>;

beforeAll(async () => {
  await makeNewsroom();
  people.author = await makeActor('reporter');
  people.reporter = await makeActor('reporter');
  people.editor = await makeActor('editor');
  people.admin = await makeActor('admin');
  people['editor-author'] = await makeActor('editor');
});

/** A story of the author's in a state; of the editor's own when an editor acts as author. */
const storyFor = (who: Who, state: StoryState) =>
  makeStory({
    authorId: (who === 'editor-author' ? people[who] : people.author).id,
    state,
    ...(state === 'spiked' && { stateBefore: 'submitted' }),
  });

const attempt = (transition: Transition, actor: PersonActor, story: { id: string; contentHash: string }) => {
  switch (transition) {
    case 'submit':
      return submit(actor, story.id);
    case 'recall':
      return recall(actor, story.id);
    case 'start_review':
      return startReview(actor, story.id);
    case 'request_changes':
      return requestChanges(actor, { storyId: story.id, reason: 'Name the source.' });
    case 'approve':
      return approve(actor, { storyId: story.id, contentHash: story.contentHash });
    case 'spike':
      return spike(actor, story.id);
    case 'restore':
      return restore(actor, story.id);
  }
};

/** Product.md's table of states, written a second time as who gets where from where. */
const allowed: Record<
  Transition,
  (who: Who, from: StoryState) => StoryState | 'state' | 'forbidden' | 'not_found'
> = {
  submit: (who, from) => {
    if (who === 'reporter') return 'not_found';
    if ((who === 'editor' || who === 'admin') && from !== 'draft') return 'forbidden';
    return from === 'draft' || from === 'changes_requested' ? 'submitted' : 'state';
  },
  recall: (who, from) => {
    if (who === 'reporter') return 'not_found';
    if (who === 'editor' || who === 'admin') return 'forbidden';
    return from === 'submitted' ? 'draft' : 'state';
  },
  start_review: (who, from) => byDesk(who) ?? (from === 'submitted' ? 'in_review' : 'state'),
  request_changes: (who, from) => byDesk(who) ?? (from === 'in_review' ? 'changes_requested' : 'state'),
  approve: (who, from) => {
    if (who === 'editor-author') return 'forbidden';
    return byDesk(who) ?? (from === 'in_review' ? 'approved' : 'state');
  },
  spike: (who, from) => {
    if (who === 'reporter') return 'not_found';
    if (who === 'author' && from !== 'draft') return 'forbidden';
    return from === 'spiked' ? 'state' : 'spiked';
  },
  restore: (who, from) => {
    if (who === 'reporter') return 'not_found';
    // These were spiked from "submitted": that was not the author's to do, nor is it theirs to undo.
    if (who === 'author') return 'forbidden';
    return from === 'spiked' ? 'submitted' : 'state';
  },
};

const byDesk = (who: Who) => {
  if (who === 'reporter') return 'not_found' as const;
  return who === 'author' ? ('forbidden' as const) : null;
};

describe.each(Object.keys(transitions) as Transition[])('%s', (transition) => {
  it.each(everybody.flatMap((who) => states.map((from) => [who, from] as const)))(
    'by %s from %s',
    async (who, from) => {
      const story = await storyFor(who, from);
      const expected = allowed[transition](who, from);
      const outcome = attempt(transition, people[who], story);
      if (expected === 'forbidden' || expected === 'not_found') {
        await expect(outcome).rejects.toMatchObject({ code: expected });
      } else if (expected === 'state') {
        expect(await outcome).toEqual({ ok: false, reason: 'state', state: from });
      } else {
        expect(await outcome).toEqual({ ok: true, state: expected });
      }
      const after = await db().story.findUniqueOrThrow({ where: { id: story.id } });
      const moved = states.includes(expected as StoryState);
      expect(after.state).toBe(moved ? expected : from);
      const audited = await db().auditEntry.count({
        where: { subjectId: story.id, action: `story.${transition}` },
      });
      expect(audited).toBe(moved ? 1 : 0);
    },
  );
});

describe('submitting', () => {
  it('says what is missing', async () => {
    const { id } = await createDraft(people.author, { language: 'en' });
    expect(await submit(people.author, id)).toEqual({
      ok: false,
      reason: 'empty',
      missing: ['headline', 'body'],
    });
  });
});

describe('approving', () => {
  it('binds the text that was looked at', async () => {
    const story = await storyFor('author', 'in_review');
    const stale = { storyId: story.id, contentHash: 'a'.repeat(64) };
    expect(await approve(people.editor, stale)).toEqual({
      ok: false,
      reason: 'text_changed',
      contentHash: story.contentHash,
    });
    await approve(people.editor, { storyId: story.id, contentHash: story.contentHash });
    const approved = await db().story.findUniqueOrThrow({ where: { id: story.id } });
    expect(approved).toMatchObject({
      approvedHash: story.contentHash,
      approvedById: people.editor.id,
    });
    expect(await db().revision.count({ where: { storyId: story.id, reason: 'approved' } })).toBe(1);
  });

  it.each(['fact_check', 'legal'] as const)('waits for an open %s note, orphaned or not', async (kind) => {
    const story = await storyFor('author', 'in_review');
    const anchor = { quote: 'bell', prefix: '', suffix: '', blockId: 'b', versionCreated: 0 };
    const note = { ...anchor, storyId: story.id, kind, authorId: people.admin.id };
    await db().annotation.create({ data: { ...note, id: crypto.randomUUID() } });
    await db().annotation.create({ data: { ...note, id: crypto.randomUUID(), orphaned: true } });
    const seen = { storyId: story.id, contentHash: story.contentHash };
    expect(await approve(people.editor, seen)).toEqual({
      ok: false,
      reason: 'blocking_annotations',
      count: 2,
    });
    await db().annotation.updateMany({ where: { storyId: story.id }, data: { resolvedAt: new Date() } });
    expect(await approve(people.editor, seen)).toMatchObject({ ok: true });
  });

  it('is allowed for an own story where the newsroom wants only two eyes', async () => {
    await db().newsroom.update({ where: { id: 1 }, data: { fourEyes: false } });
    const story = await storyFor('editor-author', 'in_review');
    const seen = { storyId: story.id, contentHash: story.contentHash };
    const outcome = await approve(people['editor-author'], seen);
    await db().newsroom.update({ where: { id: 1 }, data: { fourEyes: true } });
    expect(outcome).toEqual({ ok: true, state: 'approved' });
  });

  it('ends when the text changes, and only then', async () => {
    const story = await storyFor('author', 'in_review');
    await approve(people.editor, { storyId: story.id, contentHash: story.contentHash });
    const end = (hash: string) =>
      inTransaction(async (tx) => {
        const now = await tx.story.findUniqueOrThrow({ where: { id: story.id } });
        return endApprovalIfChanged(tx, people.author, now, hash);
      });
    expect(await end(story.contentHash)).toBe(false);
    expect(await end('b'.repeat(64))).toBe(true);
    const after = await db().story.findUniqueOrThrow({ where: { id: story.id } });
    expect(after).toMatchObject({
      state: 'in_review',
      approvedHash: null,
      approvedById: null,
      approvedAt: null,
    });
  });

  it('ends for a spiked story, which is restored to its review', async () => {
    const story = await storyFor('author', 'in_review');
    await approve(people.editor, { storyId: story.id, contentHash: story.contentHash });
    await spike(people.editor, story.id);
    await inTransaction(async (tx) => {
      const now = await tx.story.findUniqueOrThrow({ where: { id: story.id } });
      await endApprovalIfChanged(tx, people.editor, now, 'c'.repeat(64));
    });
    expect(await restore(people.editor, story.id)).toEqual({ ok: true, state: 'in_review' });
  });
});

describe('spiking', () => {
  it.each(['scheduled', 'published', 'updated', 'corrected'] as const)(
    'is refused while the story is %s',
    async (publicationState) => {
      const story = await makeStory({ authorId: people.author.id, publicationState });
      expect(await spike(people.editor, story.id)).toEqual({ ok: false, reason: 'public' });
    },
  );
});

describe('settings', () => {
  it('change only what is given, and keep an embargo in the newsroom’s time', async () => {
    const story = await makeStory({ authorId: people.author.id, byline: 'Ada Quill' });
    const input = { storyId: story.id, slug: 'Işıklar, söndü!', embargoUntil: '2026-12-01T18:00' };
    expect(await changeSettings(people.editor, { ...input, sectionSlug: 'world' })).toEqual({ ok: true });
    expect(await db().story.findUniqueOrThrow({ where: { id: story.id } })).toMatchObject({
      slug: 'isiklar-sondu',
      sectionSlug: 'world',
      byline: 'Ada Quill',
      embargoUntil: new Date('2026-12-01T15:00:00Z'),
    });
  });

  it('are the editors’', async () => {
    const story = await makeStory({ authorId: people.author.id });
    const change = changeSettings(people.author, { storyId: story.id, byline: 'Me' });
    await expect(change).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('refuse what does not exist', async () => {
    const { id: storyId } = await makeStory({ authorId: people.author.id });
    const refused = { code: 'invalid' };
    await expect(changeSettings(people.editor, { storyId, sectionSlug: 'moon' })).rejects.toMatchObject(
      refused,
    );
    await expect(changeSettings(people.editor, { storyId, sourceId: 'nobody' })).rejects.toMatchObject(
      refused,
    );
  });

  it('refuse a language that the piece has already', async () => {
    const story = await makeStory({ authorId: people.author.id });
    const sister = await makeStory({ authorId: people.author.id, language: 'tr' });
    await db().story.update({ where: { id: sister.id }, data: { groupId: story.groupId } });
    const change = await changeSettings(people.editor, { storyId: sister.id, language: 'en' });
    expect(change).toEqual({ ok: false, reason: 'language_taken' });
  });
});

describe('the story for the desk', () => {
  it('offers each person only what the server would let them do', async () => {
    for (const who of everybody.filter((each) => each !== 'reporter')) {
      for (const from of states) {
        const story = await storyFor(who, from);
        const { nextSteps } = await getStoryForDesk(people[who], story.id);
        const offered = nextSteps.filter((step) => step in transitions);
        const expected = (Object.keys(transitions) as Transition[]).filter((transition) =>
          states.includes(allowed[transition](who, from) as StoryState),
        );
        expect(offered.toSorted()).toEqual(expected.toSorted());
      }
    }
  });

  it('tells a former translator nothing of the source that they see no more', async () => {
    const source = await makeStory({ authorId: people.author.id, headline: 'Not for everybody' });
    const { groupId, id: translatedFromId } = source;
    const own = await makeStory({ authorId: people.reporter.id, language: 'tr' });
    await db().story.update({ where: { id: own.id }, data: { groupId, translatedFromId } });
    const shown = await getStoryForDesk(people.reporter, own.id);
    expect(shown).toMatchObject({ translatedFrom: null, versions: [{ id: own.id }] });
    const all = await getStoryForDesk(people.editor, own.id);
    expect(all).toMatchObject({
      translatedFrom: { id: source.id },
      versions: [{ id: source.id }, { id: own.id }],
    });
  });

  it('is not there for whoever may not see it', async () => {
    const story = await makeStory({ authorId: people.author.id });
    const outsider = personActor({ ...people.reporter, languages: ['tr'] });
    await expect(getStoryForDesk(outsider, story.id)).rejects.toMatchObject({ code: 'not_found' });
    const facts = await storyFacts(people.editor, story.id);
    await expect(getStoryForDesk(outsider, facts)).rejects.toMatchObject({ code: 'not_found' });
    await expect(getStoryForDesk(people.editor, 'no-id')).rejects.toMatchObject({ code: 'not_found' });
  });
});
