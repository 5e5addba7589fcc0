import { beforeAll, describe, expect, it } from 'vitest';
import { makeActor, makePerson } from '#testing/factories.ts';
import { type PersonActor, systemActor } from '../actor.ts';
import { db, inTransaction } from '../db/client.ts';
import { listAudit } from './queries.ts';
import { type AuditSubject, recordAudit } from './record.ts';
import { auditFilterSchema } from './schema.ts';
import { auditWords } from './wording.ts';

let admin: PersonActor;
let editor: PersonActor;

const record = (actor: Parameters<typeof recordAudit>[1], action: string, subject: AuditSubject) =>
  inTransaction((tx) => recordAudit(tx, actor, action, subject));

beforeAll(async () => {
  admin = await makeActor('admin', { name: 'Deniz' });
  editor = await makeActor('editor', { name: 'Rojda' });
  const nour = await makePerson({ name: 'Nour' });
  for (let n = 0; n < 60; n += 1)
    await record(editor, 'story.submit', { type: 'story', id: crypto.randomUUID() });
  await record(admin, 'person.disable', { type: 'person', id: nour.id });
  await record(systemActor(), 'story.publish', { type: 'story', id: crypto.randomUUID() });
});

describe('listAudit', () => {
  it('pages back through everything, the newest first, each entry once', async () => {
    const first = await listAudit(admin, {});
    const second = await listAudit(admin, { before: first.next ?? undefined });
    const ids = [...first.entries, ...second.entries].map(({ id }) => Number(id));
    expect(first.entries).toHaveLength(50);
    expect(second.next).toBeNull();
    expect(ids).toEqual(ids.toSorted((a, b) => b - a));
    expect(new Set(ids).size).toBe(62);
    expect(first.entries[0]).toMatchObject({ actorName: 'Nightdesk', actorId: null });
  });

  it('filters by person, action and subject', async () => {
    const byAdmin = await listAudit(admin, { person: admin.id });
    expect(byAdmin.entries).toMatchObject([{ action: 'person.disable', subjectName: 'Nour' }]);
    expect((await listAudit(admin, { action: 'story.publish' })).entries).toHaveLength(1);
    expect((await listAudit(admin, { subject: 'person' })).entries).toHaveLength(1);
    expect((await listAudit(admin, { person: admin.id, subject: 'story' })).entries).toEqual([]);
  });

  it('is for admins', async () => {
    await expect(listAudit(editor, {})).rejects.toMatchObject({ code: 'forbidden' });
    await expect(listAudit(await makeActor('reporter'), {})).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('reads a mangled address as no filter', () => {
    expect(auditFilterSchema.parse({ person: 'x', action: 'DROP', subject: 'moon', before: '-1' })).toEqual(
      {},
    );
  });

  it.each([
    ['everything', ''],
    ['one person', `AND "actorId" = '00000000-0000-7000-8000-000000000000'`],
    ['one action', `AND action = 'rights.override'`],
    ['one kind of subject', `AND "subjectType" = 'person'`],
  ])('finds a page of %s by an index, without sorting the log', async (_, filter) => {
    const plan = await inTransaction(async (tx) => {
      // The log of a test is too short for an index to pay; whether one can serve is what is asked.
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
      await tx.$executeRaw`SET LOCAL enable_bitmapscan = off`;
      return tx.$queryRawUnsafe(
        `EXPLAIN SELECT * FROM audit_entry WHERE id < 900000 ${filter} ORDER BY id DESC LIMIT 51`,
      );
    });
    expect(JSON.stringify(plan)).toContain('Index Scan');
    expect(JSON.stringify(plan)).not.toContain('Sort');
    // What is rare would otherwise be looked for through the whole log.
    expect(JSON.stringify(plan)).not.toContain('Filter');
  });
});

describe('the record', () => {
  it('can be neither changed nor deleted', async () => {
    await expect(db().auditEntry.deleteMany()).rejects.toThrow();
    await expect(db().auditEntry.updateMany({ data: { actorName: 'Somebody else' } })).rejects.toThrow();
    expect(await db().auditEntry.count()).toBe(62);
  });
});

describe('auditWords', () => {
  const plain = (entry: Parameters<typeof auditWords>[0]) =>
    auditWords(entry).replaceAll(/[\u2068\u2069]/g, '');

  it.each([
    ['person.role', { from: 'editor', to: 'admin' }, 'changed the role of Nour from editor to admin'],
    ['person.languages', { from: [], to: ['ar', 'en'] }, 'changed the languages of Nour from none to ar, en'],
    ['story.request_changes', { reason: 'No source.' }, 'requested changes to Nour: “No source.”'],
    ['settings.change', { to: { timeZone: 'UTC' } }, 'changed the newsroom’s settings: time zone'],
    ['moon.land_softly', {}, 'did “land softly” (moon) to Nour'],
    ['person.role', null, 'changed the role of Nour from  to '],
  ])('tells %s', (action, detail, words) => {
    expect(plain({ action, subjectName: 'Nour', detail })).toBe(words);
  });
});
