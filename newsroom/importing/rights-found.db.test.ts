import { expect, it } from 'vitest';
import { makeActor } from '#testing/factories.ts';
import { makeNewsroom } from '#testing/newsroom.ts';
import { db } from '../db/client.ts';
import { rightsClearance } from '../rights/clearance.ts';
import { dismissRights } from '../rights/commands.ts';
import { acceptImport } from './accept-import.ts';
import { changeLedger } from './change-ledger.ts';
import { reclassify } from './ledger.ts';
import { ledgerChanges } from './ledger-changes.ts';
import { getImport } from './queries.ts';
import { receiveCopy } from './receive-copy.ts';

const copy = `The bell of the night ferry

PORT VALE – The bell was rung on Monday for the first time in nine winters, and nobody on the quay went home.

“It sounds smaller than I am,” said the girl who rang it.

© All rights reserved by the Bell Wire. Not to be published without its written consent.`;

const page = `<html><head><title>The bell of the night ferry</title>
<meta name="copyright" content="© Bell Wire Ltd. Written consent needed."></head>
<body><article><h1>The bell of the night ferry</h1>
<p>The bell was rung on Monday for the first time in nine winters, and nobody on the quay went home before midnight.</p>
<p>“It sounds smaller than I am,” said the girl who rang it, and she rang it once more for those on the far pier.</p>
</article></body></html>`;

it('a notice that a page has for machines alone claims the story like one that people read', async () => {
  const editor = await makeActor('editor');
  const received = await receiveCopy(editor, { channel: 'paste', html: page });
  if (!received.ok || !received.pieces[0]) throw new Error('Nothing came in.');
  const accepted = await acceptImport(editor, { importId: received.pieces[0].importId, ledgerVersion: 0 });
  if (!accepted.ok) throw new Error(accepted.reason);
  const story = await db().story.findUniqueOrThrow({ where: { id: accepted.storyId } });
  const { obstacles } = await rightsClearance(db(), story, 'UTC', new Date());
  expect(obstacles).toMatchObject([{ source: null, notice: '© Bell Wire Ltd. Written consent needed.' }]);
});

it('no editor can take a notice away by calling it something else: an admin dismisses it, by name', async () => {
  await makeNewsroom();
  const editor = await makeActor('editor');
  const admin = await makeActor('admin');
  const received = await receiveCopy(editor, { channel: 'paste', text: copy });
  if (!received.ok || !received.pieces[0]) throw new Error('Nothing came in.');
  const { importId } = received.pieces[0];
  const { ledger, ledgerVersion } = await getImport(editor, importId);
  const at = ledger.findIndex(({ kind }) => kind === 'rights_notice');
  const changed = reclassify(ledger, at, 'teaser');
  await changeLedger(editor, { importId, ledgerVersion, splices: ledgerChanges(ledger, changed) });
  const accepted = await acceptImport(editor, { importId, ledgerVersion: ledgerVersion + 1 });
  if (!accepted.ok) throw new Error(accepted.reason);

  const story = await db().story.findUniqueOrThrow({ where: { id: accepted.storyId } });
  const obstacles = async () => (await rightsClearance(db(), story, 'UTC', new Date())).obstacles;
  const [obstacle] = await obstacles();
  expect(obstacle?.notice).toContain('All rights reserved by the Bell Wire');
  const input = {
    storyId: story.id,
    recordIds: [...(obstacle?.recordIds ?? [])],
    reason: 'The Bell Wire closed in 1971, and left its archive to us.',
  };
  await expect(dismissRights(editor, input)).rejects.toMatchObject({ code: 'forbidden' });
  expect(await dismissRights(admin, input)).toEqual({ ok: true });
  expect(await obstacles()).toEqual([]);
});
