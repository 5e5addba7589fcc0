import type { PersonActor } from '#newsroom/actor.ts';
import { listAlerts } from '#newsroom/alert/queries.ts';
import { listThreads, noteKinds } from '#newsroom/annotation/queries.ts';
import { listPresent } from '#newsroom/authority/presence.ts';
import { readDocument } from '#newsroom/authority/step-log.ts';
import { openFeed } from '#newsroom/authority/story-feed.ts';
import { suggesterNames } from '#newsroom/authority/suggesters.ts';
import { db } from '#newsroom/db/client.ts';
import { listRevisions } from '#newsroom/history/queries.ts';
import { rulesFor } from '#newsroom/house-style/queries.ts';
import { listFrames } from '#newsroom/media/frames.ts';
import { getStoryForDesk, storyFacts } from '#newsroom/story/queries.ts';
import { sourceOf, translationsOf } from '#newsroom/translation/queries.ts';
import { makeStory } from '../stories.ts';

/**
 * A story with a log of so many steps, written past the authority: a letter typed into the headline and deleted again,
 * over and over, with a revision after every fifty.
 */
export async function makeLongStory(authorId: string, steps: number): Promise<string> {
  const { id } = await makeStory({ authorId });
  const typed = {
    ...{ stepType: 'replace', from: 1, to: 1 },
    slice: { content: [{ type: 'text', text: 'a' }] },
  };
  const deleted = { stepType: 'replace', from: 1, to: 2 };
  await db().$executeRaw`
    INSERT INTO story_step ("storyId", version, step, "clientId", "personId", at)
    SELECT ${id}::uuid, n, CASE WHEN n % 2 = 1 THEN ${JSON.stringify(typed)}::jsonb ELSE ${JSON.stringify(deleted)}::jsonb END,
      'a-browser-tab', ${authorId}::uuid, now() - (${steps}::int - n) * interval '1 second'
    FROM generate_series(1, ${steps}::int) AS n`;
  await db().$executeRaw`
    INSERT INTO revision (id, "storyId", version, document, "contentHash", reason, "byId", at)
    SELECT gen_random_uuid(), s.id, n, s.document, s."contentHash", 'pause', ${authorId}::uuid,
      now() - (${steps}::int - n) * interval '1 second'
    FROM story AS s, generate_series(50, ${steps}::int, 50) AS n WHERE s.id = ${id}::uuid`;
  await db().story.update({ where: { id }, data: { version: steps - (steps % 2) }, select: { id: true } });
  return id;
}

/** Everything that is read when somebody opens a story: by its page, and by the stream that the page begins. */
export async function openStory(actor: PersonActor, id: string): Promise<void> {
  const ref = await storyFacts(actor, id);
  const { version, language } = ref.story;
  await Promise.all([
    getStoryForDesk(actor, ref),
    readDocument(actor, ref),
    noteKinds(actor, ref),
    listThreads(actor, id),
    listRevisions(actor, ref, { take: 6 }),
    listFrames(actor, ref),
    listPresent(id),
    translationsOf(actor, ref),
    sourceOf(actor, ref),
    listAlerts(actor, ref),
    suggesterNames(actor, ref),
    rulesFor(actor, language),
  ]);
  const clientId = `tab-${crypto.randomUUID()}`;
  const feed = await openFeed(actor, { storyId: id, version, clientId, send: () => {} });
  await feed.close();
}
