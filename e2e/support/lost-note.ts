import { db } from '#newsroom/db/client.ts';

/** A fact-check whose words were written anew, for somebody to say where it belongs; answers with its id. */
export async function makeLostNote(storyId: string, authorId: string): Promise<string> {
  const anchor = { quote: 'rang her bell once', prefix: 'The captain ', suffix: ', as her grandfather' };
  const { id } = await db().annotation.create({
    data: {
      ...{ id: crypto.randomUUID(), storyId, kind: 'fact_check', authorId },
      ...{ ...anchor, blockId: '', versionCreated: 0, orphaned: true },
      messages: { create: { authorId, body: 'Once, or twice?' } },
    },
  });
  return id;
}
