import type { Node } from 'prosemirror-model';
import type { Tx } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { NewsroomError } from '../errors.ts';
import { isId } from '../story/load.ts';
import { mentionedIn, noteSchema, noteText, parseNote } from './note-schema.ts';
import { whoSees } from './who-sees.ts';

type Said = { body: string; rich?: Record<string, unknown> | undefined };
type Place = { storyId: string; annotationId: string; authorId: string };

/**
 * Writes a message of a thread. Its plain words are read from it, names of the mentioned from the newsroom's people.
 * Those among them who may not see the story are not told; the thread says so.
 * @returns the id of the message
 * @throws NewsroomError `invalid` if somebody is mentioned who does not exist
 */
export async function writeMessage(tx: Tx, { storyId, ...place }: Place, said: Said): Promise<string> {
  if (!said.rich) {
    return (await tx.annotationMessage.create({ data: { ...place, body: said.body } })).id;
  }
  const parsed = parseNote(said.rich);
  const mentioned = mentionedIn(parsed);
  const people = await tx.person.findMany({
    where: { id: { in: mentioned.filter(isId) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  if (names.size < mentioned.length) {
    throw new NewsroomError('invalid', 'Somebody who is mentioned in this note is not of this newsroom.');
  }
  const doc = withNames(parsed, names);
  const seeing = mentioned.length > 0 ? new Set((await whoSees(tx, storyId)).map(({ id }) => id)) : null;
  const reached = mentioned.filter((id) => id !== place.authorId && seeing?.has(id));
  const message = await tx.annotationMessage.create({
    data: {
      ...place,
      body: noteText(doc),
      rich: doc.toJSON() as Prisma.InputJsonObject,
      mentions: { create: reached.map((personId) => ({ personId })) },
    },
  });
  return message.id;
}

/** Nobody is shown under a name that is not theirs. */
function withNames(node: Node, names: ReadonlyMap<string, string>): Node {
  if (node.isText) return node;
  if (node.type.name === 'mention') {
    const personId = node.attrs.personId as string;
    return noteSchema.node('mention', { personId, name: names.get(personId) }, [], node.marks);
  }
  const children: Node[] = [];
  node.forEach((child) => {
    children.push(withNames(child, names));
  });
  return node.type.create(node.attrs, children, node.marks);
}
