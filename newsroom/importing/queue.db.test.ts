import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import { makeActor } from '#testing/factories.ts';
import { makeLicence, makeSource } from '#testing/licences.ts';
import { plansOf } from '#testing/plans.ts';
import { chooseLanguage, discardImport } from './commands.ts';
import { listQueue } from './queue.ts';
import { receiveCopy } from './receive-copy.ts';

let editor: PersonActor;

beforeAll(async () => {
  editor = await makeActor('editor');
  await db().newsroom.create({
    data: { id: 1, name: 'The Lantern', timeZone: 'Europe/Istanbul', languages: ['en', 'tr'] },
  });
});

const text = (headline: string, more = '') => `${headline}

PORT VALE – The council counted the lamps on the quay again on Monday and found one more than last year.

“Nobody knows who put it there,” the clerk said, and wrote the number into the book twice.
${more}`;

async function receive(copy: string): Promise<string> {
  const received = await receiveCopy(editor, { channel: 'paste', text: copy });
  const [piece] = received.ok ? received.pieces : [];
  if (!piece) throw new Error('Nothing came in.');
  return piece.importId;
}

const queued = async (id: string, now?: Date) =>
  (await listQueue(editor, null, now)).imports.find((row) => row.id === id);

describe('the queue', () => {
  it('puts what needs a look before what is sure, and says what it needs', async () => {
    const sure = await receive(text('Council counts the lamps'));
    const embargoed = await receive(
      text('Council counts the lamps again', '\nEMBARGOED UNTIL 0600 GMT 1 DECEMBER 2030'),
    );
    const numbers = await receive('12 34 56\n\n78 90 12 34');
    const { imports } = await listQueue(editor);
    const order = imports.map(({ id }) => id);
    expect(order.indexOf(sure)).toBe(order.length - 1);
    expect((await queued(sure))?.needs).toEqual([]);
    expect((await queued(embargoed))?.needs).toContain('embargo');
    expect((await queued(numbers))?.needs).toContain('language');
    await chooseLanguage(editor, { importId: numbers, language: 'en' });
    expect((await queued(numbers))?.needs).not.toContain('language');
  });

  it('asks for a licence of the source on the day, and lets go of what is discarded', async () => {
    const source = await makeSource('Gullwatch News');
    const id = await receive(
      `Gulls move into the old customs house\n\nPORT VALE – Nine gulls were seen at the window of the old customs house on Tuesday morning.\n\n(${source.name})`,
    );
    expect(await queued(id)).toMatchObject({ source: source.name, needs: ['licence'] });
    await makeLicence(source.id, {
      startsOn: new Date('2026-01-01'),
      endsOn: new Date('2026-12-31'),
    });
    expect((await queued(id, new Date('2026-12-31T12:00:00Z')))?.needs).toEqual([]);
    expect((await queued(id, new Date('2026-12-31T22:00:00Z')))?.needs).toEqual(['licence']);
    await discardImport(editor, { importId: id });
    expect(await queued(id)).toBeUndefined();
  });

  it('goes on page by page without a gap or a repeat', async () => {
    for (let n = 0; n < 45; n++) await receive(text(`Council counts the boats, part ${n}`));
    const seen: string[] = [];
    let next: Awaited<ReturnType<typeof listQueue>>['next'] = null;
    do {
      const page = await listQueue(editor, next);
      seen.push(...page.imports.map(({ id }) => id));
      next = page.next;
    } while (next);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(await db().import.count({ where: { state: { in: ['review', 'unreadable'] } } }));
  });

  it('reads a page where it begins, however much waits', async () => {
    await db().$executeRaw`
      INSERT INTO received_copy (sha256, bytes, size) SELECT sha256(n::text::bytea), '', 0 FROM generate_series(1, 6000) AS n`;
    await db().$executeRaw`
      INSERT INTO import (id, sha256, format, encoding, language, "languageSure", "sourceText", ledger, headline, needs, "sourceId")
      SELECT gen_random_uuid(), sha256(n::text::bytea), 'text', 'utf-8', 'en', 1, repeat('The lamps on the quay. ', 50), '[]', 'Lamp ' || n,
        CASE WHEN n % 3 = 0 THEN ARRAY['unsure'] ELSE '{}' END, CASE WHEN n % 2 = 0 THEN source.id END
      FROM generate_series(1, 6000) AS n, source`;
    await db().$executeRawUnsafe('VACUUM ANALYZE');
    const first = await listQueue(editor);
    const [told, plain] = ['import_waiting_told_idx', 'import_waiting_plain_idx'];
    for (const tier of [0, 1]) {
      const plans = await plansOf(() => listQueue(editor, first.next && { ...first.next, tier }));
      const ours = plans.filter(({ sql }) => sql.includes('FROM page'));
      expect(ours.length).toBe(1);
      expect(ours[0]?.scanned).not.toContain('import');
      expect(ours[0]?.indexes).toEqual(expect.arrayContaining(tier === 0 ? [told, plain] : [plain]));
    }
  });

  it('is for editors and admins', async () => {
    await expect(listQueue(await makeActor('reporter'))).rejects.toMatchObject({ code: 'forbidden' });
  });
});
