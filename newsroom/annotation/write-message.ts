import type { Node } from 'prosemirror-model';
import type { Tx } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';
import { NewsroomError } from '../errors.ts';
import { isId } from '../story/load.ts';
import { mentionedIn, noteSchema, noteText, parseNote } from './note-schema.ts';
import { whoSees } from './who-sees.ts';

type Said = { body: string; rich?: Record<string, unknown> | undefined };
type Place = { storyId: string; annotationId: string; authorId: string };
type Written = { storyId: string; messageId: string; authorId: string };

/**
 * Writes a message of a thread. Its plain words are read from it, names of the mentioned from the newsroom's people.
 * Those among them who may not see the story are not told; the thread says so.
 * @returns the id of the message
 * @throws NewsroomError `invalid` if somebody is mentioned who does not exist
 */
export async function writeMessage(tx: Tx, { storyId, ...place }: Place, said: Said): Promise<string> {
  const { reached, ...words } = await readMessage(tx, { storyId, authorId: place.authorId }, said);
  const mentions = { create: reached.map((personId) => ({ personId })) };
  const message = await tx.annotationMessage.create({ data: { ...place, ...words, mentions } });
  return message.id;
}

/**
 * Writes other words in the place of a message's. Who was mentioned before and still is has seen it, or not, as before.
 * @throws NewsroomError `invalid` if somebody is mentioned who does not exist
 */
export async function rewriteMessage(
  tx: Tx,
  { messageId, ...written }: Written,
  said: Said,
  now: Date,
): Promise<void> {
  const { reached, ...words } = await readMessage(tx, written, said);
  await tx.annotationMessage.update({ where: { id: messageId }, data: { ...words, editedAt: now } });
  await tx.annotationMention.deleteMany({ where: { messageId, personId: { notIn: reached } } });
  await tx.annotationMention.createMany({
    data: reached.map((personId) => ({ messageId, personId })),
    skipDuplicates: true,
  });
}

/** What is kept of a message, and whom it reaches. */
async function readMessage(
  tx: Tx,
  { storyId, authorId }: { storyId: string; authorId: string },
  said: Said,
): Promise<{ body: string; rich: Prisma.InputJsonObject | typeof Prisma.DbNull; reached: string[] }> {
  if (!said.rich) return { body: said.body, rich: Prisma.DbNull, reached: [] };
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
  const reached = mentioned.filter((id) => id !== authorId && seeing?.has(id));
  return { body: noteText(doc), rich: doc.toJSON() as Prisma.InputJsonObject, reached };
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
