import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeActor } from '#testing/factories.ts';
import type { PersonActor } from '../../actor.ts';
import { db } from '../../db/client.ts';
import { reclassify, restore, setAside } from '../ledger.ts';
import type { Span, SpanKind } from '../schema.ts';
import { applyLearned } from './apply-learned.ts';
import { blockLine, forgetLine } from './commands.ts';
import { knownLines, learnFrom } from './learn.ts';
import { lineFingerprint } from './line-fingerprint.ts';
import { listSourceLines } from './queries.ts';

let admin: PersonActor;
let editor: PersonActor;
let sourceId: string;

beforeAll(async () => {
  admin = await makeActor('admin');
  editor = await makeActor('editor');
});

beforeEach(async () => {
  sourceId = (await db().source.create({ data: { name: `Agency ${crypto.randomUUID()}` } })).id;
});

const headline = 'Night boat comes home';
const story =
  'The night boat came home on Tuesday with nine lamps in her bow, and the town stood on the quay.';
const subscribe = (day: string) => `Subscribe to the Lamp by ${day}`;
const fingerprintOf = (text: string) => lineFingerprint(text) ?? '';

/** A copy of headline, story and a line, as the rules left it. */
function copyWith(
  line: string,
  kind: SpanKind = 'paragraph',
  kept = true,
): { source: string; spans: Span[] } {
  const source = `${headline}\n${story}\n${line}`;
  const rule = { reason: 'plain_paragraph', sure: 0.7 } as const;
  const space = (at: number): Span => ({
    start: at,
    end: at + 1,
    kind: 'space',
    kept: true,
    reason: 'white_space',
    sure: 1,
  });
  const [first, second] = [headline.length, headline.length + 1 + story.length];
  return {
    source,
    spans: [
      { start: 0, end: first, kind: 'headline', kept: true, ...rule },
      space(first),
      { start: first + 1, end: second, kind: 'paragraph', kept: true, ...rule },
      space(second),
      { start: second + 1, end: source.length, kind, kept, ...rule },
    ],
  };
}

async function learn(line: string, decide: (spans: Span[]) => Span[], kind?: SpanKind, kept?: boolean) {
  const { source, spans } = copyWith(line, kind, kept);
  await learnFrom(db(), sourceId, source, decide(spans));
}

async function readNext(line: string, kind?: SpanKind, kept?: boolean): Promise<Span | undefined> {
  const { source, spans } = copyWith(line, kind, kept);
  return applyLearned(source, spans, await knownLines(db(), sourceId, source, spans))[4];
}

const lines = async () => (await listSourceLines(editor, sourceId)).lines;

describe('learnFrom', () => {
  it('sets a line aside the third time, after editors did it twice, as what they said it is', async () => {
    await learn(subscribe('12 May'), (spans) => reclassify(spans, 4, 'furniture'));
    expect(await readNext(subscribe('13 May'))).toMatchObject({ kept: true });
    await learn(subscribe('13 May'), (spans) => reclassify(spans, 4, 'furniture'));
    expect(await readNext(subscribe('14 June'))).toMatchObject({
      kept: false,
      kind: 'furniture',
      reason: 'learned_from_source',
    });
    expect(await lines()).toMatchObject([
      { sample: subscribe('13 May'), kind: 'furniture', setAside: 2, restored: 0, use: 'sets_aside' },
    ]);
  });

  it('knows nothing of it in copy of another source', async () => {
    for (const day of ['1 May', '2 May']) await learn(subscribe(day), (spans) => setAside(spans, 4));
    sourceId = (await db().source.create({ data: { name: 'Lantern Press' } })).id;
    expect(await readNext(subscribe('3 May'))).toMatchObject({ kept: true });
  });

  it('stops when editors restore the line, also as a paragraph', async () => {
    for (const day of ['1 May', '2 May']) await learn(subscribe(day), (spans) => setAside(spans, 4));
    await learn(subscribe('3 May'), (spans) => reclassify(spans, 4, 'paragraph'), 'furniture', false);
    expect(await readNext(subscribe('4 May'))).toMatchObject({ kept: true });
    expect(await lines()).toMatchObject([{ setAside: 2, restored: 1, use: 'waits' }]);
  });

  it('restores what editors restored twice against the rules', async () => {
    for (const day of ['1 May', '2 May'])
      await learn(`Tide table of ${day}`, (spans) => restore(spans, 4), 'teaser', false);
    expect(await readNext('Tide table of 3 May', 'teaser', false)).toMatchObject({
      kept: true,
      reason: 'learned_from_source',
    });
    expect(await lines()).toMatchObject([{ kind: 'teaser', use: 'restores' }]);
  });

  it('learns nothing from headlines chosen by hand, paragraphs, and what no editor decided', async () => {
    await learn('Boat returns', (spans) => reclassify(spans, 4, 'headline'));
    await learn(`${story} `.repeat(5), (spans) => setAside(spans, 4));
    await learn(subscribe('1 May'), (spans) => spans, 'furniture', false);
    await learn(headline, (spans) => setAside(spans, 4));
    expect(await lines()).toEqual([]);
  });

  it('counts a line once a copy, however often it stands there', async () => {
    const { source, spans } = copyWith(subscribe('1 May'));
    const start = source.length + 1;
    const twice = `${source}\n${subscribe('2 May')}`;
    const again: Span[] = [
      ...setAside(spans, 4),
      { start: start - 1, end: start, kind: 'space', kept: true, reason: 'white_space', sure: 1 },
      { start, end: twice.length, kind: 'paragraph', kept: false, reason: 'set_by_editor', sure: 1 },
    ];
    await learnFrom(db(), sourceId, twice, again);
    expect(await lines()).toMatchObject([{ setAside: 1 }]);
  });

  it('takes copy of very many lines', async () => {
    const text = Array.from(
      { length: 40_000 },
      (_, at) => `line ${'abcdefghij'[at % 10]}${at.toString(2)}`,
    ).join('\n');
    let at = 0;
    const spans = text.split('\n').map((line): Span => {
      const start = at;
      at += line.length + 1;
      return {
        start,
        end: start + line.length,
        kind: 'furniture',
        kept: false,
        reason: 'set_by_editor',
        sure: 1,
      };
    });
    await learnFrom(db(), sourceId, text, spans);
    expect((await knownLines(db(), sourceId, text, spans)).length).toBe(
      await db().sourceLine.count({ where: { sourceId } }),
    );
  });
});

describe('what a source knows can be changed', () => {
  const line = fingerprintOf(subscribe('1 May'));

  beforeEach(async () => {
    for (const day of ['1 May', '2 May']) await learn(subscribe(day), (spans) => setAside(spans, 4));
  });

  it('blocked, it goes on counting and is not applied; allowed again, it is', async () => {
    await blockLine(admin, { sourceId, fingerprint: line, blocked: true });
    await learn(subscribe('3 May'), (spans) => setAside(spans, 4));
    expect(await readNext(subscribe('4 May'))).toMatchObject({ kept: true });
    expect(await lines()).toMatchObject([{ setAside: 3, blocked: true, use: 'blocked' }]);
    await blockLine(admin, { sourceId, fingerprint: line, blocked: false });
    expect(await readNext(subscribe('4 May'))).toMatchObject({ kept: false });
  });

  it('forgotten, it begins anew', async () => {
    await forgetLine(admin, { sourceId, fingerprint: line });
    expect(await lines()).toEqual([]);
    await expect(forgetLine(admin, { sourceId, fingerprint: line })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(blockLine(admin, { sourceId, fingerprint: line, blocked: true })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('by admins alone, and on the record', async () => {
    await expect(blockLine(editor, { sourceId, fingerprint: line, blocked: true })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(forgetLine(editor, { sourceId, fingerprint: line })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(listSourceLines(await makeActor('reporter'), sourceId)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(listSourceLines(editor, crypto.randomUUID())).rejects.toMatchObject({ code: 'not_found' });
    expect(await listSourceLines(editor, sourceId)).toMatchObject({ mayManage: false });
    expect(await listSourceLines(admin, sourceId)).toMatchObject({ mayManage: true });
    await blockLine(admin, { sourceId, fingerprint: line, blocked: true });
    await forgetLine(admin, { sourceId, fingerprint: line });
    const recorded = await db().auditEntry.findMany({
      where: { subjectId: sourceId },
      orderBy: { id: 'asc' },
    });
    expect(recorded.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['source.block_line', admin.id],
      ['source.forget_line', admin.id],
    ]);
  });

  it('is listed page by page, each line once, the last first', async () => {
    await db().$executeRaw`
      INSERT INTO source_line ("sourceId", fingerprint, sample, kind, "setAside", "lastAt")
      SELECT ${sourceId}::uuid, decode(md5(n::text), 'hex'), 'Line ' || n, 'furniture', 1, now() - (n / 7) * interval '1 hour'
      FROM generate_series(1, 119) AS n`;
    const pages = [await listSourceLines(editor, sourceId)];
    for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) {
      pages.push(await listSourceLines(editor, sourceId, next));
    }
    const listed = pages.flatMap((page) => page.lines);
    expect(pages.map((page) => page.lines.length)).toEqual([50, 50, 20]);
    expect(new Set(listed.map(({ fingerprint }) => fingerprint)).size).toBe(120);
    const times = listed.map(({ lastAt }) => lastAt.getTime());
    expect(times).toEqual(times.toSorted((one, other) => other - one));
  });
});
