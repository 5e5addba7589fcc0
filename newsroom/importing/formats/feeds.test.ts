import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLedger } from '../ledger.ts';
import { metadataSchema } from '../metadata.ts';
import { type ReadPiece, readCopy } from '../read-copy.ts';
import { sniffFormat } from './formats.ts';
import { parseXml, type XmlElement } from './xml/tree.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function piecesOf(copy: string) {
  const read = await readCopy({ bytes: bytesOf(copy) });
  if (!read.ok) throw new Error(read.message);
  for (const piece of read.pieces) {
    if (!piece.ok) continue;
    expect(checkLedger(piece.source, piece.spans)).toBeNull();
    expect(() => metadataSchema.parse(piece.metadata)).not.toThrow();
  }
  return read.pieces;
}

async function storiesOf(copy: string): Promise<ReadPiece[]> {
  return (await piecesOf(copy)).filter((piece): piece is ReadPiece => piece.ok);
}

const textsOf = (piece: ReadPiece | undefined) => piece?.story.blocks.map(({ text }) => text);

const bare = (text: string) => text.replace(/\s+/g, '');
/** The text of HTML, told without the reader: no tag in the fixtures holds a `>`. */
const shown = (text: string) =>
  text
    .replace(/<[^>]*>/g, '')
    .replace(/&#8230;/g, '…')
    .replace(/&amp;/g, '&');

/** Every text node of an element, told without the reader. */
function xmlTexts(element: XmlElement, skip: readonly string[] = []): string[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [child];
    return skip.includes(child.name) ? [] : xmlTexts(child, skip);
  });
}

/** Every string of a JSON value. */
function jsonTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(jsonTexts) : [];
}

function expectAllIn(piece: ReadPiece | undefined, texts: readonly string[]): void {
  const source = bare(piece?.source ?? '');
  expect(texts.length).toBeGreaterThan(4);
  for (const text of texts) expect(source).toContain(bare(shown(text)));
}

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:m="http://search.yahoo.com/mrss/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
  xmlns:atom="http://www.w3.org/2005/Atom" xmlns:odd="urn:odd">
<channel><title>Kuzey Kıyı Ajansı</title><link>https://kka.example/</link><language>tr</language>
<copyright>© Kuzey Kıyı Ajansı. Tüm hakları saklıdır.</copyright>
<item>
  <title>Akça limanında grev üçüncü gününde</title>
  <link>https://kka.example/2026/akca-grev</link>
  <atom:link rel="alternate" hreflang="en" href="https://kka.example/en/akca-strike"/>
  <guid isPermaLink="false">kka-4711</guid>
  <dc:creator><![CDATA[Deniz Ilgaz]]></dc:creator>
  <author>masa@kka.example (Haber masası)</author>
  <category domain="medtop">İş dünyası</category><category>Liman</category>
  <pubDate>Mon, 23 Nov 2026 09:30:00 +0300</pubDate>
  <description>Vinç operatörleri ücret görüşmelerinin yeniden başlamasını istiyor.</description>
  <content:encoded><![CDATA[<p>Akça limanında vinç operatörlerinin başlattığı grev <b>üçüncü gününe</b> girdi, on iki gemi açıkta bekliyor.</p>
  <p>Liman idaresi salı günü yeni bir teklif sunacağını açıkladı &amp; sendika bunu görüşecek.</p>]]></content:encoded>
  <m:content url="https://kka.example/liman.jpg" medium="image"><m:description>Limanda bekleyen gemiler</m:description><m:credit>Foto: Ece Tunalı</m:credit></m:content>
  <enclosure url="https://kka.example/ses.mp3" type="audio/mpeg" length="1"/>
  <odd:desk>Yurt haberleri masası</odd:desk>
  <slash:comments>17</slash:comments>
</item>
<item><title>İkinci haber &amp;amp; devamı</title><guid>kka-4711</guid><description>Belediye meclisi yeni köprü için bütçeyi oy çokluğuyla kabul etti.</description></item>
</channel></rss>`;

describe('RSS', () => {
  test('an item is a story with its fields', async () => {
    const [strike] = await storiesOf(RSS);
    expect(strike?.part).toBe('kka-4711');
    expect(strike?.story).toMatchObject({
      headline: 'Akça limanında grev üçüncü gününde',
      standfirst: 'Vinç operatörleri ücret görüşmelerinin yeniden başlamasını istiyor.',
      byline: 'Deniz Ilgaz',
      rightsNotice: '© Kuzey Kıyı Ajansı. Tüm hakları saklıdır.',
    });
    expect(textsOf(strike)).toEqual([
      'Akça limanında vinç operatörlerinin başlattığı grev üçüncü gününe girdi, on iki gemi açıkta bekliyor.',
      'Liman idaresi salı günü yeni bir teklif sunacağını açıkladı & sendika bunu görüşecek.',
    ]);
    expect(strike?.story.blocks[0]?.marks).toMatchObject([{ type: 'strong' }]);
    expect(strike?.language).toBe('tr');
    expect(strike?.metadata).toEqual({
      id: 'kka-4711',
      provider: 'Kuzey Kıyı Ajansı',
      createdAt: '2026-11-23T06:30:00.000Z',
      byline: 'Deniz Ilgaz',
      language: 'tr',
      copyright: '© Kuzey Kıyı Ajansı. Tüm hakları saklıdır.',
      address: 'https://kka.example/2026/akca-grev',
      subjects: [{ code: 'medtop', name: 'İş dünyası' }, { name: 'Liman' }],
      places: [],
      pictures: [
        {
          address: 'https://kka.example/liman.jpg',
          caption: 'Limanda bekleyen gemiler',
          credit: 'Foto: Ece Tunalı',
        },
      ],
      versions: [{ language: 'en', address: 'https://kka.example/en/akca-strike' }],
    });
  });

  test('nothing of an item is missing but counters', async () => {
    const [strike] = await storiesOf(RSS);
    const item = parseXml(RSS.slice(0, RSS.indexOf('</item>')).concat('</item></channel></rss>'));
    const channel = item.children.find((child): child is XmlElement => typeof child !== 'string');
    const first = channel?.children.findLast((child): child is XmlElement => typeof child !== 'string');
    expectAllIn(strike, xmlTexts(first as XmlElement, ['comments']));
    expect(strike?.source).not.toContain('17');
  });

  test('a summary without a text is the text, and a second item of the same id has its own part', async () => {
    const [, council] = await storiesOf(RSS);
    expect(council?.part).toBe('2');
    expect(council?.story.headline).toBe('İkinci haber & devamı');
    expect(textsOf(council)).toEqual(['Belediye meclisi yeni köprü için bütçeyi oy çokluğuyla kabul etti.']);
  });

  test('a summary that is only how the text begins is a teaser', async () => {
    const [story] =
      await storiesOf(`<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item>
      <title>Ferry returns</title>
      <description>&lt;p&gt;The ferry to Lower Quay sails again after a winter of repairs, [&amp;#8230;]&lt;/p&gt; &lt;p&gt;The post appeared first.&lt;/p&gt;</description>
      <content:encoded>&lt;p&gt;The ferry to Lower Quay sails again after a winter of repairs, the harbour board said on Monday.&lt;/p&gt;</content:encoded>
    </item></channel></rss>`);
    expect(story?.story.standfirst).toBeNull();
    expect(textsOf(story)).toHaveLength(1);
    expect(story?.spans.filter(({ kind }) => kind === 'teaser')).toHaveLength(2);
  });

  test('RSS 1.0 and undeclared prefixes are read', async () => {
    const [story] =
      await storiesOf(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="https://n.example/"><title>Nordwind</title></channel>
      <item rdf:about="https://n.example/1"><title>Der Deich hält</title><link>https://n.example/1</link>
      <dc:date>2026-11-23T10:00:00</dc:date><dc:creator>Frauke Harms</dc:creator>
      <description>Der neue Deich vor Altensiel hat die erste Sturmflut des Winters überstanden.</description></item></rdf:RDF>`);
    expect(story?.story).toMatchObject({ headline: 'Der Deich hält', byline: 'Frauke Harms' });
    expect(story?.metadata).toMatchObject({
      id: 'https://n.example/1',
      createdAt: '2026-11-23T10:00:00.000Z',
    });
    expect(story?.metadata.provider).toBe('Nordwind');
  });

  test('an author’s name is taken out of the brackets', async () => {
    const [story] =
      await storiesOf(`<rss><channel><item><title>Rain</title><author>j@n.example (Jo Marsh)</author>
      <description>It rained on the whole coast from Sunday night until late on Monday.</description></item></channel></rss>`);
    expect(story?.story.byline).toBe('Jo Marsh');
    expect(story?.source).toContain('j@n.example (Jo Marsh)');
  });

  test('the encoding that the XML declares is taken', async () => {
    const feed =
      '<?xml version="1.0" encoding="iso-8859-9"?><rss><channel><item><title>\u00deen \u00fe\u00fd\u00f0</title></item></channel></rss>';
    const read = await readCopy({ bytes: Uint8Array.from(feed, (sign) => sign.charCodeAt(0)) });
    expect(read).toMatchObject({ encoding: 'iso-8859-9', pieces: [{ story: { headline: 'Şen şığ' } }] });
  });

  test('a feed without items says so', async () => {
    const [piece] = await piecesOf('<rss version="2.0"><channel><title>Quiet</title></channel></rss>');
    expect(piece).toMatchObject({ ok: false, message: expect.stringContaining('no items') });
  });
});

describe('feeds that are not well-formed', () => {
  const feed = (item: string, after = '') =>
    `<rss version="2.0"><channel><title>Fish & Chips Wire</title><item>${item}</item></channel></rss>${after}`;

  test('are mended where that takes no guess', async () => {
    const [story] = await storiesOf(
      feed(
        '<title>Caf&eacute; owners & bakers agree: 3 < 4</title><link>https://f.example/?a=1&b=2</link>' +
          '<description><![CDATA[<p>Bakers &amp; caf&eacute; owners of Port Vale signed the deal & shook hands on it.</p>]]></description>' +
          '<guid>a\u0008b</guid><category>&madeup; &#0;</category>',
        '<script>count()</script>',
      ),
    );
    expect(story?.story.headline).toBe('Café owners & bakers agree: 3 < 4');
    expect(story?.metadata.address).toBe('https://f.example/?a=1&b=2');
    expect(textsOf(story)).toEqual([
      'Bakers & café owners of Port Vale signed the deal & shook hands on it.',
    ]);
    expect(story?.metadata.subjects[0]?.name).toContain('&madeup;');
    expect(story?.warnings).toContainEqual({ code: 'mended_markup' });
  });

  test.each([
    ['cut off', RSS.slice(0, 1400)],
    ['with tags that don’t match', '<rss><channel><item><title>A</b></item></channel></rss>'],
    ['with entities of its own', `<!DOCTYPE rss [<!ENTITY a "b">]>${feed('<title>&a;</title>')}`],
  ])('are unreadable if %s, and say why', async (_what, copy) => {
    const read = await readCopy({ bytes: bytesOf(copy) });
    expect(read).toMatchObject({ ok: false, reason: 'unreadable', message: expect.stringContaining('XML') });
  });

  test.each([
    ['unclosed CDATA', '<![CDATA['],
    ['unclosed comments', '<!--'],
    ['ampersands', '&'],
    ['half tags', '<'],
    ['names', '&abc'],
    ['deep elements', '<a>'],
  ])('two megabytes of %s take no longer than others', async (_what, unit) => {
    const copy = feed(`<title>${unit.repeat(2_000_000 / unit.length)}</title>`);
    const before = performance.now();
    await readCopy({ bytes: bytesOf(copy) });
    expect(performance.now() - before).toBeLessThan(8000);
  });
});

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ku" xmlns:media="http://search.yahoo.com/mrss/">
<title>Ajansa Çiya</title><id>urn:ciya</id><rights>© Ajansa Çiya</rights>
<entry xml:lang="kmr">
  <id>urn:ciya:77</id>
  <title type="html">Pira nû ya gundê &lt;em&gt;Berwar&lt;/em&gt; vebû</title>
  <link rel="alternate" type="text/html" href="https://ciya.example/77"/>
  <link rel="alternate" hreflang="en" title="In English" href="https://ciya.example/en/77"/>
  <link rel="enclosure" type="image/jpeg" href="https://ciya.example/77.jpg"/>
  <author><name>Rojda Sîpan</name><email>rojda@ciya.example</email></author>
  <category term="civak" label="Civak"/>
  <published>2026-11-22T08:00:00+03:00</published><updated>2026-11-23T08:00:00+03:00</updated>
  <rights>Bi destûra Ajansa Çiya tenê tê weşandin.</rights>
  <summary>Gundî ji bo vebûna pirê li hev civiyan.</summary>
  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Pira nû ya gundê Berwar roja yekşemê bi merasîmekê vebû, û <strong>sed gundî</strong> beşdar bûn.</p><p>Karê avakirina pirê du salan ajot, wek ku şaredarî ragihand &amp; got.</p></div></content>
</entry>
<entry><id>urn:ciya:78</id><title>1 &lt; 2 &amp; more</title><updated>2026-11-23T08:00:00Z</updated>
<content type="text">Du rêz hene: a &lt;b&gt; c ne nîşan e, nivîs e, û divê wisa bimîne.</content></entry></feed>`;

describe('Atom', () => {
  test('an entry is a story with its fields', async () => {
    const [bridge] = await storiesOf(ATOM);
    expect(bridge?.part).toBe('urn:ciya:77');
    expect(bridge?.story).toMatchObject({
      headline: 'Pira nû ya gundê Berwar vebû',
      standfirst: 'Gundî ji bo vebûna pirê li hev civiyan.',
      byline: 'Rojda Sîpan',
      rightsNotice: 'Bi destûra Ajansa Çiya tenê tê weşandin.',
    });
    expect(textsOf(bridge)).toEqual([
      'Pira nû ya gundê Berwar roja yekşemê bi merasîmekê vebû, û sed gundî beşdar bûn.',
      'Karê avakirina pirê du salan ajot, wek ku şaredarî ragihand & got.',
    ]);
    expect(bridge?.metadata).toMatchObject({
      id: 'urn:ciya:77',
      version: '2026-11-23T05:00:00.000Z',
      provider: 'Ajansa Çiya',
      createdAt: '2026-11-22T05:00:00.000Z',
      updatedAt: '2026-11-23T05:00:00.000Z',
      language: 'kmr',
      address: 'https://ciya.example/77',
      subjects: [{ code: 'civak', name: 'Civak' }],
      pictures: [{ address: 'https://ciya.example/77.jpg' }],
      versions: [{ language: 'en', address: 'https://ciya.example/en/77' }],
    });
  });

  test('nothing of an entry is missing', async () => {
    const [bridge, plain] = await storiesOf(ATOM);
    const entries = parseXml(ATOM).children.filter(
      (child): child is XmlElement => typeof child !== 'string' && child.name === 'entry',
    );
    expectAllIn(bridge, [...xmlTexts(entries[0] as XmlElement), 'In English', 'Civak', 'civak']);
    expect(plain?.source).toContain('a <b> c ne nîşan e');
    expect(plain?.story.headline).toBe('1 < 2 & more');
  });

  test('the feed’s own rights hold for an entry without any', async () => {
    expect((await storiesOf(ATOM))[1]?.story.rightsNotice).toBe('© Ajansa Çiya');
  });
});

const ITEM = {
  id: 'cw-9',
  url: 'https://cw.example/9',
  title: 'Lighthouse keeper retires after forty years',
  summary: 'Ada Quill counted every ship.',
  content_text: 'The plain words, again.',
  content_html:
    '<p>The last keeper of the light at Cape Wren handed over her keys on Sunday evening.</p><p>Ada Quill, 66, had counted every ship that passed since 1986.</p>',
  image: 'https://cw.example/light.png',
  date_published: '2026-11-22T18:00:00-04:00',
  authors: [{ name: 'Bo Tern', url: 'https://cw.example/bo' }, { name: 'Mia Skua' }],
  tags: ['sea', 'people'],
  language: 'en-GB',
  attachments: [
    { url: 'https://cw.example/keys.jpg', mime_type: 'image/jpeg', title: 'The keys', size_in_bytes: 12 },
    { url: 'https://cw.example/talk.mp3', mime_type: 'audio/mpeg' },
  ],
  _wire: { slug: 'LIGHT-KEEPER', deep: [['note one', { more: 'note two' }]] },
};
const jsonOf = (...items: unknown[]) =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Coast Wire', language: 'en', items });

describe('JSON Feed', () => {
  test('an item is a story with its fields', async () => {
    const [keeper] = await storiesOf(jsonOf(ITEM));
    expect(keeper?.part).toBe('cw-9');
    expect(keeper?.story).toMatchObject({
      headline: ITEM.title,
      standfirst: ITEM.summary,
      byline: 'Bo Tern, Mia Skua',
    });
    expect(textsOf(keeper)).toEqual([
      'The last keeper of the light at Cape Wren handed over her keys on Sunday evening.',
      'Ada Quill, 66, had counted every ship that passed since 1986.',
    ]);
    expect(keeper?.metadata).toMatchObject({
      id: 'cw-9',
      provider: 'Coast Wire',
      createdAt: '2026-11-22T22:00:00.000Z',
      language: 'en-GB',
      byline: 'Bo Tern, Mia Skua',
      subjects: [{ name: 'sea' }, { name: 'people' }],
      pictures: [
        { address: 'https://cw.example/light.png' },
        { address: 'https://cw.example/keys.jpg', caption: 'The keys' },
      ],
    });
  });

  test('no string of an item is missing', async () => {
    const [keeper] = await storiesOf(jsonOf(ITEM));
    expectAllIn(keeper, jsonTexts(ITEM));
  });

  test('characters that can’t be stored are replaced and counted; slashes may be escaped', async () => {
    const json = jsonOf({
      id: 1,
      content_text: 'A lone \\ sign and \u0000 nothing in Port Vale, said twice.',
    })
      .replace('nothing', 'a \\ud800 nothing \\ud83d\\ude00')
      .replaceAll('https://', 'https:\\/\\/');
    const [story] = await storiesOf(json);
    expect(story?.source).toContain('A lone \\ sign and \ufffd a \ufffd nothing 😀 in');
    expect(story?.warnings).toContainEqual({ code: 'replaced_characters', count: 2 });
    expect(story?.part).toBe('1');
  });

  test.each([
    ['no items', jsonOf(), 'no items'],
    ['damaged', jsonOf(ITEM).slice(0, -5), 'could not be read'],
  ])('%s: says so', async (_what, copy, sentence) => {
    const read = await readCopy({ bytes: bytesOf(copy) });
    const message = read.ok
      ? read.pieces.map((piece) => (piece.ok ? '' : piece.message)).join()
      : read.message;
    expect(message).toContain(sentence);
  });

  test('items that are no objects, and depth without end, break nothing', async () => {
    const deep = `${'['.repeat(100_000)}"down"${']'.repeat(100_000)}`;
    const copy = jsonOf(null, 7, 'text', { id: 'a', _x: 'DEEP' }).replace('"DEEP"', deep);
    expect(await piecesOf(copy)).toHaveLength(4);
  });
});

const WXR = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Valley Post</title><language>en-US</language>
<wp:author><wp:author_login>ira</wp:author_login><wp:author_display_name>Ira Moss</wp:author_display_name></wp:author>
<item><title>Mill reopens</title><link>https://vp.example/mill</link><dc:creator>ira</dc:creator><guid>https://vp.example/?p=5</guid>
<description></description>
<content:encoded><![CDATA[The old mill above Upper Hollow ground its first sack of rye in thirty years.

Visitors queued along the weir, and the miller <em>counted</em> four hundred of them.]]></content:encoded>
<excerpt:encoded><![CDATA[Four hundred came to watch.]]></excerpt:encoded>
<wp:post_modified_gmt>2026-11-20 12:00:00</wp:post_modified_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<wp:comment><wp:comment_content>Well done!</wp:comment_content></wp:comment></item>
<item><title>Unfinished</title><guid>https://vp.example/?p=6</guid><content:encoded><![CDATA[<p>This draft about the weir is not finished yet, and nobody has read it.</p>]]></content:encoded>
<wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item>
<item><title>weir.jpg</title><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status></item>
<item><title>Empty</title><content:encoded></content:encoded><wp:post_type>page</wp:post_type></item>
</channel></rss>`;

describe('WordPress exports', () => {
  test('posts are stories, their blank lines paragraphs, their authors named', async () => {
    const [mill] = await storiesOf(WXR);
    expect(mill?.story).toMatchObject({
      headline: 'Mill reopens',
      standfirst: 'Four hundred came to watch.',
      byline: 'Ira Moss',
    });
    expect(textsOf(mill)).toEqual([
      'The old mill above Upper Hollow ground its first sack of rye in thirty years.',
      'Visitors queued along the weir, and the miller counted four hundred of them.',
    ]);
    expect(mill?.metadata).toMatchObject({
      id: 'https://vp.example/?p=5',
      status: 'usable',
      updatedAt: '2026-11-20T12:00:00.000Z',
    });
    const item = parseXml(WXR.slice(0, WXR.indexOf('</item>')).concat('</item></channel></rss>'));
    const channel = item.children.find((child): child is XmlElement => typeof child !== 'string');
    expectAllIn(mill, xmlTexts(channel?.children.at(-1) as XmlElement));
  });

  test('drafts are withheld, files and empty pages no stories', async () => {
    const pieces = await piecesOf(WXR);
    expect(pieces[1]).toMatchObject({ ok: true, metadata: { status: 'withheld' } });
    expect(pieces[2]).toMatchObject({
      ok: false,
      message: expect.stringContaining('media library (weir.jpg)'),
    });
    expect(pieces[3]).toMatchObject({
      ok: false,
      message: expect.stringContaining('page (Empty) has no text'),
    });
  });
});

describe('telling formats apart', () => {
  const sniffed = (text: string) => sniffFormat({ bytes: bytesOf(text), text })?.name;

  test.each([
    ['rss', RSS],
    [
      'rss',
      `\ufeff<?xml version="1.0"?>\n<!-- made -->\n<?style a?><!DOCTYPE rss PUBLIC "a" "b">\n${RSS.slice(RSS.indexOf('<rss'))}`,
    ],
    ['atom', ATOM],
    ['json-feed', jsonOf(ITEM)],
    ['wxr', WXR],
    ['html', '<!doctype html><html><body><p>About &lt;rss&gt;</p></body></html>'],
    ['text', 'The word "https://jsonfeed.org/version/1" stands in a text about <rss> and <feed>.'],
  ])('%s', (name, copy) => expect(sniffed(copy)).toBe(name));
});

test('no damage to a feed loses a character of what is read, or throws', { timeout: 120_000 }, async () => {
  const feeds = [RSS, ATOM, jsonOf(ITEM), WXR];
  const damage = fc.record({
    feed: fc.constantFrom(...feeds),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(60),
    put: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '<item>',
        '</item>',
        '<![CDATA[',
        ']]>',
        '&#x1F;',
        '<div><p>',
        '{"a":',
        '\\u0000',
        ']]',
        '&lt;p&gt;',
      ),
    ),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ feed, at, cut, put }) => {
      const place = Math.floor(at * feed.length);
      const read = await readCopy({ bytes: bytesOf(feed.slice(0, place) + put + feed.slice(place + cut)) });
      if (!read.ok) return;
      for (const piece of read.pieces) {
        if (piece.ok) expect(checkLedger(piece.source, piece.spans)).toBeNull();
      }
      expect(new Set(read.pieces.map(({ part }) => part)).size).toBe(read.pieces.length);
    }),
    { numRuns: 400 },
  );
});
