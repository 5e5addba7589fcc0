import { expect, test } from 'vitest';
import { emptyMetadata, metadataSchema } from '../metadata.ts';
import { pageMetadata } from './page-metadata.ts';

const page = (head: string) =>
  `<!doctype html><html lang="en"><HEAD>${head}</HEAD><body><p>Rain.</p></body></html>`;
const TAGS = `<title>Rain | Vale Courier</title><link rel="canonical" href="https://vc.example/rain">
  <link rel="alternate" hreflang="tr" href="https://vc.example/tr/yagmur"><link rel="alternate" hreflang="x-default" href="https://vc.example/">
  <meta property="og:site_name" content="Vale Courier"><meta property="article:published_time" content="2026-05-04T08:00:00+03:00">
  <meta name="author" content="Jane Roe"><meta property="article:author" content="https://vc.example/jane">
  <meta property="og:image" content="https://vc.example/rain.jpg"><meta property="og:image:alt" content="Rain on the quay">
  <meta name="news_keywords" content="rain, quay, rain"><meta name="keywords" content="best rain, cheap quay"><meta name="copyright" content="© Vale Courier &amp; Sons">`;

test('a page’s head says what surrounds its story', () => {
  const metadata = pageMetadata(page(TAGS));
  expect(metadataSchema.parse(metadata)).toEqual({
    id: 'https://vc.example/rain',
    address: 'https://vc.example/rain',
    provider: 'Vale Courier',
    createdAt: '2026-05-04T05:00:00.000Z',
    byline: 'Jane Roe',
    copyright: '© Vale Courier & Sons',
    subjects: [{ name: 'rain' }, { name: 'quay' }],
    places: [],
    pictures: [{ address: 'https://vc.example/rain.jpg', alternative: 'Rain on the quay' }],
    versions: [{ language: 'tr', address: 'https://vc.example/tr/yagmur' }],
  });
});

test('the front of a site is the id of none of its stories', () => {
  const idOf = (address: string) => pageMetadata(page(`<link rel="canonical" href="${address}">`)).id;
  expect(idOf('https://vc.example/')).toBeUndefined();
  expect(idOf('https://vc.example/?p=7')).toBe('https://vc.example/?p=7');
});

test('data after schema.org says it better', () => {
  const data = {
    '@graph': [
      { '@type': 'WebSite', name: 'No' },
      {
        '@type': ['NewsArticle'],
        dateModified: '2026-05-04T09:15:00Z',
        author: [{ name: 'Jane Roe' }, { name: 'Bo Tern' }],
        publisher: { name: 'The Vale Courier' },
        image: { url: 'https://vc.example/big.jpg', caption: 'Rain', creditText: 'Joss Amadi' },
        copyrightNotice: '© 2026 Vale Courier',
        usageInfo: 'https://vc.example/terms',
        contentLocation: { name: 'Port Vale' },
        workTranslation: { '@id': 'https://vc.example/de/regen', inLanguage: 'de' },
      },
    ],
  };
  const script = `<script type="application/ld+json">{broken</script><script type='application/ld+json'>${JSON.stringify(data)}</script>`;
  expect(metadataSchema.parse(pageMetadata(page(TAGS + script)))).toMatchObject({
    version: '2026-05-04T09:15:00.000Z',
    provider: 'The Vale Courier',
    byline: 'Jane Roe, Bo Tern',
    copyright: '© 2026 Vale Courier',
    usageTerms: 'https://vc.example/terms',
    places: [{ name: 'Port Vale' }],
    pictures: [{ address: 'https://vc.example/big.jpg', caption: 'Rain', credit: 'Joss Amadi' }],
    versions: [
      { language: 'de', address: 'https://vc.example/de/regen' },
      { language: 'tr', address: 'https://vc.example/tr/yagmur' },
    ],
  });
});

test.each([
  ['no head', '<p>Rain fell on the quay.</p>'],
  [
    'addresses that are none',
    page('<link rel="canonical" href="javascript:alert(1)"><meta property="og:image" content="/a.jpg">'),
  ],
  ['data that only nests', page(`<script type="application/ld+json">${'['.repeat(5000)}</script>`)],
  ['a script without an end', page('<script type="application/ld+json">'.repeat(3000))],
  ['a moment without a zone', page('<meta property="article:published_time" content="yesterday">')],
])('%s gives nothing', (_what, markup) => expect(pageMetadata(markup)).toEqual(emptyMetadata()));
