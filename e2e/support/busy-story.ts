import { Fragment } from 'prosemirror-model';
import type { PersonActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import { documentColumns } from '#newsroom/document/derive.ts';
import { parseDocument } from '#newsroom/document/parse.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { addRule } from '#newsroom/house-style/commands.ts';
import { addPicture } from '#newsroom/media/commands.ts';
import { suggestWords } from '#testing/editing/suggest-words.ts';
import { makeActor } from '#testing/factories.ts';
import { agencyPicture } from '#testing/pictures.ts';
import { makeStory } from '#testing/stories.ts';
import { words } from './editor-states.ts';
import { makeLostNote } from './lost-note.ts';

/** A story with something of everything that the editor shows: a picture, a suggestion, a lost note, words to mend. */
export async function makeBusyStory(editor: PersonActor): Promise<string> {
  const avoid = `lamp ${crypto.randomUUID().slice(0, 8)}`;
  await addRule(editor, { language: 'en', avoid, say: 'lantern', reason: 'Lamps are for ships.' });
  const texts = [
    `The captain rang ${words.suggested}, as ${words.selected} had done.`,
    `On the quay ${words.noted} were lit, and a ${avoid}, seen for ${words.measured}.`,
  ];
  const blocks = texts.map((text) => ({ type: 'paragraph' as const, text }));
  const { id, document } = await makeStory({ authorId: editor.id, blocks });
  const bytes = await agencyPicture('jpeg', `#${crypto.randomUUID().slice(0, 6)}`);
  const picture = await addPicture(editor, { storyId: id, name: 'quay.jpg', bytes });
  const figure = documentSchema.node('figure', {
    id: 'f1',
    picture: picture.id,
    alt: '',
    caption: '',
    credit: '',
  });
  const doc = parseDocument(document);
  const end = documentSchema.node('paragraph', { id: 'p9' }, documentSchema.text('So they say.'));
  const columns = documentColumns(doc.copy(doc.content.append(Fragment.from([figure, end]))));
  await db().story.update({ where: { id }, data: columns });
  const other = await makeActor('editor');
  await suggestWords(other, id, words.suggested, 'the bell seven times');
  await makeLostNote(id, other.id);
  return id;
}
