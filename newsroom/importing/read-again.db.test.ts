import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import { makeActor } from '#testing/factories.ts';
import { readAgain } from './read-again.ts';
import { receiveCopy } from './receive-copy.ts';

let editor: PersonActor;

beforeAll(async () => {
  editor = await makeActor('editor');
});

async function upload(text: string) {
  const bytes = new TextEncoder().encode(text);
  const received = await receiveCopy(editor, { channel: 'upload', bytes, fileName: 'copy.txt' });
  const [piece] = received.ok ? received.pieces : [];
  if (!piece) throw new Error('Nothing came in.');
  return piece;
}

/** As if a format had failed on it. */
const unread = (id: string) =>
  db().import.update({
    where: { id },
    data: { state: 'unreadable', problem: 'It is damaged.', sourceText: '', ledger: [], language: 'und' },
  });

describe('copy that could not be read', () => {
  it('is read once more, from the bytes that were kept', async () => {
    const { importId } = await upload(
      'Ferry finds its bell\n\nThe ferry’s bell was found in the reeds on Monday.',
    );
    await unread(importId);
    expect(await readAgain(editor, { importId, asText: false })).toEqual({ ok: true, problem: null });
    const row = await db().import.findUniqueOrThrow({ where: { id: importId } });
    expect(row).toMatchObject({ state: 'review', problem: null, headline: 'Ferry finds its bell' });
    expect(row.sourceText).toContain('in the reeds on Monday.');
    expect(await readAgain(editor, { importId, asText: false })).toEqual({ ok: false, reason: 'settled' });
  });

  it('comes in as plain text when somebody says so, markup and all', async () => {
    const page = '<html><body><h1>Bell</h1><p>The bell rang twice, and nobody came.</p></body></html>';
    const { importId } = await upload(page);
    await unread(importId);
    await readAgain(editor, { importId, asText: true });
    const row = await db().import.findUniqueOrThrow({ where: { id: importId } });
    expect(row).toMatchObject({ state: 'review', format: 'text', sourceText: page });
  });
});
