import { db } from '#newsroom/db/client.ts';
import { acceptImport } from '#newsroom/importing/accept-import.ts';
import { discardImport } from '#newsroom/importing/commands.ts';
import { receiveCopy } from '#newsroom/importing/receive-copy.ts';
import { ledgerSchema } from '#newsroom/importing/schema.ts';
import { makeSource } from '#testing/licences.ts';
import { doorsOf } from './door.ts';
import type { Hands } from './hands.ts';

const copy = `Lamplighter finds the last dark street

PORT VALE – The lamplighter said on Monday that she had counted every street twice.

“One was dark, and it was mine,” she said.`;

/** An import of the editor's, waiting for its review. */
export async function makeImport({ editor }: Hands): Promise<string> {
  const text = `${copy}\n\nShe counted ${crypto.randomUUID().slice(0, 8)} lamps.`;
  const received = await receiveCopy(editor.actor, { channel: 'paste', text });
  if (!received.ok || !received.pieces[0]) throw new Error('The copy was not received');
  return received.pieces[0].importId;
}

const door = doorsOf('app/desk/imports/[id]/actions.ts', {
  by: 'editor',
  refused: { stranger: 'forbidden', author: 'forbidden' },
});

const mergeDoor = doorsOf('app/desk/imports/[id]/merge/[storyId]/actions.ts', {
  by: 'editor',
  refused: { stranger: 'forbidden', author: 'forbidden' },
});

const fileDoor = doorsOf('app/desk/import/files/actions.ts', {
  by: 'editor',
  refused: { stranger: 'forbidden', author: 'forbidden' },
});

/** A file of the editor's that has no job and would be the last to be read: it stays as it is until the door is tried. */
const withFile = (state: 'waiting' | 'failed', named: 'fileId' | 'batchId') => async (hands: Hands) => {
  const [batchId, editorId] = [crypto.randomUUID(), hands.editor.actor.id];
  const sha256 = crypto.getRandomValues(new Uint8Array(32));
  await db().receivedCopy.create({ data: { sha256, bytes: new Uint8Array(), size: 0 } });
  const about = { batchId, sha256, channel: 'upload', fileName: 'lamp.txt' };
  const given = { givenById: editorId, readForId: editorId, givenAt: new Date('2100-01-01') };
  const { id } = await db().givenFile.create({ data: { ...about, ...given, state } });
  return { input: { [named]: named === 'fileId' ? id : batchId }, about: [id, batchId] };
};

const withImport =
  (more: Record<string, unknown> = {}) =>
  async (hands: Hands) => {
    const importId = await makeImport(hands);
    return { input: { importId, ...more }, about: [importId] };
  };

/** Doors to received copy. */
export const importDoors = [
  door('changeSpans', async (hands) => {
    const importId = await makeImport(hands);
    const { ledger } = await db().import.findUniqueOrThrow({ where: { id: importId } });
    const spans = ledgerSchema.parse(ledger);
    const at = spans.findIndex((span) => span.kind === 'paragraph');
    const { marks: _, ...span } = spans[at] ?? {};
    const splices = [{ at, remove: 1, insert: [{ ...span, kept: false }] }];
    return { input: { importId, ledgerVersion: 0, splices }, about: [importId] };
  }),
  door('accept', withImport({ ledgerVersion: 0 })),
  door('setSource', async (hands) => {
    const [importId, { id }] = [await makeImport(hands), await makeSource()];
    return { input: { importId, sourceId: id }, about: [importId, id] };
  }),
  door('setLanguage', withImport({ language: 'tr' })),
  door('discard', withImport()),
  door('readOnceMore', async (hands) => {
    const importId = await makeImport(hands);
    await db().import.update({ where: { id: importId }, data: { state: 'unreadable' } });
    return { input: { importId, asText: true }, about: [importId] };
  }),
  door('restore', async (hands) => {
    const importId = await makeImport(hands);
    await discardImport(hands.editor.actor, { importId });
    return { input: { importId }, about: [importId] };
  }),
  fileDoor('tryAgain', withFile('failed', 'fileId')),
  fileDoor('cancel', withFile('waiting', 'fileId')),
  fileDoor('cancelAll', withFile('waiting', 'batchId')),
  fileDoor('clear', withFile('failed', 'batchId')),
  mergeDoor('mergeUpdate', async (hands) => {
    const [first, importId] = [await makeImport(hands), await makeImport(hands)];
    const made = await acceptImport(hands.editor.actor, { importId: first, ledgerVersion: 0 });
    if (!made.ok) throw new Error(`The story was not made: ${made.reason}`);
    const { storyId } = made;
    const { version } = await db().story.findUniqueOrThrow({ where: { id: storyId } });
    const input = { importId, storyId, ledgerVersion: 0, storyVersion: version };
    return { input, about: [importId, storyId] };
  }),
];
