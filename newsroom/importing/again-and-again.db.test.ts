import { beforeAll, expect, it } from 'vitest';
import { makeActor } from '#testing/factories.ts';
import { makeNewsroom } from '#testing/newsroom.ts';
import type { PersonActor } from '../actor.ts';
import { db } from '../db/client.ts';
import { acceptImport } from './accept-import.ts';
import { changeLedger } from './change-ledger.ts';
import { listDuplicates } from './duplicates/queries.ts';
import { listSourceLines } from './learned/queries.ts';
import { reclassify } from './ledger.ts';
import { ledgerChanges } from './ledger-changes.ts';
import { getImport } from './queries.ts';
import { receiveCopy } from './receive-copy.ts';

let editor: PersonActor;

beforeAll(async () => {
  await makeNewsroom();
  editor = await makeActor('editor');
});

const body = `The council of Port Vale voted on Monday to light the old pier again, after a summer in which two boats missed it in the fog and one of them took the baker's jetty with her.

The lamps come from the lighthouse at Karst, which was closed when the bridge was opened, and will be carried down by the pupils of the harbour school, Ines Okoro said.

They burn quince oil, of which the island has more than it can sell, and the baker has promised to trim the wicks each evening for as long as he has a jetty.`;

async function receive(text: string): Promise<string> {
  const received = await receiveCopy(editor, { channel: 'paste', text });
  if (!received.ok || !received.pieces[0]) throw new Error('Nothing came in.');
  return received.pieces[0].importId;
}

const line = (day: string) => `The Bell Wire minds its own lamps. Desk of the night, ${day}, telephone 555`;

async function lineOf(importId: string) {
  const { ledger, ledgerVersion, sourceText } = await getImport(editor, importId);
  const at = ledger.findIndex(({ start }) => sourceText.startsWith('The Bell Wire minds', start));
  return { ledger, ledgerVersion, at, span: ledger[at] };
}

it('a line that editors set aside in two copies of a source is set aside in the third', async () => {
  const { id: sourceId } = await db().source.create({ data: { name: 'Bell Wire' } });
  const copy = (headline: string, day: string) => `${headline}\n\n${body}\n\n${line(day)}\n\n(Bell Wire)`;
  for (const day of ['3 May', '17 June']) {
    const importId = await receive(copy(`Pier of ${day}`, day));
    const { ledger, ledgerVersion, at, span } = await lineOf(importId);
    expect(span).toMatchObject({ kept: true });
    const splices = ledgerChanges(ledger, reclassify(ledger, at, 'furniture'));
    const changed = await changeLedger(editor, { importId, ledgerVersion, splices });
    expect(changed.ok).toBe(true);
    const accepted = await acceptImport(editor, { importId, ledgerVersion: ledgerVersion + 1 });
    expect(accepted.ok).toBe(true);
  }
  const third = await lineOf(await receive(copy('Pier of the autumn', '1 October')));
  expect(third.span).toMatchObject({ kept: false, kind: 'furniture', reason: 'learned_from_source' });
  expect((await listSourceLines(editor, sourceId)).lines).toMatchObject([{ setAside: 2, use: 'sets_aside' }]);
});

it('the wire story of another agency is shown beside the one that is here, with the story made of it', async () => {
  const first = await receive(
    `Pupils carry the lamps\n\n${body.replaceAll('pier', 'mole')}\n\n(Northern Lantern)`,
  );
  const accepted = await acceptImport(editor, { importId: first, ledgerVersion: 0 });
  const again = await receive(
    `OLD LAMPS FOR THE MOLE\n\nPORT VALE (Quayside) – ${body.replaceAll('pier', 'mole')}\n\nThe vote was nine to two.\n\n(Quayside)`,
  );
  const [best] = await listDuplicates(editor, again);
  expect(best).toMatchObject({
    importId: first,
    state: 'accepted',
    storyId: accepted.ok && accepted.storyId,
  });
  expect(best?.similarity).toBeGreaterThan(0.8);
  await expect(listDuplicates(await makeActor('reporter'), again)).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(listDuplicates(editor, crypto.randomUUID())).rejects.toMatchObject({ code: 'not_found' });
});
