import { personActor } from '#newsroom/actor.ts';
import { db, inTransaction } from '#newsroom/db/client.ts';
import type { Prisma } from '#newsroom/db/generated/client.ts';
import { buildDocument, type PlainDocument } from '#newsroom/document/build.ts';
import { insertStory } from '#newsroom/story/insert.ts';
import { makePerson } from './factories.ts';

const lines: PlainDocument = {
  headline: 'Ferry returns to Port Vale',
  standfirst: 'After nine winters the night boat sails again.',
  blocks: [
    { type: 'paragraph', text: 'The captain rang the bell twice, as her grandfather had done.' },
    { type: 'paragraph', text: 'On the quay a hundred lamps were lit.' },
  ],
};

type StoryOverrides = { authorId?: string; language?: string } & Partial<PlainDocument> &
  Prisma.StoryUncheckedUpdateInput;

/** A story with some text, by a reporter made for it unless told otherwise. */
export async function makeStory({ authorId, language = 'en', ...overrides }: StoryOverrides = {}) {
  const author = authorId
    ? await db().person.findUniqueOrThrow({ where: { id: authorId } })
    : await makePerson({ role: 'reporter' });
  const {
    headline = lines.headline,
    standfirst = lines.standfirst,
    blocks = lines.blocks,
    ...rest
  } = overrides;
  const document = buildDocument({ headline: String(headline), standfirst, blocks });
  const story = await inTransaction((tx) =>
    insertStory(tx, personActor(author), { document, language, authorId: author.id, reason: 'created' }),
  );
  if (Object.keys(rest).length === 0) return story;
  return db().story.update({ where: { id: story.id }, data: rest });
}
