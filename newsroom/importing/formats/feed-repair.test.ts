import { describe, expect, test } from 'vitest';
import { RSS } from '#testing/feeds.ts';
import { bytesOf, storiesOf, textsOf } from '#testing/pieces.ts';
import { readCopy } from '../read-copy.ts';

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
  ])('two megabytes of %s are read to their end', async (_what, unit) => {
    const copy = feed(`<title>${unit.repeat(2_000_000 / unit.length)}</title>`);
    const { ok } = await readCopy({ bytes: bytesOf(copy) });
    expect(ok).toBeTypeOf('boolean');
  });
});
