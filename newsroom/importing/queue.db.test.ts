import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import { makeActor } from '#testing/factories.ts';
import { makeLicence, makeSource } from '#testing/licences.ts';
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

  it('is for editors and admins', async () => {
    await expect(listQueue(await makeActor('reporter'))).rejects.toMatchObject({ code: 'forbidden' });
  });
});
