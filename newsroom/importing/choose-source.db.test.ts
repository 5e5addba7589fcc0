import { beforeAll, beforeEach, expect, it } from 'vitest';
import { makeActor } from '#testing/factories.ts';
import { makeSource } from '#testing/licences.ts';
import type { PersonActor } from '../actor.ts';
import { db } from '../db/client.ts';
import { changeLedger } from './change-ledger.ts';
import { chooseSource } from './choose-source.ts';
import { learnFrom } from './learned/learn.ts';
import { checkLedger, restore, setAside } from './ledger.ts';
import { ledgerChanges } from './ledger-changes.ts';
import { getImport } from './queries.ts';
import { receiveCopy } from './receive-copy.ts';
import type { Span } from './schema.ts';

const lampLine = 'The lamp column is written every Friday by whoever is awake.';
const quayLine = 'Boats and their hours hang on the door of the quay office.';

let editor: PersonActor;
let lampPress: string;
let quayAgency: string;
let importId: string;

beforeAll(async () => {
  editor = await makeActor('editor');
  await db().newsroom.create({
    data: { id: 1, name: 'The Lantern', timeZone: 'Europe/Istanbul', languages: ['en', 'tr'] },
  });
});

beforeEach(async () => {
  lampPress = (await makeSource()).id;
  quayAgency = (await makeSource()).id;
  for (const [sourceId, line] of [
    [lampPress, lampLine],
    [quayAgency, quayLine],
  ] as const) {
    const aside: Span = {
      start: 0,
      end: line.length,
      kind: 'furniture',
      kept: false,
      reason: 'set_by_editor',
      sure: 1,
    };
    for (let copies = 0; copies < 2; copies++) await learnFrom(db(), sourceId, line, [aside]);
  }
  const received = await receiveCopy(editor, {
    channel: 'paste',
    text: [
      'Night boat comes home',
      `The night boat came home on Tuesday with nine lamps in her bow, sheet ${crypto.randomUUID()}, and the town stood on the quay to count them one by one.`,
      lampLine,
      quayLine,
    ].join('\n\n'),
  });
  importId = (received.ok && received.pieces[0]?.importId) || '';
});

const shown = () => getImport(editor, importId);

async function spanOf(line: string): Promise<Span | undefined> {
  const { sourceText, ledger } = await shown();
  return ledger.find(({ start, end }) => sourceText.slice(start, end).includes(line));
}

async function edit(line: string, how: (spans: readonly Span[], at: number) => Span[]) {
  const { sourceText, ledger, ledgerVersion } = await shown();
  const at = ledger.findIndex(({ start, end }) => sourceText.slice(start, end).includes(line));
  const splices = ledgerChanges(ledger, how(ledger, at));
  return changeLedger(editor, { importId, ledgerVersion, splices });
}

const taught = { kept: false, kind: 'furniture', reason: 'learned_from_source' };

it('reads the lines as the chosen source taught, says why, and loses nothing', async () => {
  const before = await shown();
  const chosen = await chooseSource(editor, { importId, sourceId: lampPress });
  expect(await spanOf(lampLine)).toMatchObject(taught);
  expect(await spanOf(quayLine)).toMatchObject({ kept: true });
  const after = await shown();
  expect(chosen).toEqual({
    ok: true,
    relearned: { ledgerVersion: before.ledgerVersion + 1, ledger: after.ledger },
  });
  expect(checkLedger(after.sourceText, after.ledger)).toBeNull();
});

it('takes back what the former source taught, for another source and for none', async () => {
  await chooseSource(editor, { importId, sourceId: lampPress });
  await chooseSource(editor, { importId, sourceId: quayAgency });
  expect(await spanOf(lampLine)).toMatchObject({ kept: true, reason: 'plain_paragraph' });
  expect(await spanOf(quayLine)).toMatchObject(taught);
  await chooseSource(editor, { importId, sourceId: null });
  expect(await spanOf(quayLine)).toMatchObject({ kept: true, reason: 'plain_paragraph' });
});

it('never undoes what the editor decided, and needs no new ledger where nothing changes', async () => {
  await edit(lampLine, setAside);
  await edit(lampLine, restore);
  await edit(quayLine, setAside);
  expect(await chooseSource(editor, { importId, sourceId: lampPress })).toEqual({
    ok: true,
    relearned: null,
  });
  expect(await spanOf(lampLine)).toMatchObject({ kept: true, reason: 'set_by_editor' });
  expect(await spanOf(quayLine)).toMatchObject({ kept: false, reason: 'set_by_editor' });
});

it('gives one who still has the former ledger the new one to go on from', async () => {
  const { ledger, ledgerVersion } = await shown();
  await chooseSource(editor, { importId, sourceId: lampPress });
  const splices = ledgerChanges(ledger, setAside(ledger, 0));
  expect(await changeLedger(editor, { importId, ledgerVersion, splices })).toMatchObject({
    ok: false,
    reason: 'stale',
    ledgerVersion: ledgerVersion + 1,
  });
});
