import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeActor } from '#testing/factories.ts';
import type { PersonActor } from '../actor.ts';
import { db } from '../db/client.ts';
import { acceptImport } from './accept-import.ts';
import { changeLedger } from './change-ledger.ts';
import { chooseSource } from './choose-source.ts';
import { chooseLanguage, discardImport, restoreImport } from './commands.ts';
import { checkLedger, reclassify, restore, setAside, split } from './ledger.ts';
import { ledgerChanges } from './ledger-changes.ts';
import { getImport, getReceivedBytes, listImports, listSourceNames } from './queries.ts';
import { readAgain } from './read-again.ts';
import { type Received, receiveCopy } from './receive-copy.ts';
import { editableKindSchema, type Span } from './schema.ts';

const copy = `Harbour strike enters third day

PORT VALE (NARA) – Dockers in Port Vale stayed away from the cranes for a third day on Monday, and the queue of ships grew.

The union said that it would talk as soon as the port authority took back the new shifts.

(NARA)

LEGAL NOTICE: All rights of this text are reserved by Northern Alliance. It may not be used without a contract.`;

let editor: PersonActor;
let reporter: PersonActor;

beforeAll(async () => {
  editor = await makeActor('editor');
  reporter = await makeActor('reporter');
  await db().newsroom.create({
    data: { id: 1, name: 'The Lantern', timeZone: 'Europe/Istanbul', languages: ['en', 'tr'] },
  });
});

/** White space makes it another copy each time, and the same story. */
let copies = 0;
const anotherCopy = () => `${copy}${' '.repeat(++copies)}`;

async function received(text = anotherCopy(), actor = editor): Promise<string> {
  const result = await receiveCopy(actor, { channel: 'paste', text });
  if (!result.ok) throw new Error(result.message);
  return only(result).importId;
}

function only(result: Received) {
  if (!result.ok || !result.pieces[0]) throw new Error('Nothing came in.');
  return result.pieces[0];
}

async function change(importId: string, to: (ledger: Span[]) => Span[]) {
  const { ledger, ledgerVersion } = await getImport(editor, importId);
  return changeLedger(editor, { importId, ledgerVersion, splices: ledgerChanges(ledger, to(ledger)) });
}

describe('an embargo that only the agency’s data gives', () => {
  it('is the story’s', async () => {
    const until = '2031-02-03T04:05:00Z';
    const ninjs = {
      uri: `urn:lantern.example:${crypto.randomUUID()}`,
      headline: 'Bakers bake at night',
      body_text:
        'PORT VALE – The bakers of the old town bake at night and sleep by day, they said on Monday.',
      language: 'en',
      embargoed: until,
    };
    const bytes = new TextEncoder().encode(JSON.stringify(ninjs));
    const piece = only(await receiveCopy(editor, { channel: 'upload', bytes, fileName: 'bakers.json' }));
    const accepted = await acceptImport(editor, { importId: piece.importId, ledgerVersion: 0 });
    const storyId = accepted.ok ? accepted.storyId : '';
    const { embargoUntil } = await db().story.findUniqueOrThrow({ where: { id: storyId } });
    expect(embargoUntil).toEqual(new Date(until));
  });
});

describe('versions in other languages that the agency names', () => {
  it('are our imports of them where they have come in', async () => {
    const turkish = `urn:lantern.example:${crypto.randomUUID()}`;
    const bytes = (item: object) => new TextEncoder().encode(JSON.stringify(item));
    const send = async (item: object) =>
      only(await receiveCopy(editor, { channel: 'upload', bytes: bytes(item), fileName: 'oven.json' }))
        .importId;
    const words = 'The oven of the old town was lit on Monday for the first time in a hundred years.';
    const english = await send({
      uri: `urn:lantern.example:${crypto.randomUUID()}`,
      headline: 'The oven is lit again',
      body_text: words,
      language: 'en',
      associations: {
        tr: { rel: 'translation', language: 'tr', uri: turkish },
        ar: { rel: 'translation', language: 'ar', uri: 'urn:lantern.example:never-sent' },
      },
    });
    const never = { id: 'urn:lantern.example:never-sent', language: 'ar', import: null, joins: null };
    expect((await getImport(editor, english)).versions).toEqual([
      { id: turkish, language: 'tr', import: null, joins: null },
      never,
    ]);
    const id = await send({
      uri: turkish,
      headline: 'Fırın yeniden yandı',
      body_text: words,
      language: 'tr',
    });
    expect((await getImport(editor, english)).versions).toMatchObject([
      { id: turkish, import: { id, headline: 'Fırın yeniden yandı' } },
      never,
    ]);
  });
});

describe('what the agency says that a piece is about', () => {
  it('is the piece’s, with its places and priority', async () => {
    const ninjs = {
      uri: `urn:lantern.example:${crypto.randomUUID()}`,
      headline: 'Bakers wake the town',
      body_text: 'PORT VALE – The bakers of the old town woke everybody on Monday with a song about salt.',
      language: 'en',
      urgency: 4,
      subject: [{ code: 'medtop:20000123', name: 'bread' }],
      place: [{ name: 'Port Vale' }],
    };
    const bytes = new TextEncoder().encode(JSON.stringify(ninjs));
    const piece = only(await receiveCopy(editor, { channel: 'upload', bytes, fileName: 'song.json' }));
    const accepted = await acceptImport(editor, { importId: piece.importId, ledgerVersion: 0 });
    const { group } = await db().story.findUniqueOrThrow({
      where: { id: accepted.ok ? accepted.storyId : '' },
      include: { group: true },
    });
    expect(group).toMatchObject({
      subjects: [{ code: 'medtop:20000123', name: 'bread' }],
      places: [{ name: 'Port Vale' }],
      priority: 4,
    });
  });
});

describe('receiveCopy', () => {
  it('stores the bytes unchanged with their hash, and accounts for every character', async () => {
    const bytes = Uint8Array.from([0xff, 0xfe, ...Buffer.from('Başlık\n\nGemiler limana döndü.', 'utf16le')]);
    const result = await receiveCopy(editor, { channel: 'upload', bytes, fileName: 'copy.txt' });
    expect(result).toMatchObject({ ok: true, pieces: [{ earlier: null, problem: null }] });
    const row = await db().import.findUniqueOrThrow({
      where: { id: only(result).importId },
      include: { copy: true },
    });
    expect(Buffer.from(row.copy.bytes).equals(Buffer.from(bytes))).toBe(true);
    expect(Buffer.from(row.sha256).equals(createHash('sha256').update(bytes).digest())).toBe(true);
    expect(row.encoding).toBe('utf-16le');
    expect(row.sourceText).toContain('Gemiler limana döndü.');
    expect(checkLedger(row.sourceText, row.ledger as Span[])).toBeNull();
  });

  it('makes the same copy twice one import with two receipts', async () => {
    const text = `Twice told\n\nThis one comes in two times. ${crypto.randomUUID()}`;
    const first = await received(text);
    const second = await receiveCopy(editor, { channel: 'paste', text });
    expect(only(second)).toMatchObject({ importId: first, earlier: expect.any(Date) });
    const { receipts } = await getImport(editor, first);
    expect(receipts.map(({ channel }) => channel)).toEqual(['paste', 'paste']);
  });

  it.each([
    ['empty', { channel: 'paste', text: ' \n ' }],
    ['empty', { channel: 'upload', bytes: new Uint8Array(), fileName: 'a.txt' }],
    [
      'binary',
      {
        channel: 'upload',
        bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
        fileName: 'a.txt',
      },
    ],
    [
      'too_large',
      { channel: 'upload', bytes: new Uint8Array(20 * 1024 * 1024 + 1).fill(65), fileName: 'a.txt' },
    ],
  ] as const)('refuses what is %s in words and stores nothing', async (reason, input) => {
    const before = await db().import.count();
    const result = await receiveCopy(editor, input);
    expect(result).toMatchObject({ ok: false, reason });
    expect((result as { message: string }).message.length).toBeGreaterThan(20);
    expect(await db().import.count()).toBe(before);
  });

  it('keeps NUL and lone surrogates out of the database, and says so', async () => {
    const bytes = Buffer.from('Headline\u0000here\n\nA paragraph with NUL\u0000 in it, as it came.', 'utf8');
    const result = await receiveCopy(editor, { channel: 'upload', bytes, fileName: 'odd\u0000\ud800.txt' });
    const found = await getImport(editor, only(result).importId);
    expect(found.sourceText).toContain('NUL\ufffd in it');
    expect(found.warnings.join()).toMatch(/replaced/);
    const pasted = await receiveCopy(editor, {
      channel: 'paste',
      text: 'A lone \ud800 surrogate came along.',
    });
    expect(pasted.ok).toBe(true);
  });

  it('takes 5 MB of one line', async () => {
    const importId = await received('Gulls over the pier. '.repeat(250_000));
    const found = await getImport(editor, importId);
    expect(found.size).toBe(5_250_000);
    expect(checkLedger(found.sourceText, found.ledger)).toBeNull();
    expect(found.headline.length).toBeLessThanOrEqual(200);
  });

  it('recognises the source on file, and otherwise keeps the name that the copy gives', async () => {
    expect(await getImport(editor, await received())).toMatchObject({ source: null, sourceNamed: 'NARA' });
    const { id } = await db().source.create({ data: { name: 'Northern Alliance', aliases: ['NARA'] } });
    const found = await getImport(editor, await received());
    expect(found).toMatchObject({
      source: { id, name: 'Northern Alliance', licensed: false },
      sourceNamed: 'NARA',
    });
  });
});

describe('changeLedger', () => {
  it('changes the version it was made on, and hands out the other one', async () => {
    const importId = await received();
    const { ledger, ledgerVersion } = await getImport(editor, importId);
    const splices = ledgerChanges(ledger, setAside(ledger, 0));
    expect(await changeLedger(editor, { importId, ledgerVersion, splices })).toEqual({
      ok: true,
      ledgerVersion: 1,
    });
    const late = await changeLedger(editor, { importId, ledgerVersion, splices });
    expect(late).toMatchObject({ ok: false, reason: 'stale', ledgerVersion: 1 });
    expect((late as { ledger: Span[] }).ledger[0]?.kept).toBe(false);
  });

  it('lets one of two people at once win', async () => {
    const importId = await received();
    const { ledger } = await getImport(editor, importId);
    const both = await Promise.all(
      [2, 4].map((index) =>
        changeLedger(editor, {
          importId,
          ledgerVersion: 0,
          splices: ledgerChanges(ledger, setAside(ledger, index)),
        }),
      ),
    );
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect((await getImport(editor, importId)).ledgerVersion).toBe(1);
  });

  it('refuses forged ledgers', async () => {
    const importId = await received();
    const { ledger } = await getImport(editor, importId);
    const first = ledger[0] as Span;
    const forge = (insert: Span[], remove = 1) =>
      changeLedger(editor, { importId, ledgerVersion: 0, splices: [{ at: 0, remove, insert }] });
    await expect(forge([])).rejects.toMatchObject({ code: 'invalid' });
    await expect(forge([{ ...first, end: first.end - 1 }])).rejects.toMatchObject({ code: 'invalid' });
    await expect(forge([first, first])).rejects.toMatchObject({ code: 'invalid' });
    await expect(forge([{ ...first, kind: 'space' }])).rejects.toMatchObject({ code: 'invalid' });
    await expect(forge([first], 99)).rejects.toMatchObject({ code: 'invalid' });
    expect(await getImport(editor, importId)).toMatchObject({ ledger, ledgerVersion: 0 });
  });

  it('keeps the source whole through any edits', async () => {
    const importId = await received();
    const { sourceText } = await getImport(editor, importId);
    const edit = fc.tuple(fc.nat(3), fc.nat(20), fc.constantFrom(...editableKindSchema.options), fc.nat(200));
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 5 }), async (edits) => {
        for (const [what, index, kind, offset] of edits) {
          await change(importId, (ledger) => {
            const at = index % ledger.length;
            const to = [
              reclassify(ledger, at, kind),
              setAside(ledger, at),
              restore(ledger, at),
              split(ledger, at, (ledger[at]?.start ?? 0) + offset),
            ];
            return to[what] ?? ledger;
          });
        }
        const { ledger } = await getImport(editor, importId);
        expect(ledger.map(({ start, end }) => sourceText.slice(start, end)).join('')).toBe(sourceText);
      }),
      { numRuns: 15 },
    );
  });
});

describe('acceptImport', () => {
  it('makes one story of it, with the rights that the copy claims', async () => {
    const importId = await received();
    const result = await acceptImport(editor, { importId, ledgerVersion: 0 });
    expect(result).toMatchObject({ ok: true, before: false });
    const { storyId } = result as { storyId: string };
    const story = await db().story.findUniqueOrThrow({
      where: { id: storyId },
      include: { group: { include: { rights: true } }, revisions: true },
    });
    expect(story).toMatchObject({
      headline: 'Harbour strike enters third day',
      language: 'en',
      authorId: editor.id,
      importId,
      credit: 'NARA',
      state: 'draft',
    });
    expect(story.text).not.toContain('LEGAL NOTICE');
    expect(story.group.rights).toHaveLength(1);
    expect(story.group.rights[0]).toMatchObject({ importId, sourceId: story.sourceId });
    expect(story.group.rights[0]?.notice).toMatch(/^LEGAL NOTICE: All rights/);
    expect(story.revisions).toMatchObject([{ reason: 'import', version: 0 }]);
    expect(await acceptImport(editor, { importId, ledgerVersion: 9 })).toEqual({
      ok: true,
      storyId,
      before: true,
    });
    const audit = await db().auditEntry.findMany({ where: { subjectId: importId }, orderBy: { id: 'asc' } });
    expect(audit.map(({ action }) => action)).toEqual(['import.receive', 'import.accept']);
  });

  it('gives two people at once the same story', async () => {
    const importId = await received();
    const results = await Promise.all(
      [editor, await makeActor('admin')].map((actor) => acceptImport(actor, { importId, ledgerVersion: 0 })),
    );
    const ids = results.map((result) => result.ok && result.storyId);
    expect(ids[0]).toBe(ids[1]);
    expect(await db().story.count({ where: { importId } })).toBe(1);
  });

  it('keeps a claim even when the copy only names an agency that is not on file', async () => {
    const importId = await received(
      'Lights out in Selgar\n\nThe power failed at nine, and the town sat on its steps.\n\n(QZA)',
    );
    const result = await acceptImport(editor, { importId, ledgerVersion: 0 });
    const story = await db().story.findUniqueOrThrow({
      where: { id: (result as { storyId: string }).storyId },
      include: { group: { include: { rights: true } } },
    });
    expect(story.group.rights).toMatchObject([{ sourceId: null, notice: '' }]);
  });

  it('keeps the claim of the agency that the copy names when an editor says that it is none on file', async () => {
    await db().source.create({ data: { name: 'Quay Zone Agency', aliases: ['QZN'] } });
    const importId = await received(
      'Lights out in Selgar\n\nThe power failed at nine, and the town sat on its steps.\n\n(QZN)',
    );
    expect(await getImport(editor, importId)).toMatchObject({ source: { name: 'Quay Zone Agency' } });
    await chooseSource(editor, { importId, sourceId: null });
    expect(await getImport(editor, importId)).toMatchObject({ source: null, sourceNamed: 'QZN' });
    const result = await acceptImport(editor, { importId, ledgerVersion: 0 });
    const { group } = await db().story.findUniqueOrThrow({
      where: { id: (result as { storyId: string }).storyId },
      include: { group: { include: { rights: true } } },
    });
    expect(group.rights).toMatchObject([{ sourceId: null }]);
  });

  it('wants to see what the person saw, something to make, and a language', async () => {
    const importId = await received();
    await change(importId, (ledger) => setAside(ledger, 0));
    expect(await acceptImport(editor, { importId, ledgerVersion: 0 })).toEqual({
      ok: false,
      reason: 'stale',
    });
    await change(importId, (ledger) => ledger.reduce((rest, _, at) => setAside(rest, at), ledger));
    expect(await acceptImport(editor, { importId, ledgerVersion: 2 })).toEqual({
      ok: false,
      reason: 'nothing_kept',
    });
    const numbers = await received();
    await db().import.update({ where: { id: numbers }, data: { language: 'und' } });
    expect(await acceptImport(editor, { importId: numbers, ledgerVersion: 0 })).toEqual({
      ok: false,
      reason: 'language_unknown',
    });
    await chooseLanguage(editor, { importId: numbers, language: 'kmr' });
    expect(await acceptImport(editor, { importId: numbers, ledgerVersion: 0 })).toMatchObject({ ok: true });
  });

  it('takes the embargo from the copy, or asks a person when it can’t', async () => {
    const body =
      '\n\nHarbour talks to resume\n\nBoth sides will sit down again in Port Vale on Tuesday, the port said.';
    const plain = await received(`EMBARGOED UNTIL 2026-11-24 06:00${body}`);
    const made = await acceptImport(editor, { importId: plain, ledgerVersion: 0 });
    const story = await db().story.findUniqueOrThrow({
      where: { id: (made as { storyId: string }).storyId },
    });
    expect(story.embargoUntil?.toISOString()).toBe('2026-11-24T03:00:00.000Z');
    const vague = await received(`EMBARGOED UNTIL TUESDAY MORNING${body}`);
    expect(await acceptImport(editor, { importId: vague, ledgerVersion: 0 })).toMatchObject({
      ok: false,
      reason: 'embargo_unread',
    });
    const until = '2026-11-24T05:00:00Z';
    expect(
      await acceptImport(editor, { importId: vague, ledgerVersion: 0, embargo: { until } }),
    ).toMatchObject({ ok: true });
  });
});

describe('what surrounds a review', () => {
  it('a discarded import comes back, an accepted one is settled', async () => {
    const importId = await received();
    expect(await discardImport(editor, { importId })).toEqual({ ok: true });
    expect(await acceptImport(editor, { importId, ledgerVersion: 0 })).toEqual({
      ok: false,
      reason: 'discarded',
    });
    expect(await change(importId, (ledger) => setAside(ledger, 0))).toEqual({ ok: false, reason: 'settled' });
    expect(await restoreImport(editor, { importId })).toEqual({ ok: true });
    await acceptImport(editor, { importId, ledgerVersion: 0 });
    expect(await discardImport(editor, { importId })).toEqual({ ok: false, reason: 'settled' });
    expect(await chooseLanguage(editor, { importId, language: 'tr' })).toEqual({
      ok: false,
      reason: 'settled',
    });
  });

  it('the source is one on file, or none', async () => {
    const importId = await received();
    await expect(chooseSource(editor, { importId, sourceId: crypto.randomUUID() })).rejects.toMatchObject({
      code: 'invalid',
    });
    expect(await chooseSource(editor, { importId, sourceId: null })).toEqual({ ok: true, relearned: null });
    expect((await getImport(editor, importId)).source).toBeNull();
  });

  it('lists page by page without a gap or a repeat', async () => {
    const first = await listImports(editor);
    const seen = first.imports.map(({ id }) => id);
    for (let { next } = first; next; ) {
      const page = await listImports(editor, { after: next });
      seen.push(...page.imports.map(({ id }) => id));
      next = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(await db().import.count());
  });
});

describe('doors', () => {
  const nobody = crypto.randomUUID();
  const doors: [string, (actor: PersonActor, importId: string) => Promise<unknown>][] = [
    ['receiveCopy', (actor) => receiveCopy(actor, { channel: 'paste', text: anotherCopy() })],
    [
      'changeLedger',
      (actor, importId) =>
        changeLedger(actor, { importId, ledgerVersion: 0, splices: [{ at: 0, remove: 0, insert: [] }] }),
    ],
    ['chooseSource', (actor, importId) => chooseSource(actor, { importId, sourceId: null })],
    ['chooseLanguage', (actor, importId) => chooseLanguage(actor, { importId, language: 'en' })],
    ['discardImport', (actor, importId) => discardImport(actor, { importId })],
    ['restoreImport', (actor, importId) => restoreImport(actor, { importId })],
    ['readAgain', (actor, importId) => readAgain(actor, { importId, asText: false })],
    ['acceptImport', (actor, importId) => acceptImport(actor, { importId, ledgerVersion: 0 })],
    ['getImport', (actor, importId) => getImport(actor, importId)],
    ['getReceivedBytes', (actor, importId) => getReceivedBytes(actor, importId)],
    ['listImports', (actor) => listImports(actor)],
    ['listSourceNames', async (actor) => listSourceNames(actor)],
  ];

  it.each(doors)('%s is for editors and admins', async (name, open) => {
    const importId = await received();
    const before = await db().import.findUniqueOrThrow({ where: { id: importId } });
    await expect((async () => open(reporter, importId))()).rejects.toMatchObject({ code: 'forbidden' });
    expect(await db().import.findUniqueOrThrow({ where: { id: importId } })).toEqual(before);
    for (const role of ['editor', 'admin'] as const) {
      await expect(open(await makeActor(role), await received())).resolves.toBeDefined();
    }
    const unknown = ['receiveCopy', 'listImports', 'listSourceNames'].includes(name);
    if (unknown) return;
    await expect(open(editor, nobody)).rejects.toMatchObject({ code: 'not_found' });
    await expect(open(editor, 'not an id')).rejects.toMatchObject({ code: 'not_found' });
  });
});
