import { beforeAll, describe, expect, it } from 'vitest';
import { plansOf } from '#testing/plans.ts';
import { db } from '../../db/client.ts';
import { findDuplicates } from './find.ts';
import { fingerprintOfText } from './fingerprint.ts';
import type { Piece } from './judge.ts';
import { storeFingerprint } from './store.ts';

const paragraphs = [
  'The night boat Meryem ran aground on the sandbank off Port Vale early on Tuesday with 41 people on board, all of whom were brought ashore by the pilots before the tide turned.',
  'The harbour master, Ines Okoro, said that the buoy which marks the bank had drifted in the storm of the weekend, and that nobody had been told in time to put it back.',
  'Passengers stood on the deck in blankets and sang, said Rufus Adeyemi, a baker from Lower Vale, who had taken the boat to visit his sister and lost a crate of quinces.',
  'The Meryem is sixty years old, and the last of the four night boats that linked the islands with the mainland before the bridge at Karst was opened nine winters ago.',
  'The owners said that divers would look at the hull on Wednesday, and that day boats would call at the northern pier until the bank had been dredged and a new buoy laid.',
  'It is the third time this year that a vessel has touched the bank, and the council of Port Vale will hear the harbour master on what she meant to do about it on Friday.',
];
const lede =
  'Thirty-nine passengers and two sailors were taken off a stranded ferry near Port Vale on Tuesday, the pilots of the harbour have told our reporter there.';
const reaction =
  'A spokeswoman for the islanders called the stranding a disgrace and demanded that the ministry in Karst pay for a second lighthouse on the sands.';
const sameSubject = `Ferries in Port Vale carried more people in May than in any month since the bridge at Karst was opened, the harbour master said on Tuesday.
The night boat Meryem alone took 4,100 passengers to the islands, Ines Okoro told the council, which will decide on Friday whether a second boat is to be bought.
A baker from Lower Vale, Rufus Adeyemi, who sends his quinces by boat, said that the bridge was for people who were in a hurry.`;

const nobody: Piece = { sourceId: null, agencyId: null, agencyVersion: null };
let nara: string;
let lantern: string;

beforeAll(async () => {
  nara = (await db().source.create({ data: { name: 'Northern Alliance' } })).id;
  lantern = (await db().source.create({ data: { name: 'Lantern Press' } })).id;
  await db().$executeRaw`
    INSERT INTO received_copy (sha256, bytes, size) SELECT sha256(n::text::bytea), '', 0 FROM generate_series(1, 20000) AS n`;
  await db().$executeRaw`
    INSERT INTO import (id, sha256, format, encoding, language, "languageSure", "sourceText", ledger, headline)
    SELECT gen_random_uuid(), sha256(n::text::bytea), 'text', 'utf-8', 'en', 1, '', '[]', 'Copy ' || n
    FROM generate_series(1, 20000) AS n`;
  await db().$executeRaw`
    INSERT INTO fingerprint ("importId", bands, sketch)
    SELECT id, ARRAY(SELECT hashint4extended(b, hashtext(id::text))::bit(32)::int FROM generate_series(1, 40) AS b),
      ARRAY(SELECT hashint4extended(b, hashtext(id::text) + 1)::bit(32)::int FROM generate_series(1, 120) AS b)
    FROM import LIMIT 8000`;
  await db().$executeRawUnsafe('VACUUM ANALYZE');
}, 120_000);

async function stored(text: string, from: Partial<Piece> = {}): Promise<string> {
  const sha256 = crypto.getRandomValues(new Uint8Array(32));
  await db().receivedCopy.create({ data: { sha256, bytes: new Uint8Array(), size: 0 } });
  const { id } = await db().import.create({
    data: {
      ...nobody, ...from, sha256, format: 'text', encoding: 'utf-8', language: 'en', languageSure: 1,
      sourceText: text, ledger: [], headline: text.slice(0, 60),
    }, // biome-ignore format: a row
  });
  const fingerprint = fingerprintOfText(text);
  if (fingerprint) await storeFingerprint(db(), id, fingerprint);
  return id;
}

const look = (text: string, from: Partial<Piece> & { importId?: string } = {}, limit?: number) =>
  findDuplicates(db(), { ...nobody, ...from, fingerprint: fingerprintOfText(text) }, limit);

describe('findDuplicates', () => {
  const wire = paragraphs.join('\n');
  // Two of six paragraphs are others, in another order.
  const edited = [lede, paragraphs[0], paragraphs[2], paragraphs[3], paragraphs[4], reaction].join('\n');
  let first: string;

  beforeAll(async () => {
    first = await stored(wire, { sourceId: nara, agencyId: 'urn:nara:meryem', agencyVersion: '2' });
    await stored(sameSubject, { sourceId: nara });
  });

  it('finds the wire story that another agency sent with a third of it rewritten, and no other of its subject', async () => {
    const found = await look(edited, { sourceId: lantern });
    expect(found).toMatchObject([
      {
        importId: first,
        what: 'similar',
        sourceName: 'Northern Alliance',
        language: 'en',
        state: 'review',
        storyId: null,
      },
    ]);
    expect(found[0]?.similarity).toBeGreaterThan(0.35);
    expect(found[0]?.similarity).toBeLessThan(0.65);
  });

  it('finds the same words, and says so; a piece is no duplicate of itself', async () => {
    expect(await look(wire.toUpperCase(), { sourceId: lantern })).toMatchObject([
      { importId: first, what: 'same', similarity: 1 },
    ]);
    expect(await look(wire, { importId: first })).toEqual([]);
    expect(await look(sameSubject.split('').reverse().join(''))).toEqual([]);
  });

  it('finds what the same source sent before with fewer words as its earlier state', async () => {
    const longer = `${wire}\n${reaction}\n${lede}`;
    expect(await look(longer, { sourceId: nara })).toMatchObject([{ importId: first, what: 'update' }]);
  });

  it('finds versions by the agency’s id, also where no words are left, and them first', async () => {
    const id = { sourceId: nara, agencyId: 'urn:nara:meryem', agencyVersion: '3' };
    expect(await look('KILL: Meryem', id)).toMatchObject([
      { importId: first, what: 'update', similarity: 0 },
    ]);
    const copy = await stored(edited, { sourceId: lantern });
    const found = await look(edited, id);
    expect(found.map(({ importId, what }) => [importId, what])).toEqual([
      [first, 'update'],
      [copy, 'same'],
    ]);
    expect(await look(edited, id, 1)).toHaveLength(1);
  });

  it('reads no table from end to end', async () => {
    const plans = await plansOf(() =>
      db().$transaction((tx) =>
        findDuplicates(tx, { ...nobody, agencyId: 'a', fingerprint: fingerprintOfText(wire) }),
      ),
    );
    const ours = plans.filter(({ sql }) => sql.includes('fingerprint'));
    expect(ours).toHaveLength(1);
    expect(ours[0]?.scanned.filter((table) => ['fingerprint', 'import'].includes(table))).toEqual([]);
  });
});

describe('storeFingerprint', () => {
  const report = (day: number) =>
    `Exchange rates in Port Vale as given by the harbour bank at noon without obligation to buyers or sellers of shells. Day ${day}.`;

  it('lets no boilerplate lead to more than a few dozen, and still finds it', async () => {
    const ids: string[] = [];
    for (let day = 0; day < 70; day++) ids.push(await stored(report(day)));
    const [crowd] = await db().$queryRaw<{ most: number }[]>`
      SELECT max(n)::int AS most FROM (
        SELECT count(*) AS n FROM fingerprint, unnest(bands) AS band GROUP BY band) AS counted`;
    expect(crowd?.most).toBe(64);
    expect(ids).toContain((await look(report(69)))[0]?.importId);
  });

  it('replaces the fingerprint of an import that was read again', async () => {
    const id = await stored(`${lede} ${reaction}`);
    const other = fingerprintOfText(sameSubject);
    if (!other) throw new Error('too short');
    await storeFingerprint(db(), id, other);
    expect(await db().fingerprint.findUnique({ where: { importId: id } })).toMatchObject({
      sketch: other.sketch,
    });
    expect((await look(`${lede} ${reaction}`)).map(({ importId }) => importId)).not.toContain(id);
  });
});
