import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import { makeActor } from '#testing/factories.ts';
import { makeLicence, makeSource } from '#testing/licences.ts';
import { makeNewsroom } from '#testing/newsroom.ts';
import { changeLicence, recordLicence, revokeLicence } from './licence-commands.ts';
import { licenceWarnings } from './licence-warnings.ts';
import { getEvidenceFile, listSources } from './queries.ts';
import { changeLicenceSchema, largestEvidence, recordLicenceSchema } from './schema.ts';

let admin: PersonActor;
let editor: PersonActor;
let reporter: PersonActor;

beforeAll(async () => {
  await makeNewsroom();
  [admin, editor, reporter] = await Promise.all([
    makeActor('admin'),
    makeActor('editor'),
    makeActor('reporter'),
  ]);
});

const terms = { evidence: 'Contract TW-9', covers: ['text'], uses: ['site'], startsOn: '2026-01-01' };
const record = (sourceId: string, more: object = {}) =>
  recordLicence(admin, recordLicenceSchema.parse({ sourceId, ...terms, ...more }));
const change = (licenceId: string, more: object = {}) =>
  changeLicence(admin, changeLicenceSchema.parse({ licenceId, ...terms, ...more }));

describe('the evidence of a licence', () => {
  it('is kept as it was given, for editors and admins', async () => {
    const { id: sourceId } = await makeSource();
    const evidenceFile = new File(['%PDF-1.7 seventeen clauses'], 'عقد.pdf', { type: 'text/html' });
    const { id } = await record(sourceId, { evidenceFile });
    for (const actor of [admin, editor]) {
      const kept = await getEvidenceFile(actor, id);
      expect({ ...kept, bytes: new TextDecoder().decode(kept.bytes) }).toEqual({
        bytes: '%PDF-1.7 seventeen clauses',
        name: 'عقد.pdf',
        type: 'application/pdf',
      });
    }
    await expect(getEvidenceFile(reporter, id)).rejects.toMatchObject({ code: 'forbidden' });
    const { id: without } = await makeLicence(sourceId);
    for (const nothing of [without, crypto.randomUUID(), '7']) {
      await expect(getEvidenceFile(editor, nothing)).rejects.toMatchObject({ code: 'not_found' });
    }
    const { sources } = await listSources(editor);
    const licences = sources.find((source) => source.id === sourceId)?.licences;
    expect(licences?.map(({ evidenceFileName }) => evidenceFileName)).toEqual(['عقد.pdf', null]);
  });

  it('may be no larger than 5 MB; an empty field of a form is no file', () => {
    const parse = (evidenceFile: File) =>
      recordLicenceSchema.safeParse({ sourceId: 'x', ...terms, evidenceFile });
    const large = parse(new File([new Uint8Array(largestEvidence + 1)], 'large.pdf'));
    expect(large.error?.issues[0]?.path).toEqual(['evidenceFile']);
    expect(parse(new File([], '')).data?.evidenceFile).toBeNull();
  });
});

describe('changing a licence', () => {
  it('keeps in the log what it was, and the file until there is another', async () => {
    const { id: sourceId } = await makeSource();
    const { id } = await record(sourceId, { evidenceFile: new File(['%PDF-1'], 'first.pdf') });
    await change(id, { evidence: 'Contract TW-10', territory: 'Port Vale', endsOn: '2027-01-01' });
    expect(await db().licence.findUniqueOrThrow({ where: { id } })).toMatchObject({
      evidence: 'Contract TW-10',
      evidenceFileName: 'first.pdf',
      territory: 'Port Vale',
      endsOn: new Date('2027-01-01'),
    });
    await change(id, { evidenceFile: new File(['By word of mouth.'], 'second.txt') });
    expect((await getEvidenceFile(editor, id)).name).toBe('second.txt');
    const [, first] = await db().auditEntry.findMany({
      where: { subjectId: sourceId },
      orderBy: { id: 'asc' },
    });
    expect(first).toMatchObject({
      action: 'licence.change',
      detail: {
        before: { evidence: 'Contract TW-9', territory: '', endsOn: null },
        after: { evidence: 'Contract TW-10', territory: 'Port Vale', endsOn: '2027-01-01' },
      },
    });
  });

  it('is for admins, and not for a licence that is revoked or unknown', async () => {
    const { id: sourceId } = await makeSource();
    const { id } = await record(sourceId);
    const input = changeLicenceSchema.parse({ licenceId: id, ...terms });
    await expect(changeLicence(editor, input)).rejects.toMatchObject({ code: 'forbidden' });
    await revokeLicence(admin, { licenceId: id, reason: 'They closed.' });
    await expect(change(id)).rejects.toMatchObject({ code: 'conflict' });
    await expect(change('7')).rejects.toMatchObject({ code: 'not_found' });
  });
});

it('warns those who may renew it: of what ends, and of what has ended while something is still out', async () => {
  const now = new Date('2031-06-10T12:00:00Z');
  const { id: ending } = await makeSource('Tern Wire');
  const { id: over } = await makeSource('Plover Wire');
  const { id: licenceId } = await makeLicence(ending, { endsOn: new Date('2031-07-10') });
  await makeLicence(ending, { endsOn: new Date('2031-07-11') });
  await makeLicence(over, { endsOn: new Date('2031-06-01') });
  const source = { id: ending, name: 'Tern Wire' };
  expect(await licenceWarnings(editor, now)).toEqual([]);
  expect(await licenceWarnings(reporter, now)).toEqual([]);
  // The other one of the Tern Wire reaches a day further and takes its place; nobody reads anything of the Plover Wire.
  expect(await licenceWarnings(admin, now)).toEqual([]);
  await db().licence.deleteMany({ where: { sourceId: ending, id: { not: licenceId } } });
  expect(await licenceWarnings(admin, now)).toEqual([
    { licenceId, source, warning: { kind: 'ends', days: 30 }, out: 0 },
  ]);
  const { sources } = await listSources(editor, {}, now);
  const listed = sources.find(({ id }) => id === ending)?.licences;
  expect(listed?.map(({ warning }) => warning)).toEqual([{ kind: 'ends', days: 30 }]);
});

it('a source that is asked for stands first, wherever its name puts it, and the page after is the same', async () => {
  for (let n = 0; n < 55; n++) await makeSource(`Aardvark Wire ${String(n).padStart(2, '0')}`);
  const last = await makeSource('Zebra Wire');
  const named = await listSources(editor, { named: last.id });
  expect(named.sources[0]?.name).toBe('Zebra Wire');
  expect(named.next).toEqual((await listSources(editor)).next);
  expect((await listSources(editor, { named: 'no id' })).sources[0]?.name).not.toBe('Zebra Wire');
});
