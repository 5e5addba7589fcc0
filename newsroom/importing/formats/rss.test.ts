import { describe, expect, test } from 'vitest';
import { RSS } from '#testing/feeds.ts';
import { expectAllIn, piecesOf, storiesOf, textsOf, xmlTexts } from '#testing/pieces.ts';
import { readCopy } from '../read-copy.ts';
import { parseXml, type XmlElement } from './xml/tree.ts';

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

  test('an item without id and link is the same one with every poll, wherever it stands', async () => {
    const rain = `<item><title>Rain until Friday</title><pubDate>Mon, 23 Nov 2026 06:00:00 GMT</pubDate>
      <description>It will rain on the whole coast until late on Friday, the weather office says.</description></item>`;
    const fog = `<item><description>Fog closed the harbour of Lower Quay for the whole of Sunday morning.</description></item>`;
    const polled = (...items: string[]) =>
      storiesOf(`<rss><channel><title>Coast</title>${items.join('')}</channel></rss>`);
    const [first] = await polled(rain);
    const [haze, later] = await polled(fog, rain.replace('until late on Friday', 'until Saturday'));
    expect(first?.metadata.id).toMatch(/^urn:sha256:/);
    expect(later?.part).toBe(first?.part);
    expect(later?.metadata.id).toBe(first?.metadata.id);
    expect(haze?.metadata.id).not.toBe(first?.metadata.id);
    expect((await polled(fog))[0]?.part).toBe(haze?.part);
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
