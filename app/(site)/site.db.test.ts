import { DOMParser, parseHTML } from 'linkedom';
import { NextRequest } from 'next/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import { publish } from '#newsroom/publishing/publish.ts';
import { withdraw } from '#newsroom/publishing/withdraw.ts';
import { makeApprovedStory } from '#testing/approved-story.ts';
import { explainWords } from '#testing/explain-words.ts';
import { makeLicence, makeSource } from '#testing/licences.ts';
import { makePublicNewsroom, origin, putOut } from '#testing/public-newsroom.ts';
import type { makeStory } from '#testing/stories.ts';
import { GET as getFeed } from '../feeds/[file]/route.ts';
import { GET as getPage } from './[lang]/[[...path]]/route.tsx';
import { GET as getRobots } from './robots.txt/route.ts';
import { GET as getRoot } from './route.ts';
import { GET as getSitemap } from './sitemap.xml/route.ts';

let author: PersonActor;
let editor: PersonActor;

beforeAll(async () => {
  ({ author, editor } = await makePublicNewsroom());
});

const out = async (overrides: Parameters<typeof makeStory>[0]) =>
  putOut(editor, await makeApprovedStory({ author, editor }, overrides));

const get = (path: string, headers = {}) =>
  getPage(new NextRequest(`${origin}${encodeURI(path)}`, { headers }));

async function documentAt(path: string) {
  const response = await get(path);
  return { response, document: parseHTML(await response.text()).document };
}

describe('an address that nobody was given', () => {
  it.each([
    '+275760-09-13T00:00:00.000Z',
    '-271821-04-20T00:00:00.000Z',
    '9999-12-31T23:59:59.999Z',
    '0000-01-01T00:00:00.000Z',
  ])('with older stories than %s is a page', async (at) => {
    const query = new URLSearchParams({ before: `${at}~019aa000-0000-7000-8000-000000000001` });
    const response = await getPage(new NextRequest(`${origin}/en?${query}`));
    expect(response.status).toBe(200);
  });
});

describe('a story’s page', () => {
  it('is whole without a script, in the language and direction of its text', async () => {
    const story = await out({ headline: 'عودة العبّارة', language: 'ar', byline: 'Layla' });
    const { response, document } = await documentAt(story.path);
    expect(response.status).toBe(200);
    const root = document.documentElement;
    expect([root.getAttribute('lang'), root.getAttribute('dir')]).toEqual(['ar', 'rtl']);
    expect(document.querySelector('h1')?.textContent).toBe('عودة العبّارة');
    expect(document.querySelectorAll('.body p')).toHaveLength(2);
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      origin + encodeURI(story.path),
    );
    expect(document.querySelectorAll('script:not([type="application/ld+json"])')).toHaveLength(0);
  });

  it('tells machines what it is, and ends no script early', async () => {
    const story = await out({ headline: 'A </script><script>alert(1)</script> headline' });
    const { document } = await documentAt(story.path);
    const scripts = document.querySelectorAll('script');
    expect(scripts).toHaveLength(1);
    expect(JSON.parse(scripts[0]?.textContent ?? '')).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'A </script><script>alert(1)</script> headline',
      inLanguage: 'en',
      datePublished: '2026-11-23T12:00:00.000Z',
    });
  });

  it('carries the credit and notice of its licence', async () => {
    const source = await makeSource('Quayside Wire');
    await makeLicence(source.id, { creditLine: 'Quayside Wire', notice: '© Quayside Wire 2026' });
    const story = await out({ headline: 'From the wire', sourceId: source.id });
    const { document } = await documentAt(story.path);
    const foot = document.querySelector('.story-foot')?.textContent;
    expect(foot).toContain('Quayside Wire');
    expect(foot).toContain('© Quayside Wire 2026');
  });

  it('names its language versions, itself among them, and they name it', async () => {
    const story = await out({ headline: 'Night boats' });
    const sister = await makeApprovedStory(
      { author, editor },
      { headline: 'Keştiyên şevê', language: 'kmr' },
    );
    await db().story.update({ where: { id: sister.id }, data: { groupId: story.groupId } });
    const input = { storyId: sister.id, contentHash: sister.contentHash, mode: 'first', note: '' } as const;
    const outcome = await publish(editor, input, new Date('2026-11-24T12:00:00Z'));
    const paths = [story.path, outcome.ok ? outcome.path : ''];
    const links = [];
    for (const path of paths) {
      const { document } = await documentAt(path);
      const alternates = [...document.querySelectorAll('link[rel=alternate]')];
      const named = alternates.map((link) => [link.getAttribute('hrefLang'), link.getAttribute('href')]);
      links.push(named.filter(([language]) => language));
    }
    expect(links[0]).toEqual([
      ['en', origin + paths[0]],
      ['ku-Latn', origin + paths[1]],
      ['x-default', origin + paths[0]],
    ]);
    expect(links[1]).toEqual(links[0]);
  });

  it('is not sent twice to whoever has it', async () => {
    const story = await out({ headline: 'Once is enough' });
    const etag = (await get(story.path)).headers.get('etag') ?? '';
    const again = await get(story.path, { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });
});

describe('what is not there', () => {
  it('is gone (410) once withdrawn: the notice, and nothing else of it', async () => {
    const story = await out({ headline: 'A tale of two harbours' });
    await withdraw(editor, { storyId: story.id, notice: 'The second harbour does not exist.' });
    const response = await get(story.path);
    const html = await response.text();
    expect(response.status).toBe(410);
    expect(html).toContain('The second harbour does not exist.');
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect(html).not.toContain('A tale of two harbours');
    expect(html).not.toContain('The captain rang');
  });

  it.each([
    '/xx',
    '/desk-of-nobody',
    '/en/nowhere',
    '/en/2026/11/never-was',
    '/en/2026/11',
    '/en/world/of/stories/and/more',
    '/%E0%A4%A',
    '/en/2026/11/%00',
  ])('is not found (404): %s', async (path) => {
    const response = await getPage(new NextRequest(`${origin}${path}`));
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('There is no page here');
  });

  it('is not what an editor has not published', async () => {
    await makeApprovedStory({ author, editor }, { headline: 'Waiting', language: 'tr', slug: 'waiting' });
    expect((await get('/tr/2026/11/waiting')).status).toBe(404);
    expect(await (await get('/tr')).text()).not.toContain('Waiting');
  });
});

describe('the fronts', () => {
  it('lead to their stories, and / leads to the main language', async () => {
    const story = await out({ headline: 'Kale kapısı', language: 'tr' });
    const { document } = await documentAt('/tr');
    expect(document.querySelector('.lead h2 a')?.getAttribute('href')).toBe(story.path);
    const section = await documentAt('/tr/world');
    expect(section.document.querySelector('h1')?.textContent).toBe('Dünya');
    expect((await getRoot()).headers.get('location')).toBe('/en');
  });
});

describe('for machines', () => {
  const feed = async (file: string) => {
    const request = new Request(`${origin}/feeds/${file}`);
    return getFeed(request, { params: Promise.resolve({ file }) });
  };

  it('there is RSS 2.0 that holds whatever an editor wrote', async () => {
    const headline = 'Fish & chips <b>“]]>”</b>';
    const story = await out({ headline, language: 'ckb', byline: 'Hêmin & co', slug: 'fish' });
    const response = await feed('ckb.xml');
    expect(response.headers.get('content-type')).toContain('application/rss+xml');
    const xml = new DOMParser().parseFromString(await response.text(), 'text/xml');
    const item = xml.querySelector('item');
    expect(item?.querySelector('title')?.textContent).toBe(headline);
    expect(item?.querySelector('guid')?.textContent).toBe(`urn:uuid:${story.id}`);
    expect(item?.querySelector('pubDate')?.textContent).toBe('Mon, 23 Nov 2026 12:00:00 GMT');
    expect(item?.getElementsByTagName('dc:creator')[0]?.textContent).toBe('Hêmin & co');
    expect(item?.getElementsByTagName('content:encoded')[0]?.textContent).toMatch(
      /^<p dir="ltr">The captain rang/,
    );
  });

  it('there is JSON Feed 1.1', async () => {
    const json = await (await feed('ckb.json')).json();
    expect(json).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language: 'ckb' });
    expect(json.items[0]).toMatchObject({ title: 'Fish & chips <b>“]]>”</b>', language: 'ckb' });
  });

  it('pages and feeds say what a story is about and where', async () => {
    const story = await makeApprovedStory({ author, editor }, { headline: 'Fenerler', language: 'tr' });
    const subjects = [{ code: 'medtop:20000123', name: 'deniz & feneri' }, { code: 'QW-77' }];
    const places = [{ name: 'Şahinburun' }];
    await db().storyGroup.update({ where: { id: story.groupId }, data: { subjects, places } });
    const input = { storyId: story.id, contentHash: story.contentHash, mode: 'first', note: '' } as const;
    const outcome = await publish(editor, input);
    const { document } = await documentAt(outcome.ok ? outcome.path : '');
    expect(JSON.parse(document.querySelector('script')?.textContent ?? '')).toMatchObject({
      keywords: ['deniz & feneri'],
      about: [
        {
          '@type': 'Thing',
          name: 'deniz & feneri',
          sameAs: 'http://cv.iptc.org/newscodes/mediatopic/20000123',
        },
      ],
      contentLocation: [{ '@type': 'Place', name: 'Şahinburun' }],
    });
    const tags = ['Dünya', 'deniz & feneri', 'Şahinburun'];
    const json = await (await feed('tr.json')).json();
    expect(json.items[0].tags).toEqual(tags);
    const xml = new DOMParser().parseFromString(await (await feed('tr.xml')).text(), 'text/xml');
    const [item] = xml.querySelectorAll('item');
    expect([...(item?.querySelectorAll('category') ?? [])].map(({ textContent }) => textContent)).toEqual(
      tags,
    );
  });

  it('explainers are in the page, its data and the feeds: in headlines and links too, with looks, and no markup', async () => {
    const story = await makeApprovedStory(
      { author, editor },
      { headline: 'Karayel <b>esti', language: 'tr' },
    );
    const strong = { type: 'text', text: 'sert & soğuk', marks: [{ type: 'strong' }] };
    const rich = { type: 'doc', content: [{ type: 'paragraph', content: [strong] }] };
    const hands = { author, editor };
    await explainWords(hands, story.id, 'Karayel <b>', {
      body: 'Bir <i>rüzgâr</i>.\nKuzeybatıdan.',
      rich: null,
    });
    await explainWords(hands, story.id, 'hundred lamps', { body: '', rich });
    const { path } = await putOut(editor, story);
    const { document } = await documentAt(path);
    const sign = document.querySelector('h1 button');
    expect([document.querySelector('h1 label')?.textContent, sign?.textContent]).toEqual([
      'Karayel <b>',
      '1',
    ]);
    const says = document.getElementById(sign?.getAttribute('aria-describedby') ?? '');
    expect(says?.innerHTML).toBe('<p>Bir &lt;i&gt;rüzgâr&lt;/i&gt;.</p><p>Kuzeybatıdan.</p>');
    expect(document.querySelectorAll('.explainers strong')[2]?.textContent).toBe('sert & soğuk');
    expect(JSON.parse(document.querySelector('script')?.textContent ?? '').mentions).toMatchObject([
      { '@type': 'DefinedTerm', name: 'Karayel <b>', description: 'Bir <i>rüzgâr</i>.\nKuzeybatıdan.' },
      { name: 'hundred lamps', description: 'sert & soğuk' },
    ]);
    const page = origin + encodeURI(path);
    const { items } = await (await feed('tr.json')).json();
    const item = items.find(({ url }: { url: string }) => url === page);
    const xml = new DOMParser().parseFromString(await (await feed('tr.xml')).text(), 'text/xml');
    const texts = [...xml.getElementsByTagName('content:encoded')].map(({ textContent }) => textContent);
    expect(texts).toContain(item.content_html);
    const html = parseHTML(`<!DOCTYPE html><html><body>${item.content_html}</body></html>`).document;
    const links = [...html.querySelectorAll('a[role]')].map((link) => link.getAttribute('href'));
    expect(links).toEqual([`${page}#explainer-2`, `${page}#explained-1`, `${page}#explained-2`]);
    expect(html.querySelector('[role=doc-endnotes]')?.textContent).toContain('hundred lamps');
  });

  it('there is no feed of a language that the newsroom does not speak', async () => {
    for (const file of ['de.xml', 'en.txt', '../en.xml', 'xml']) expect((await feed(file)).status).toBe(404);
  });

  it('there is a sitemap of what is out', async () => {
    const xml = await (await getSitemap(new Request(`${origin}/sitemap.xml`))).text();
    expect(xml).toContain(`<loc>${origin}/en/2026/11/once-is-enough</loc>`);
    expect(xml).not.toContain('a-tale-of-two-harbours');
    expect(xml).not.toContain('waiting');
    expect(await (await getRobots()).text()).toContain(`Sitemap: ${origin}/sitemap.xml`);
  });
});
