import { beforeAll, describe, expect, it } from 'vitest';
import { makeActor } from '#testing/factories.ts';
import type { PersonActor } from '../actor.ts';
import { db } from '../db/client.ts';
import { annotationRanges } from '../document/annotation-marks.ts';
import { parseDocument } from '../document/parse.ts';
import { acceptImport } from './accept-import.ts';
import { changeLedger } from './change-ledger.ts';
import { setAside } from './ledger.ts';
import { ledgerChanges } from './ledger-changes.ts';
import { getImport } from './queries.ts';
import { receiveCopy } from './receive-copy.ts';
import { recognisableStory } from './recognition/of-story.ts';
import { recognise } from './recognition/recognise.ts';
import type { Finding, Ticked } from './recognition/schema.ts';
import { makeStory } from './story.ts';

const copy = `Clock of Port Vale runs backwards

PORT VALE (NARA) – The tower clock has run backwards since Monday. “We were late for eighty years, now we are early,” said Mara Ilvane, head of the Port Vale Harbour Board.

Ilvane said the repair would cost £1.2 million. Nobody has that lying about.

Some 1,200 people stood under the tower on Friday and waited for noon.`;

let editor: PersonActor;
let copies = 0;

beforeAll(async () => {
  editor = await makeActor('editor');
});

async function received() {
  const result = await receiveCopy(editor, { channel: 'paste', text: copy + ' '.repeat(++copies) });
  const importId = (result.ok && result.pieces[0]?.importId) || '';
  return { importId, findings: await findingsOf(importId) };
}

async function findingsOf(importId: string): Promise<Finding[]> {
  const { sourceText, ledger, language, metadata } = await getImport(editor, importId);
  const story = makeStory(sourceText, ledger);
  return recognise(recognisableStory({ story, blocks: story.blocks, language, metadata }));
}

const tick = ({ kind, block, from, to, words }: Finding): Ticked => ({ kind, block, from, to, words });

async function storyOf(importId: string) {
  const story = await db().story.findUniqueOrThrow({
    where: { importId },
    include: { annotations: { include: { messages: true }, orderBy: { createdAt: 'asc' } } },
  });
  const doc = parseDocument(story.document);
  const notes = annotationRanges(doc).map(({ id, from, to }) => {
    const { kind, quote, messages } = story.annotations.find((each) => each.id === id) ?? {};
    return { kind, quote, words: doc.textBetween(from, to), body: messages?.[0]?.body };
  });
  const tags: { words: string; translate: unknown; term: unknown }[] = [];
  doc.descendants((node) => {
    for (const { type, attrs } of node.marks) {
      if (type.name !== 'its') continue;
      tags.push({ words: node.text ?? '', translate: attrs.translate, term: attrs.term });
    }
  });
  return { notes, tags, count: story.annotations.length };
}

describe('accepting with what was found', () => {
  it('puts notes and translate tags on exactly those words', async () => {
    const { importId, findings } = await received();
    const taken = findings.map(tick);
    expect(await acceptImport(editor, { importId, ledgerVersion: 0, taken })).toMatchObject({ ok: true });
    const { notes, tags } = await storyOf(importId);
    const said = 'We were late for eighty years, now we are early,';
    expect(notes).toMatchObject([
      { kind: 'source', quote: said, words: said, body: 'Quote of Mara Ilvane: check with whom and when.' },
      { kind: 'fact_check', quote: '£1.2 million', words: '£1.2 million' },
      { kind: 'fact_check', quote: '1,200 people', words: '1,200 people' },
    ]);
    expect(tags).toEqual([
      { words: 'Port Vale', translate: null, term: 'yes' },
      { words: 'PORT VALE', translate: null, term: 'yes' },
      { words: 'Mara Ilvane', translate: 'no', term: null },
      { words: 'Port Vale Harbour Board', translate: null, term: 'yes' },
      { words: 'Ilvane', translate: 'no', term: null },
    ]);
  });

  it('takes nothing along that was not ticked', async () => {
    const { importId, findings } = await received();
    expect(findings.length).toBeGreaterThan(5);
    await acceptImport(editor, { importId, ledgerVersion: 0 });
    expect(await storyOf(importId)).toEqual({ notes: [], tags: [], count: 0 });
  });

  it('refuses ranges, kinds and words that were not found, and makes no story', async () => {
    const { importId, findings } = await received();
    const quote = findings.find(({ kind }) => kind === 'quote');
    if (!quote) throw new Error('No quote was found.');
    const real = tick(quote);
    const forged: Ticked[] = [
      { ...real, to: real.to + 1 },
      { ...real, from: real.from + 1, words: real.words.slice(1) },
      { ...real, block: 99 },
      { ...real, kind: 'figure' },
      { ...real, words: 'We were never late,' },
    ];
    for (const each of forged) {
      const result = await acceptImport(editor, { importId, ledgerVersion: 0, taken: [real, each] });
      expect(result).toEqual({ ok: false, reason: 'tick_stale', words: each.words });
    }
    expect(await db().story.count({ where: { importId } })).toBe(0);
    expect(await db().import.findUnique({ where: { id: importId } })).toMatchObject({ state: 'review' });
  });

  it('refuses what stood in a block that is set aside meanwhile', async () => {
    const { importId, findings } = await received();
    const { ledger, sourceText } = await getImport(editor, importId);
    const last = ledger.findIndex(({ start, end }) => sourceText.slice(start, end).includes('1,200 people'));
    const splices = ledgerChanges(ledger, setAside(ledger, last));
    expect(await changeLedger(editor, { importId, ledgerVersion: 0, splices })).toMatchObject({ ok: true });
    const taken = findings.filter(({ words }) => words === '1,200 people').map(tick);
    expect(await acceptImport(editor, { importId, ledgerVersion: 1, taken })).toEqual({
      ok: false,
      reason: 'tick_stale',
      words: '1,200 people',
    });
  });

  it('is nobody’s but an editor’s', async () => {
    const { importId, findings } = await received();
    const taken = findings.map(tick);
    const reporter = await makeActor('reporter');
    await expect(acceptImport(reporter, { importId, ledgerVersion: 0, taken })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
