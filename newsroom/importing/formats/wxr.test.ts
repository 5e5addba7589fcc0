import { describe, expect, test } from 'vitest';
import { WXR } from '#testing/feeds.ts';
import { expectAllIn, piecesOf, storiesOf, textsOf, xmlTexts } from '#testing/pieces.ts';
import { parseXml, type XmlElement } from './xml/tree.ts';

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
