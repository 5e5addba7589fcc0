import { readFile } from 'node:fs/promises';
import type { PersonActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import type { PlainDocument } from '#newsroom/document/build.ts';
import { acceptImport } from '#newsroom/importing/accept-import.ts';
import { receiveCopy } from '#newsroom/importing/receive-copy.ts';
import { publish } from '#newsroom/publishing/publish.ts';
import type { PublishMode } from '#newsroom/publishing/schema.ts';
import { changeSettings } from '#newsroom/story/change-settings.ts';
import { approve, createDraft, startReview, submit } from '#newsroom/story/commands.ts';
import { type Beat, minutesLater } from './clock.ts';
import { type Slot, writeAll } from './edits.ts';

/** The result of a command that the demo needs to succeed. @throws if it did not */
export function done<T extends { ok: boolean }>(result: T): Extract<T, { ok: true }> {
  if (!result.ok) throw new Error(`A step of the demo was refused: ${JSON.stringify(result)}`);
  return result as Extract<T, { ok: true }>;
}

type Draft = { language: string; section: string; text: PlainDocument };

/** Starts a story and writes it. */
export async function write(
  author: PersonActor,
  story: Slot,
  { language, section, text }: Draft,
): Promise<void> {
  const { id } = await createDraft(author, { language, sectionSlug: section });
  story.id = id;
  minutesLater(1);
  await writeAll(author, story, text);
}

export const handIn = async (author: PersonActor, { id }: Slot) => done(await submit(author, id));

export const beginReview = async (editor: PersonActor, { id }: Slot) => done(await startReview(editor, id));

/** Approves the text as it stands. */
export async function sayYes(editor: PersonActor, { id: storyId }: Slot): Promise<void> {
  const { contentHash } = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  done(await approve(editor, { storyId, contentHash }));
}

/** Brings the approved text before readers. */
export async function goOut(
  editor: PersonActor,
  { id: storyId }: Slot,
  mode: PublishMode = 'first',
  note = '',
): Promise<void> {
  const { contentHash } = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  done(await publish(editor, { storyId, contentHash, mode, note }));
}

type Hands = { author: PersonActor; editor: PersonActor };

/** From the author's hands to the readers: handed in, reviewed, approved, published, within half an hour. */
export async function carryOut({ author, editor }: Hands, story: Slot): Promise<void> {
  await handIn(author, story);
  minutesLater(6);
  await beginReview(editor, story);
  minutesLater(14);
  await sayYes(editor, story);
  minutesLater(2);
  await goOut(editor, story);
}

type Piece = Hands & Draft & { written: number; out: number };

/** A story that is written and goes out, both so many hours ago. */
export function published(story: Slot, { written, out, ...piece }: Piece): Beat[] {
  return [
    { hoursAgo: written, play: () => write(piece.author, story, piece) },
    { hoursAgo: out, play: () => carryOut(piece, story) },
  ];
}

/** Copy of an agency comes in by upload. Returns the import's id. */
export async function receive(editor: PersonActor, fileName: string): Promise<string> {
  const bytes = new Uint8Array(await readFile(new URL(`./copy/${fileName}`, import.meta.url)));
  return done(await receiveCopy(editor, { channel: 'upload', bytes, fileName })).pieces[0]?.importId ?? '';
}

type Copy = { importId: string; section: string; credit: string };

/** Makes the story that the cleaner proposes of the copy, and gives it the credit line that the contract asks for. */
export async function accept(
  editor: PersonActor,
  story: Slot,
  { importId, section, credit }: Copy,
): Promise<void> {
  const accepted = done(await acceptImport(editor, { importId, ledgerVersion: 0 }));
  story.id = accepted.storyId;
  minutesLater(1);
  done(await changeSettings(editor, { storyId: story.id, sectionSlug: section, credit }));
}
