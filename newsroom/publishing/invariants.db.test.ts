// Whatever anybody does, in whatever order: what readers see was approved, and nothing goes out unlicensed.
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { PersonActor } from '#newsroom/actor.ts';
import { db, inTransaction } from '#newsroom/db/client.ts';
import { buildDocument } from '#newsroom/document/build.ts';
import { documentColumns } from '#newsroom/document/derive.ts';
import { contentHash } from '#newsroom/document/hash.ts';
import { parseDocument } from '#newsroom/document/parse.ts';
import { NewsroomError } from '#newsroom/errors.ts';
import { overrideRights } from '#newsroom/rights/commands.ts';
import { recordLicence, revokeLicence } from '#newsroom/rights/licence-commands.ts';
import { changeSettings } from '#newsroom/story/change-settings.ts';
import {
  approve,
  recall,
  requestChanges,
  restore,
  spike,
  startReview,
  submit,
} from '#newsroom/story/commands.ts';
import { endApprovalIfChanged } from '#newsroom/story/end-approval.ts';
import { makeActor } from '#testing/factories.ts';
import { makeSource } from '#testing/licences.ts';
import { makeNewsroom } from '#testing/newsroom.ts';
import { makeStory } from '#testing/stories.ts';
import { publish } from './publish.ts';
import { withdraw } from './withdraw.ts';

const roles = ['author', 'reporter', 'editor', 'admin'] as const;
const people = {} as Record<(typeof roles)[number], PersonActor>;

beforeAll(async () => {
  await makeNewsroom();
  people.author = await makeActor('reporter');
  people.reporter = await makeActor('reporter');
  people.editor = await makeActor('editor');
  people.admin = await makeActor('admin');
});

type Run = { storyId: string; sourceId: string; seen: string; licences: string[]; clock: Date };
type Deed = (actor: PersonActor, run: Run) => Promise<unknown>;

const terms = { covers: ['text' as const], languages: [], territory: '', creditLine: '', notice: '' };

const deeds: Record<string, Deed> = {
  submit: (actor, { storyId }) => submit(actor, storyId),
  recall: (actor, { storyId }) => recall(actor, storyId),
  review: (actor, { storyId }) => startReview(actor, storyId),
  requestChanges: (actor, { storyId }) => requestChanges(actor, { storyId, reason: 'Who says so?' }),
  approve: (actor, { storyId, seen }) => approve(actor, { storyId, contentHash: seen }),
  spike: (actor, { storyId }) => spike(actor, storyId),
  restore: (actor, { storyId }) => restore(actor, storyId),
  first: (actor, { storyId, seen, clock }) =>
    publish(actor, { storyId, contentHash: seen, mode: 'first', note: '' }, clock),
  correct: (actor, { storyId, seen, clock }) =>
    publish(actor, { storyId, contentHash: seen, mode: 'correction', note: 'Mended.' }, clock),
  withdraw: (actor, { storyId }) => withdraw(actor, { storyId, notice: 'Gone.' }),
  license: async (actor, run) => {
    const { id } = await recordLicence(actor, {
      ...terms,
      sourceId: run.sourceId,
      evidence: 'Contract',
      evidenceUrl: null,
      evidenceFile: null,
      uses: ['site'],
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
    });
    run.licences.push(id);
  },
  revoke: (actor, { licences }) =>
    revokeLicence(actor, { licenceId: licences.at(-1) ?? 'none', reason: 'Over.' }),
  override: (actor, { storyId }) =>
    overrideRights(actor, { storyId, reason: 'Agreed on the phone.', expiresOn: '2026-12-15' }),
  unsource: (actor, { storyId }) => changeSettings(actor, { storyId, sourceId: null }),
  monthPasses: async (_, run) => {
    run.clock = new Date(run.clock.getTime() + 30 * 86_400_000);
  },
  rewrite: (actor, { storyId }) =>
    inTransaction(async (tx) => {
      const columns = documentColumns(
        buildDocument({
          headline: `Ferry ${crypto.randomUUID()}`,
          blocks: [{ type: 'paragraph', text: 'The bell.' }],
        }),
      );
      await tx.$queryRaw`SELECT 1 FROM story WHERE id = ${storyId}::uuid FOR UPDATE`;
      const story = await tx.story.update({ where: { id: storyId }, data: columns });
      await endApprovalIfChanged(tx, actor, story, columns.contentHash);
    }),
};

const deed = fc.record({
  who: fc.constantFrom(...roles),
  // The ways that lead to a publication come up more often, or few runs would ever reach one.
  what: fc.constantFrom(
    ...Object.keys(deeds),
    ...['submit', 'review', 'approve', 'approve', 'first', 'first', 'license', 'correct'],
  ),
  /** Whether the person looked at the text as it is now. */
  looked: fc.boolean(),
});

const wayOut = ['submit', 'review', 'license', 'approve', 'first'].map((what) => ({
  who: what === 'submit' ? ('author' as const) : ('admin' as const),
  what,
  looked: true,
}));

async function act(
  run: Run,
  { who, what, looked }: { who: keyof typeof people; what: string; looked: boolean },
) {
  if (looked) {
    const story = await db().story.findUniqueOrThrow({ where: { id: run.storyId } });
    run.seen = story.contentHash;
  }
  try {
    await deeds[what]?.(people[who], run);
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error;
  }
}

async function approvedHashes(storyId: string): Promise<Set<string>> {
  const rows = await db().auditEntry.findMany({ where: { subjectId: storyId, action: 'story.approve' } });
  return new Set(rows.map(({ detail }) => (detail as { contentHash: string }).contentHash));
}

async function rightsHeld(run: Run): Promise<boolean> {
  const [licences, overrides] = await Promise.all([
    db().licence.count({
      where: {
        sourceId: run.sourceId,
        revokedAt: null,
        startsOn: { lte: run.clock },
        endsOn: { gte: new Date(run.clock.toISOString().slice(0, 10)) },
      },
    }),
    db().rightsOverride.count({ where: { storyId: run.storyId, expiresAt: { gt: run.clock } } }),
  ]);
  return licences + overrides > 0;
}

it('shows readers only what was approved, and publishes nothing without the right to', {
  timeout: 60_000,
}, async () => {
  let published = 0;
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(deed, { maxLength: 16 }), async (onTheWay, sequence) => {
      const source = await makeSource();
      const story = await makeStory({
        authorId: people.author.id,
        headline: `Ferry ${crypto.randomUUID()}`,
        sectionSlug: 'world',
        sourceId: source.id,
      });
      await db().rightsRecord.create({ data: { groupId: story.groupId, sourceId: source.id, notice: '©' } });
      const clock = new Date('2026-11-23T12:00:00Z');
      const run: Run = {
        storyId: story.id,
        sourceId: source.id,
        seen: story.contentHash,
        licences: [],
        clock,
      };
      let out = 0;
      for (const next of [...(onTheWay ? wayOut : []), ...sequence]) {
        const held = await rightsHeld(run);
        await act(run, next);
        const publications = await db().publication.findMany({
          where: { storyId: story.id, kind: { not: 'withdrawn' } },
        });
        if (publications.length > out) expect(held).toBe(true);
        out = publications.length;
        const approved = await approvedHashes(story.id);
        for (const publication of publications) {
          expect(approved).toContain(publication.contentHash);
          expect(contentHash(parseDocument(publication.document))).toBe(publication.contentHash);
        }
        const shown = await db().publicStory.findUnique({ where: { storyId: story.id } });
        expect(shown === null).toBe(out === 0);
      }
      published += out;
    }),
    { numRuns: 20 },
  );
  // Otherwise all this would have been true of nothing.
  expect(published).toBeGreaterThan(0);
});
