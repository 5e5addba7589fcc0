import { createHash } from 'node:crypto';
import { Transform } from 'prosemirror-transform';
import type { PersonActor } from '../actor.ts';
import { beginOrphans } from '../annotation/begin-threads.ts';
import { explainerTextSchema } from '../annotation/explainer-text.ts';
import { recordThread } from '../annotation/lock-thread.ts';
import { longestNote } from '../annotation/note-schema.ts';
import { mayResolve } from '../annotation/rules.ts';
import { type NewAnnotation, resolutionSchema } from '../annotation/schema.ts';
import { writeMessage } from '../annotation/write-message.ts';
import { recordAudit } from '../audit/record.ts';
import { applyStepsWithin } from '../authority/apply-steps.ts';
import { maxSteps } from '../authority/limits.ts';
import { inTransaction, type Tx } from '../db/client.ts';
import { parseDocument } from '../document/parse.ts';
import { documentSchema, schemaVersion } from '../document/schema.ts';
import { NewsroomError } from '../errors.ts';
import { isId, lockStory } from '../story/load.ts';
import { attributed, cleaned } from './attributed.ts';
import { type ReadThread, readAnnotations, type Written } from './read-annotations.ts';
import type { Words } from './read-words.ts';
import type { WebAnnotation } from './schema.ts';
import { StoryText } from './story-text.ts';

/** What became of a file: notes on their words, notes whose words were not found there, and those known before. */
export type ImportedAnnotations = { placed: number; withoutWords: number; known: number; leftOut: string[] };

type Said = Words & Pick<NewAnnotation, 'explainer'>;
type Ready = ReadThread & Said & { id: string };

/**
 * Brings the annotations of a file onto a story. A note is put on words only where its quote and its position agree
 * exactly with the text as it is; every other comes in without words, for a person to place. None comes in twice. They
 * are notes of whoever imports them, and say who wrote them. What was resolved comes in resolved if that person might
 * resolve it here.
 * @throws NewsroomError `not_found`, `forbidden`, `too_large`
 */
export async function importAnnotations(
  actor: PersonActor,
  storyId: string,
  file: readonly WebAnnotation[],
  now = new Date(),
): Promise<ImportedAnnotations> {
  const read = readAnnotations(file);
  return inTransaction(async (tx) => {
    const { story } = await lockStory(tx, actor, 'story.annotate', storyId);
    const { fresh, known, leftOut } = await sort(tx, actor, story.id, read);
    const doc = parseDocument(story.document);
    const text = new StoryText(doc);
    const placed = fresh.filter((thread) => rangesOf(text, thread).length > 0);
    const lost = fresh.filter((thread) => !placed.includes(thread));
    const tr = new Transform(doc);
    for (const thread of placed) {
      const mark = documentSchema.marks.annotation.create({ id: thread.id });
      for (const { from, to } of rangesOf(text, thread)) tr.addMark(from, to, mark);
    }
    if (placed.length > maxSteps)
      throw new NewsroomError('too_large', `These are more than ${maxSteps} notes at once.`);
    if (placed.length > 0) {
      const steps = tr.steps.map((step) => step.toJSON() as Record<string, unknown>);
      const annotations = placed.map(({ id, kind, body, rich, explainer }) => ({
        ...{ id, kind, body, rich: rich ?? undefined, explainer },
      }));
      const parcel = { version: story.version, schemaVersion, clientId: `import-${crypto.randomUUID()}` };
      await applyStepsWithin(tx, actor, { storyId: story.id, ...parcel, steps, annotations }, now);
    }
    await beginOrphans(tx, actor, { storyId: story.id, version: story.version }, lost.map(asOrphan));
    for (const thread of fresh) {
      const place = { storyId: story.id, annotationId: thread.id, authorId: actor.id };
      for (const { body, rich } of thread.replies)
        await writeMessage(tx, place, { body, rich: rich ?? undefined });
      await settleAs(tx, actor, thread, now);
    }
    const counts = { placed: placed.length, withoutWords: lost.length };
    if (fresh.length > 0)
      await recordAudit(tx, actor, 'annotation.import', { type: 'story', id: story.id }, counts);
    return { ...counts, known, leftOut };
  });
}

/** Which of them are new to the story, under which ids. */
async function sort(tx: Tx, actor: PersonActor, storyId: string, read: readonly ReadThread[]) {
  const named = read.map((thread) => {
    const own = /^urn:uuid:(.+)$/i.exec(thread.iri)?.[1]?.toLowerCase() ?? '';
    return { thread, own: isId(own) ? own : null, derived: idFrom(`${storyId} ${nameFor(thread)}`) };
  });
  const rows = await tx.annotation.findMany({
    where: { id: { in: named.flatMap(({ own, derived }) => (own ? [own, derived] : [derived])) } },
    select: { id: true, storyId: true },
  });
  const storyOf = new Map(rows.map((row) => [row.id, row.storyId]));
  const [fresh, leftOut]: [Ready[], string[]] = [[], []];
  let known = 0;
  for (const { thread, own, derived } of named) {
    const said = saidIn(actor, thread);
    const replies = thread.replies.map((reply) => ({ ...reply, ...attributed(nameOf(actor, reply), reply) }));
    if ([own, derived].some((id) => id && storyOf.get(id) === storyId)) known += 1;
    else if (!fits(said) || !replies.every(fits)) leftOut.push(thread.iri);
    else {
      // Its own id may be that of a note on another story.
      const id = own && !storyOf.has(own) ? own : derived;
      storyOf.set(id, storyId);
      fresh.push({ ...thread, ...said, id, replies });
    }
  }
  return { fresh, known, leftOut };
}

/** What a thread is told by. An IRI that is relative to its file, and no UUID, is another's in another file. */
function nameFor({ iri, exact, prefix, suffix, body }: ReadThread): string {
  const isItsOwn = /^[a-z][a-z0-9+.-]*:/i.test(iri) || isId(iri.replace(/^#/, ''));
  return isItsOwn ? iri : JSON.stringify([iri, exact, prefix, suffix, body]);
}

/** What a thread begins with. Readers get an explainer's words as they are: the desk is told whose they were. */
function saidIn(actor: PersonActor, thread: ReadThread): Said {
  const name = nameOf(actor, thread);
  if (thread.kind !== 'explainer') return { ...attributed(name, thread), explainer: undefined };
  const body = name === '' ? '' : `Came in with a file; written by ${name}.`;
  return { body, rich: null, explainer: attributed('', thread) };
}

/** Settles a thread as it was where it comes from, under the rules for those who settle one here. */
async function settleAs(tx: Tx, actor: PersonActor, { id, kind, resolution }: Ready, now: Date) {
  if (!resolution || !mayResolve(actor, { kind, authorId: actor.id })) return;
  const outcome = kind === 'fact_check' ? resolution.outcome : null;
  const read = resolutionSchema.safeParse({ ...resolution, annotationId: id, outcome });
  if (!read.success || (kind === 'fact_check' && !outcome)) return;
  const { outcomeNote, sourceLinks } = read.data;
  const data = { resolvedAt: now, resolvedById: actor.id, outcome, outcomeNote, sourceLinks };
  const thread = await tx.annotation.update({ where: { id }, data });
  await recordThread(tx, actor, 'annotation.resolve', thread, { ...(outcome && { outcome }) });
}

const fits = ({ body, explainer }: Said) =>
  body.length <= longestNote && (explainer ? explainerTextSchema.safeParse(explainer).success : body !== '');

/** Who wrote it, if it was somebody else. */
const nameOf = (actor: PersonActor, { by }: Written): string =>
  by.iri === `urn:uuid:${actor.id}` ? '' : cleaned(by.name);

/** The words of a note, if its quote stands exactly where its position says. */
function rangesOf(text: StoryText, { exact, position }: ReadThread) {
  if (!position || exact === '' || text.between(position.start, position.end) !== exact) return [];
  return text.rangesBetween(position.start, position.end);
}

const asOrphan = ({ id, kind, body, rich, explainer, exact, prefix, suffix }: Ready) => ({
  ...{ id, kind, body, rich: rich ?? undefined, explainer, blockId: '' },
  // Of what is around the words, what is next to them.
  ...{ quote: storable(exact, 0, 1_000), prefix: storable(prefix, -64), suffix: storable(suffix, 0, 64) },
});

const storable = (text: string, from: number, to?: number) =>
  text.replaceAll('\0', '').slice(from, to).toWellFormed();

/** The same id for the same name, every time (RFC 9562 § 5.8). */
function idFrom(name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
