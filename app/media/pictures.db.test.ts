import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as getPage } from '#app/(site)/[lang]/[[...path]]/route.tsx';
import { GET as getItem } from '#app/api/v1/stories/[id]/route.ts';
import { GET as getFeed } from '#app/feeds/[file]/route.ts';
import type { PersonActor } from '#newsroom/actor.ts';
import { withdraw } from '#newsroom/publishing/withdraw.ts';
import { makePicturedStory } from '#testing/pictured-story.ts';
import { makePublicNewsroom, origin, putOut } from '#testing/public-newsroom.ts';
import { GET as getPicture } from './[key]/[file]/route.ts';

let folder: string;
let hands: { author: PersonActor; editor: PersonActor };
let key: string;
let id: string;
let address: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nightdesk-media-'));
  process.env.NIGHTDESK_DATA = folder;
  hands = await makePublicNewsroom();
  const { picture, story } = await makePicturedStory(hands);
  ({ key } = picture);
  ({ id } = story);
  ({ path: address } = await putOut(hands.editor, story));
});
afterAll(() => rm(folder, { recursive: true }));

const ask = (file: string, under = key) =>
  getPicture(new Request(origin), { params: Promise.resolve({ key: under, file }) });
const page = async () => (await getPage(new NextRequest(origin + address))).text();
const feed = async (file: string) =>
  (await getFeed(new Request(`${origin}/feeds/${file}`), { params: Promise.resolve({ file }) })).text();
const item = async () =>
  (await getItem(new Request(`${origin}/api/v1/stories/${id}`), { params: Promise.resolve({ id }) })).json();

const words = 'The first of a hundred lamps, on Friday.';

describe('a picture that is out', () => {
  it('stands on the page in sizes, its sides known, with its words', async () => {
    const html = await page();
    const [, figure = ''] = /<figure>(.*?)<\/figure>/.exec(html) ?? [];
    expect(figure).toContain(`srcSet="/media/${key}/320.webp 320w, /media/${key}/640.webp 640w"`);
    expect(figure).toContain('width="640" height="400"');
    expect(figure).toContain('alt="A woman lights a lamp on a wet quay."');
    expect(figure).toContain(`<figcaption>${words} <small>Ada Quill</small></figcaption>`);
    expect(figure).not.toContain('loading="lazy"');
    expect(html).toContain(`<meta property="og:image" content="${origin}/media/${key}/card.jpg"/>`);
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(data).image).toEqual([
      {
        ...{ '@type': 'ImageObject', url: `${origin}/media/${key}/640.jpg`, width: 640, height: 400 },
        ...{ caption: words, creditText: 'Ada Quill' },
      },
    ]);
  });

  it('is in the feeds by whole addresses', async () => {
    const rss = await feed('en.xml');
    expect(rss).toContain(`<media:content url="${origin}/media/${key}/640.jpg" type="image/jpeg"`);
    expect(rss).toContain('<media:credit>Ada Quill</media:credit>');
    const [entry] = JSON.parse(await feed('en.json')).items;
    expect(entry.image).toBe(`${origin}/media/${key}/640.jpg`);
    expect(entry.content_html).toContain(`src="${origin}/media/${key}/640.jpg"`);
    expect(entry.content_html).not.toMatch(/(src|srcset)="\//i);
  });

  const schemaFile = '../shared/data/ninjs/ninjs-schema_3.1.json';
  it('is associated in ninjs, in each of its sizes', async () => {
    const ninjs = await item();
    expect(ninjs.associations).toMatchObject([
      {
        ...{ rel: 'mainpicture', type: 'picture', infoSources: [{ name: 'Ada Quill', role: 'credit' }] },
        renditions: [
          { href: `${origin}/media/${key}/320.jpg`, width: 320, height: 200 },
          { href: `${origin}/media/${key}/640.jpg`, width: 640, height: 400 },
        ],
      },
    ]);
    if (!existsSync(schemaFile)) return console.warn(`The schema of ninjs is not at ${schemaFile}.`);
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const schema = JSON.parse(readFileSync(schemaFile, 'utf8'));
    for (const [, ref] of JSON.stringify(schema).matchAll(/"\$ref":"(https:[^"]+)"/g)) {
      if (ref && !ajv.getSchema(ref)) ajv.addSchema({ $id: ref });
    }
    const validate = ajv.compile(schema);
    expect(validate(ninjs) ? null : validate.errors).toBeNull();
  });

  it('is served for ever under its key, and nothing else is', async () => {
    const answer = await ask('320.webp');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/webp');
    expect(answer.headers.get('cache-control')).toContain('max-age=31536000');
    expect(answer.headers.get('set-cookie')).toBeNull();
    for (const other of [
      ask('321.webp'),
      ask('320.webp', 'f'.repeat(40)),
      ask('..%2foriginal.jpg'),
      ask('320.webp', '..'),
    ])
      expect((await other).status).toBe(404);
  });

  it('is gone with its story', async () => {
    await withdraw(hands.editor, { storyId: id, notice: 'There was no lamp.' });
    expect((await ask('320.webp')).status).toBe(404);
    expect(await page()).not.toContain(key);
    expect(await feed('en.xml')).not.toContain(key);
  });
});
