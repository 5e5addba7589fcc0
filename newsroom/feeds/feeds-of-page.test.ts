import { expect, it } from 'vitest';
import { feedsOfPage } from './feeds-of-page.ts';

const at = 'https://vale.example/2026/heron';
const link = (href: string, more = '', type = 'application/rss+xml') =>
  `<link rel="alternate" type="${type}" href="${href}"${more}>`;

it('finds the feeds that a page names, in its order, each once, wherever they stand in its head', () => {
  const page = `<!doctype html><html><head><title>Heron</title>
    <link rel="stylesheet" href="/style.css"><link rel="alternate" hreflang="tr" href="/tr/heron">
    ${link('/feed/', ' title="Vale &amp; Coast"')}
    <LINK TYPE='Application/Atom+XML' HREF='https://feeds.example/vale.atom' REL='home Alternate'>
    ${link('/feed/')}${link('more.json', '', 'application/feed+json')}</head><body><p>A heron.</p></body></html>`;
  expect(feedsOfPage(page, at)).toEqual([
    { address: 'https://vale.example/feed/', title: 'Vale & Coast' },
    { address: 'https://feeds.example/vale.atom', title: '' },
    { address: 'https://vale.example/2026/more.json', title: '' },
  ]);
  expect(feedsOfPage(`<base href="/news/">${link('feed.xml')}`, at)).toMatchObject([
    { address: 'https://vale.example/news/feed.xml' },
  ]);
});

it('names none that is commented out, or that nobody may fetch', () => {
  const bad = [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://vale.example:22/feed',
    'https://a:b@vale.example/',
  ];
  expect(feedsOfPage(`<!-- ${link('/old')} --><head>${bad.map((href) => link(href)).join('')}`, at)).toEqual(
    [],
  );
  expect(feedsOfPage(`<!-- ${link('/old')}`, at)).toEqual([]);
});

it('reads a page of nothing but beginnings in a moment', () => {
  const began = performance.now();
  for (const piece of ['<!--', '<link ', '<link rel="alternate" ', '<']) {
    expect(feedsOfPage(piece.repeat(100_000), at)).toEqual([]);
  }
  expect(performance.now() - began).toBeLessThan(1_000);
});
