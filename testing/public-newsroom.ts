import type { PersonActor } from '#newsroom/actor.ts';
import { publish } from '#newsroom/publishing/publish.ts';
import { makeActor } from './factories.ts';
import { makeNewsroom } from './newsroom.ts';

/** Where the newsroom of the tests is out. */
export const origin = 'https://lamp.example';

/** A newsroom at a public address, with who writes and who publishes: for tests of what readers get. */
export async function makePublicNewsroom(): Promise<{ author: PersonActor; editor: PersonActor }> {
  process.env.NEXTAUTH_URL = origin;
  process.env.NEXTAUTH_SECRET = 'a-secret-for-tests-only-0123456789';
  await makeNewsroom();
  return { author: await makeActor('reporter'), editor: await makeActor('editor') };
}

/** Publishes an approved story for the first time; it comes back with its path. */
export async function putOut<Story extends { id: string; contentHash: string }>(
  editor: PersonActor,
  story: Story,
  at = '2026-11-23T12:00:00.000Z',
): Promise<Story & { path: string }> {
  const input = { storyId: story.id, contentHash: story.contentHash, mode: 'first', note: '' } as const;
  const outcome = await publish(editor, input, new Date(at));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return { ...story, path: outcome.path };
}
