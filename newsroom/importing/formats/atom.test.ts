import { describe, expect, test } from 'vitest';
import { ATOM } from '#testing/feeds.ts';
import { expectAllIn, storiesOf, textsOf, xmlTexts } from '#testing/pieces.ts';
import { parseXml, type XmlElement } from './xml/tree.ts';

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
