import { expect, it } from 'vitest';
import { makeActor } from '#testing/factories.ts';
import { plansOf } from '#testing/plans.ts';
import { makeStory } from '#testing/stories.ts';
import { db } from '../db/client.ts';
import { waitingExplainers } from './waiting-explainers.ts';
import { waitingNotes } from './waiting-notes.ts';

it('finds the notes that are for somebody among many without reading them all', async () => {
  const [editor, other] = [await makeActor('editor'), await makeActor('editor')];
  const { id: storyId } = await makeStory({ authorId: editor.id, state: 'in_review' });
  await db().$executeRaw`
    INSERT INTO annotation (id, "storyId", kind, quote, prefix, suffix, "blockId", "versionCreated", "authorId", explainer,
      "assigneeId")
    SELECT gen_random_uuid(), ${storyId}::uuid, (CASE WHEN n % 6000 = 1 THEN 'explainer' ELSE 'comment' END)::"AnnotationKind",
      'bell', '', '', '', 0, ${editor.id}::uuid, 'It rings.',
      CASE WHEN n % 4000 = 0 THEN ${other.id}::uuid ELSE ${editor.id}::uuid END
    FROM generate_series(1, 12000) AS n`;
  await db().$executeRaw`
    INSERT INTO annotation_message (id, "annotationId", "authorId", body)
    SELECT gen_random_uuid(), id, ${editor.id}::uuid, 'Look' FROM annotation`;
  await db().$executeRaw`
    INSERT INTO annotation_mention ("messageId", "personId")
    SELECT id, CASE WHEN n % 6000 = 0 THEN ${other.id}::uuid ELSE ${editor.id}::uuid END
    FROM (SELECT id, row_number() OVER () AS n FROM annotation_message) AS m`;
  await db().$executeRawUnsafe('VACUUM ANALYZE annotation, annotation_message, annotation_mention');
  const plans = await plansOf(async () => {
    expect(await waitingNotes(other, new Date(), 12)).toMatchObject([
      { reason: 'assigned_note', storyId, count: 3 },
      { reason: 'mentioned', storyId, count: 2 },
    ]);
    expect(await waitingExplainers(other, 12)).toMatchObject([{ storyId, count: 2 }]);
  });
  const scanned = plans.flatMap((plan) => plan.scanned);
  expect(scanned.filter((table) => table.startsWith('annotation'))).toEqual([]);
});
