import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { NextRequest } from 'next/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import { withdraw } from '#newsroom/publishing/withdraw.ts';
import { makeApprovedStory } from '#testing/approved-story.ts';
import { explainWords } from '#testing/explain-words.ts';
import { makeLicence, makeSource } from '#testing/licences.ts';
import { makePublicNewsroom, origin, putOut } from '#testing/public-newsroom.ts';
import type { makeStory } from '#testing/stories.ts';
import { GET as getStory } from './[id]/route.ts';
import { GET as getList, OPTIONS } from './route.ts';

let author: PersonActor;
let editor: PersonActor;

beforeAll(async () => {
  ({ author, editor } = await makePublicNewsroom());
});

const approved = (overrides: Parameters<typeof makeStory>[0] = {}) =>
  makeApprovedStory({ author, editor }, { headline: `Lamp ${crypto.randomUUID()}`, ...overrides });

const out = (story: Awaited<ReturnType<typeof approved>>, at?: string) => putOut(editor, story, at);

const list = (query = '', headers = {}) =>
  getList(new NextRequest(`${origin}/api/v1/stories${query}`, { headers }));
const one = (id: string, headers = {}) =>
  getStory(new Request(`${origin}/api/v1/stories/${id}`, { headers }), { params: Promise.resolve({ id }) });

async function wireStory() {
  const source = await makeSource(`Quayside Wire ${crypto.randomUUID().slice(0, 6)}`);
  await makeLicence(source.id, {
    uses: ['site', 'api'],
    creditLine: 'Quayside Wire (QW)',
    notice: '© Quayside Wire. No resale.',
  });
  const story = await out(
    await approved({ sourceId: source.id, byline: 'Ada Quill', slug: `wire-${crypto.randomUUID()}` }),
  );
  return { source, story };
}

async function storyAbout() {
  const story = await approved();
  const subjects = [{ code: 'medtop:20000123', name: 'lighthouse' }, { code: 'QW-77' }];
  const places = [{ code: 'https://places.example/port-vale', name: 'Port Vale' }, { name: 'The mole' }];
  await db().storyGroup.update({ where: { id: story.groupId }, data: { subjects, places } });
  return out(story);
}

async function explainedStory() {
  const story = await approved();
  const text = { body: 'It was cast in 1711.', rich: null };
  await explainWords({ author, editor }, story.id, 'the bell', text);
  return out(story);
}

const schemaFile = '../shared/data/ninjs/ninjs-schema_3.1.json';

/** Why the standard refuses an item; null when it does not. */
function refusal(item: unknown) {
  const ajv = new Ajv2020({ strict: false, validateFormats: true });
  ajv.addFormat('date-time', (text: string) => new Date(text).toISOString() === text);
  ajv.addFormat('uri', (text: string) => URL.canParse(text));
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8'));
  for (const [, address] of JSON.stringify(schema).matchAll(/"\$ref":"(https:[^"]+)"/g)) {
    if (address && !ajv.getSchema(address)) ajv.addSchema({ $id: address });
  }
  const validate = ajv.compile(schema);
  return validate(item) ? null : validate.errors;
}

describe('a story in the API', () => {
  it('is ninjs with its text, its credit and the terms that its licence demands', async () => {
    const { source, story } = await wireStory();
    const response = await one(story.id);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const plain =
      'The captain rang the bell twice, as her grandfather had done.\n\nOn the quay a hundred lamps were lit.';
    expect(await response.json()).toEqual({
      uri: `${origin}/api/v1/stories/${story.id}`,
      standard: expect.objectContaining({ name: 'ninjs', version: '3.1' }),
      type: 'text',
      representationType: 'full',
      pubStatus: 'usable',
      firstCreated: '2026-11-23T12:00:00.000Z',
      versionCreated: '2026-11-23T12:00:00.000Z',
      language: 'en',
      headlines: [{ role: 'main', contentType: 'text/plain', value: story.headline }],
      descriptions: [
        {
          role: 'summary',
          contentType: 'text/plain',
          value: 'After nine winters the night boat sails again.',
        },
      ],
      bodies: [
        {
          role: 'main',
          contentType: 'text/html',
          value: expect.stringMatching(/^<p>The captain .*<\/p><p>On the quay .*<\/p>$/),
        },
        { role: 'main', contentType: 'text/plain', charCount: 100, wordCount: 19, value: plain },
      ],
      by: 'Ada Quill',
      infoSources: [
        { name: source.name, role: 'source' },
        { name: 'Quayside Wire (QW)', role: 'credit' },
      ],
      copyrightHolder: source.name,
      copyrightNotice: '© Quayside Wire. No resale.',
      usageTerms: 'Credit: Quayside Wire (QW)\n© Quayside Wire. No resale.',
      subjects: [{ name: 'World', rel: 'section', uri: `${origin}/en/world` }],
      renditions: [{ name: 'web', contentType: 'text/html', href: origin + story.path }],
      altIds: [
        { role: 'story', value: `urn:uuid:${story.id}` },
        { role: 'piece', value: `urn:uuid:${story.groupId}` },
      ],
    });
  });

  it('names its other language versions that are there too', async () => {
    const story = await out(await approved());
    const sister = await approved({ language: 'ckb', slug: `fanos-${crypto.randomUUID()}` });
    await db().story.update({ where: { id: sister.id }, data: { groupId: story.groupId } });
    expect(await (await one(story.id)).json()).not.toHaveProperty('associations');
    await out(sister);
    expect(await (await one(story.id)).json()).toMatchObject({
      associations: [
        {
          name: 'version-ckb',
          rel: 'translation',
          language: 'ckb',
          uri: `${origin}/api/v1/stories/${sister.id}`,
        },
      ],
    });
  });

  it('says what the piece is about and where, as it was when the story went out', async () => {
    const story = await storyAbout();
    await db().storyGroup.update({ where: { id: story.groupId }, data: { subjects: [], places: [] } });
    expect(await (await one(story.id)).json()).toMatchObject({
      subjects: [
        { name: 'World', rel: 'section', uri: `${origin}/en/world` },
        { name: 'lighthouse', uri: 'http://cv.iptc.org/newscodes/mediatopic/20000123' },
        { literal: 'QW-77' },
      ],
      places: [{ name: 'Port Vale', uri: 'https://places.example/port-vale' }, { name: 'The mole' }],
    });
  });

  it('has explainers as footnotes of its HTML, and by themselves', async () => {
    const story = await explainedStory();
    const { bodies } = await (await one(story.id)).json();
    expect(bodies).toMatchObject([
      { role: 'main', value: expect.stringContaining(`${origin}${story.path}#explainer-1`) },
      { role: 'main', value: expect.not.stringContaining('cast in 1711') },
      { role: 'explainers', contentType: 'text/plain', value: 'the bell: It was cast in 1711.' },
    ]);
  });

  it.skipIf(!existsSync(schemaFile))('is what the schema of ninjs 3.1 allows', async () => {
    const { story } = await wireStory();
    const sister = await approved({ language: 'tr', slug: `fener-${crypto.randomUUID()}` });
    await db().story.update({
      where: { id: sister.id },
      data: { groupId: (await out(await approved())).groupId },
    });
    await out(sister);
    const gone = await out(await approved());
    await withdraw(editor, { storyId: gone.id, notice: 'It was fog.' });
    const [about, explained] = [await storyAbout(), await explainedStory()];
    for (const { id } of [story, sister, gone, about, explained])
      expect(refusal(await (await one(id)).json())).toBeNull();
    expect(refusal({ uri: origin, versioncreated: 'now' })).not.toBeNull();
  });

  it('is not sent twice to whoever has it, and may be read by any page', async () => {
    const { id } = await out(await approved());
    const first = await one(id);
    const again = await one(id, { 'if-none-match': first.headers.get('etag') });
    expect([again.status, await again.text()]).toEqual([304, '']);
    for (const response of [first, again, await one('7'), OPTIONS()]) {
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('set-cookie')).toBeNull();
    }
  });
});

describe('what is not there', () => {
  it('is gone (410) once withdrawn: the notice, and nothing else of it', async () => {
    const { id, headline } = await out(await approved());
    await withdraw(editor, { storyId: id, notice: 'There was no lamp.' });
    const response = await one(id);
    expect(response.status).toBe(410);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ pubStatus: 'canceled', edNote: 'There was no lamp.' });
    expect(text).not.toContain(headline);
    expect(text).not.toContain('The captain rang');
    expect(await (await list('?limit=100')).text()).not.toContain(id);
  });

  it('is not found where it is not licensed for the API, not published, or nothing at all', async () => {
    const source = await makeSource();
    await makeLicence(source.id, { uses: ['site', 'feeds'] });
    const unlicensed = await out(await approved({ sourceId: source.id }));
    const waiting = await approved();
    for (const id of [unlicensed.id, waiting.id, crypto.randomUUID(), 'no-id', '']) {
      const response = await one(id);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
    }
    const listed = await (await list('?limit=100')).text();
    expect(listed).not.toContain(unlicensed.id);
    expect(listed).not.toContain(waiting.id);
    // Nobody could have taken it from here, so its withdrawal is no news here either.
    await withdraw(editor, { storyId: unlicensed.id, notice: 'Never here.' });
    expect((await one(unlicensed.id)).status).toBe(404);
  });
});

describe('the list', () => {
  it('goes through all of a language by its Link header, without losing or repeating one', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      const slug = `kmr-${crypto.randomUUID()}`;
      ids.push((await out(await approved({ language: 'kmr', slug }), '2026-11-20T08:00:00.000Z')).id);
    }
    const seen: string[] = [];
    let query = '?language=kmr&limit=2';
    for (let pages = 0; query !== '' && pages < 9; pages += 1) {
      const response = await list(query);
      const { items } = (await response.json()) as { items: { uri: string; language: string }[] };
      seen.push(...items.map(({ uri }) => uri.slice(uri.lastIndexOf('/') + 1)));
      expect(items.every(({ language }) => language === 'kmr')).toBe(true);
      const next = /^<([^>]+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1];
      query = next ? new URL(next).search : '';
    }
    expect(seen).toHaveLength(5);
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });

  it.each([
    ['language', 'language=not%20a%20language'],
    ['limit', 'limit=0'],
    ['limit', 'limit=101'],
    ['limit', 'limit=many'],
    ['after', 'after=yesterday'],
    ['after', 'after=%2B275760-09-13T00:00:00.000Z~019aa000-0000-7000-8000-000000000001'],
    ['after', 'after=2026-13-45T99:99:99.999Z~019aa000-0000-7000-8000-000000000001'],
  ])('says what is wrong with %s in ?%s', async (field, query) => {
    const response = await list(`?${query}`);
    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({
      code: 'invalid',
      fields: { [field]: [expect.any(String)] },
    });
  });
});
