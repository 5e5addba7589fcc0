import { Fragment } from 'prosemirror-model';
import type { PersonActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import { documentColumns } from '#newsroom/document/derive.ts';
import { parseDocument } from '#newsroom/document/parse.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { addPicture, changePicture } from '#newsroom/media/commands.ts';
import { approve, startReview, submit } from '#newsroom/story/commands.ts';
import { agencyPicture } from './pictures.ts';
import { makeStory } from './stories.ts';

type Options = {
  /** The words in the text; those of the file are given with the picture. */
  figure?: Partial<Record<'alt' | 'caption' | 'credit' | 'picture', string>>;
  /** An agency's id, `own`, or null for nobody's. */
  whose?: string | null;
  language?: string;
};

const words = {
  alt: 'A woman lights a lamp on a wet quay.',
  caption: 'The first of a hundred lamps, on Friday.',
  credit: 'Ada Quill',
};

/** An approved story with one picture in its text, the newsroom's own unless told otherwise. */
export async function makePicturedStory(
  { author, editor }: Record<'author' | 'editor', PersonActor>,
  { figure = {}, whose = 'own', language = 'en' }: Options = {},
) {
  const made = crypto.randomUUID();
  const story = await makeStory({
    authorId: author.id,
    sectionSlug: 'world',
    slug: `lamps-${made}`,
    language,
  });
  // A picture that no other story has: what is out is out under its content.
  const bytes = await agencyPicture('jpeg', `#${made.slice(0, 6)}`);
  const picture = await addPicture(author, { storyId: story.id, name: 'quay.jpg', bytes });
  const { crop, focalX, focalY } = picture;
  await changePicture(editor, picture.id, { crop, focalX, focalY, whose });
  const node = documentSchema.node('figure', { id: 'f1', picture: picture.id, ...words, ...figure });
  const document = parseDocument(story.document);
  const columns = documentColumns(document.copy(document.content.append(Fragment.from(node))));
  await db().story.update({ where: { id: story.id }, data: columns });
  await submit(author, story.id);
  await startReview(editor, story.id);
  await approve(editor, { storyId: story.id, contentHash: columns.contentHash });
  return { picture, story: { ...story, ...columns } };
}
