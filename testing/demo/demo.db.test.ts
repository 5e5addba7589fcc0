import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '#newsroom/db/client.ts';
import { parseDocument } from '#newsroom/document/parse.ts';
import { suggestersIn } from '#newsroom/document/suggestions/list.ts';
import { textUnits } from '#newsroom/document/units.ts';
import { checkLedger } from '#newsroom/importing/ledger.ts';
import { ledgerSchema } from '#newsroom/importing/schema.ts';
import { verifyPassword } from '#newsroom/people/password.ts';
import { publishObstacles } from '#newsroom/publishing/check.ts';
import { readExplainers } from '#newsroom/publishing/public-explainers.ts';
import { staleBlocks } from '#newsroom/translation/stale-blocks.ts';
import { demoAccounts, demoPassword } from '#server/demo-accounts.ts';
import { seedDemo } from './seed-newsroom.ts';

beforeAll(seedDemo, 60_000);

const storyNamed = (headline: string) =>
  db().story.findFirstOrThrow({ where: { headline: { startsWith: headline } } });

const emptyBlocks = (document: unknown) =>
  textUnits(parseDocument(document)).filter(({ text }) => text === '').length;

const stale = async (storyId: string) => (await staleBlocks(db(), storyId)).length;

describe('people', () => {
  it('can sign in as the sign-in page says', async () => {
    for (const { email } of demoAccounts) {
      const person = await db().person.findUniqueOrThrow({ where: { email } });
      expect(await verifyPassword(person.passwordHash, demoPassword), email).toBe(true);
    }
  });

  it('are of each role, and one is invited and one disabled', async () => {
    const people = await db().person.findMany();
    const roles = people
      .filter((person) => person.passwordHash && !person.disabledAt)
      .map(({ role }) => role);
    expect(roles.sort()).toEqual(['admin', 'editor', 'editor', 'reporter', 'reporter']);
    expect(people.filter((person) => person.disabledAt).map(({ name }) => name)).toEqual(['Piers Lowell']);
    const open = await db().passwordLink.findMany({ where: { usedAt: null }, include: { person: true } });
    expect(open.map(({ person }) => person.name)).toEqual(['Zilan Ateş']);
    expect(open[0]?.expiresAt.getTime()).toBeGreaterThan(Date.now());
  });
});

describe('stories', () => {
  it('are in every editorial state, and out in every way', async () => {
    const stories = await db().story.findMany();
    expect(new Set(stories.map(({ state }) => state))).toEqual(
      new Set(['draft', 'submitted', 'in_review', 'changes_requested', 'approved', 'spiked']),
    );
    expect(new Set(stories.map(({ publicationState }) => publicationState))).toEqual(
      new Set(['unpublished', 'published', 'updated', 'corrected', 'withdrawn']),
    );
  });

  it('give every front enough to read', async () => {
    const out = await db().publicStory.groupBy({
      by: ['language'],
      where: { withdrawn: false },
      _count: true,
    });
    const counts = Object.fromEntries(out.map(({ language, _count }) => [language, _count]));
    for (const [language, least] of Object.entries({ en: 6, tr: 5, kmr: 5, ckb: 4, ar: 4 })) {
      expect(counts[language], language).toBeGreaterThanOrEqual(least);
    }
  });

  it('that are out were approved by somebody else, text by text', async () => {
    const publications = await db().publication.findMany({
      where: { kind: { not: 'withdrawn' } },
      include: { story: true },
    });
    expect(publications.length).toBeGreaterThan(20);
    for (const { contentHash, at, story } of publications) {
      const approvals = await db().auditEntry.findMany({
        where: { action: 'story.approve', subjectId: story.id, at: { lte: at } },
      });
      const last = approvals.at(-1);
      expect(last?.detail, story.headline).toMatchObject({ contentHash });
      expect(last?.actorId).not.toBe(story.authorId);
    }
  });

  it('tell readers what was updated, corrected and withdrawn', async () => {
    const told = await db().publication.findMany({
      where: { kind: { not: 'published' } },
      orderBy: { at: 'asc' },
    });
    expect(told.map(({ kind, language }) => [kind, language])).toEqual([
      ['withdrawn', 'en'],
      ['corrected', 'tr'],
      ['updated', 'en'],
    ]);
    expect(told.every(({ note }) => note.length > 20)).toBe(true);
  });
});

describe('language versions', () => {
  it('of the ferry are out in all five languages, and none is stale', async () => {
    const { groupId, id } = await storyNamed('Night ferries return');
    const versions = await db().story.findMany({ where: { groupId }, include: { publicStory: true } });
    expect(versions.map(({ language }) => language).sort()).toEqual(['ar', 'ckb', 'en', 'kmr', 'tr']);
    for (const version of versions) {
      expect(version.publicStory?.withdrawn, version.language).toBe(false);
      expect(version.translatedFromId).toBe(version.language === 'en' ? null : id);
      expect(await stale(version.id), version.language).toBe(0);
      expect(emptyBlocks(version.document), version.language).toBe(0);
    }
  });

  it('of the strike: one stale in the paragraph that changed, one just begun, one open', async () => {
    const { groupId } = await storyNamed('Harbour strike enters');
    const versions = await db().story.findMany({ where: { groupId } });
    const [kmr, ar] = ['kmr', 'ar'].map((tag) => versions.find(({ language }) => language === tag));
    expect(kmr?.publicationState).toBe('published');
    expect(await staleBlocks(db(), kmr?.id ?? '')).toMatchObject([
      { kind: 'changed', before: expect.stringContaining('sixty'), after: expect.stringContaining('ninety') },
    ]);
    expect(ar).toMatchObject({ state: 'draft', headline: expect.stringContaining('إضراب') });
    expect(emptyBlocks(ar?.document)).toBe(7);
    const open = await db().translationRequest.findMany({ where: { groupId, storyId: null } });
    expect(open).toMatchObject([{ language: 'tr', assigneeId: null }]);
  });

  it('have words marked for translators', async () => {
    const { document } = await storyNamed('Night ferries return');
    const marks = JSON.stringify(document);
    for (const mark of ['"translate":"no"', '"term":"yes"', '"locNoteType":"alert"'])
      expect(marks).toContain(mark);
    const out = await db().publication.findMany({ where: { language: 'en' } });
    expect(JSON.stringify(out.map((publication) => publication.document))).not.toContain('makers of barrels');
  });
});

describe('agency copy', () => {
  it('has a ledger that accounts for every character, two of them waiting for review', async () => {
    const imports = await db().import.findMany();
    for (const { sourceText, ledger, headline } of imports) {
      expect(checkLedger(sourceText, ledgerSchema.parse(ledger)), headline).toBeNull();
    }
    const states = imports.map(({ state }) => state).sort();
    expect(states).toEqual(['accepted', 'accepted', 'accepted', 'accepted', 'discarded', 'review', 'review']);
  });

  it('went out under a licence and with its credit', async () => {
    const out = await db().publication.findMany({ where: { sourceName: { not: '' }, kind: 'published' } });
    expect(out.map(({ sourceName, credit, outlets }) => [sourceName, credit, outlets])).toEqual([
      ['Tidewater Wire', 'Tidewater Wire', ['site', 'feeds']],
      ['Northern Alliance News Agency', 'Northern Alliance News Agency (NARA)', ['site', 'feeds', 'api']],
      ['Kuzey Haber Ajansı', 'Kuzey Haber Ajansı (KHA)', ['site', 'feeds']],
    ]);
  });

  it('without a licence is approved and can’t go out', async () => {
    const story = await storyNamed('بەرهەمی هەناری کێلدار');
    expect(story.state).toBe('approved');
    expect(await publishObstacles(db(), story)).toMatchObject([
      { kind: 'rights_unlicensed', source: { name: 'Deryaz' }, neededUses: ['site'] },
    ]);
  });

  it('leaves one approved story with nothing in its way', async () => {
    const story = await storyNamed('المسرح البلدي');
    expect(await publishObstacles(db(), story)).toEqual([]);
  });
});

describe('notes', () => {
  it('explain words to readers, in two languages', async () => {
    const shown = await db().publicStory.findMany({ include: { publication: true } });
    const explained = shown.flatMap(({ language, publication }) =>
      readExplainers(publication.explainers).map(({ body }) => [language, body.length > 60]),
    );
    expect(explained.toSorted()).toEqual([...Array(2).fill(['ckb', true]), ...Array(2).fill(['en', true])]);
  });

  it('are of every kind: discussed, blocking, resolved, without their words', async () => {
    const { id: storyId } = await storyNamed('Who owns the salt pans?');
    const threads = await db().annotation.findMany({
      where: { storyId },
      include: { messages: true },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    });
    expect(
      threads.map(({ kind, orphaned, resolvedAt, messages }) => [
        kind,
        orphaned,
        resolvedAt !== null,
        messages.length,
      ]),
    ).toEqual([
      ['fact_check', false, false, 1],
      ['legal', false, true, 3],
      ['comment', true, false, 1],
      ['comment', false, false, 3],
      ['source', false, false, 1],
      ['style', false, false, 1],
      ['translation_note', false, false, 1],
    ]);
    const story = await db().story.findUniqueOrThrow({ where: { id: storyId } });
    expect(await publishObstacles(db(), story)).toContainEqual({ kind: 'blocking_annotations', count: 1 });
  });

  it('stand beside suggestions of a reporter and of an editor', async () => {
    const { document, suggestionCount } = await storyNamed('Who owns the salt pans?');
    const names = suggestersIn(parseDocument(document)).map(({ by }) => by);
    const people = await db().person.findMany({ where: { id: { in: names } }, orderBy: { name: 'asc' } });
    expect(suggestionCount).toBe(4);
    expect(people.map(({ role }) => role).sort()).toEqual(['editor', 'reporter']);
  });

  it('lose their words nowhere else', async () => {
    expect(await db().annotation.count({ where: { orphaned: true } })).toBe(1);
  });
});

describe('the past', () => {
  it('is told in its order, and ends before now', async () => {
    const entries = await db().auditEntry.findMany({ orderBy: { id: 'asc' } });
    const times = entries.map(({ at }) => at.getTime());
    expect(times.length).toBeGreaterThan(150);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(times.at(-1)).toBeLessThan(Date.now() - 60_000);
  });

  it('leaves no text without a revision, which a job would have to keep at the present', async () => {
    const behind = await db().$queryRaw`
      SELECT headline FROM story
      WHERE version > (SELECT max(version) FROM revision WHERE "storyId" = story.id)`;
    expect(behind).toEqual([]);
  });
});
