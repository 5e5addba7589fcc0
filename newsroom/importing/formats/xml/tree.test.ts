import { describe, expect, test } from 'vitest';
import { childOf, childrenOf, descendantsOf, textIn } from './find.ts';
import { parseXml, XmlFault } from './tree.ts';

describe('a document', () => {
  test('becomes elements with local names, attributes and texts in order', () => {
    const root = parseXml(
      '<?xml version="1.0"?>\n<!-- a note --><n:feed xmlns:n="urn:n" xml:lang="kmr" n:id="7">Ji <b>Deryaz</b>ê' +
        '<![CDATA[ <û> ]]>&amp; &#x26;</n:feed>',
    );
    expect(root).toMatchObject({
      name: 'feed',
      namespace: 'urn:n',
      attributes: { lang: 'kmr', id: '7' },
      children: ['Ji ', { name: 'b', namespace: '', children: ['Deryaz'] }, 'ê <û> & &'],
    });
    expect(Object.keys(root.attributes)).toEqual(['lang', 'id']);
  });

  test('may begin with white space, name its DTD, and use a prefix that nobody declared', () => {
    const root = parseXml(
      '\n <?xml version="1.0"?><!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.6//EN" "http://127.0.0.1:1/n.dtd"><m:a/>',
    );
    expect(root).toMatchObject({ name: 'a', namespace: 'undeclared:m' });
  });

  test('is searched by name', () => {
    const root = parseXml('<a><b>1 <c>2</c></b>\n3<c> 4\n</c><d/></a>');
    expect(textIn(root)).toBe('1 2 3 4');
    expect(textIn(childOf(root, 'd'))).toBeUndefined();
    expect(childrenOf(root).map((child) => child.name)).toEqual(['b', 'c', 'd']);
    expect(childrenOf(root, 'c')).toHaveLength(1);
    expect(descendantsOf(root, 'c').map(textIn)).toEqual(['2', '4']);
    expect(childrenOf(undefined)).toEqual([]);
  });
});

describe('attacks and damage are refused in a sentence', () => {
  const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
    '',
  );

  test.each([
    ['billion laughs', `<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><a>&l9;</a>`, 'DTD'],
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'DTD'],
    ['a parameter entity', '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1:1/e">%p;]><a/>', 'DTD'],
    [
      'an entity of an external DTD',
      '<!DOCTYPE a SYSTEM "http://127.0.0.1:1/d"><a>&x;</a>',
      'undefined entity',
    ],
    ['an entity of HTML', '<a>&nbsp;</a>', 'undefined entity'],
    ['a reference to no character', '<a>&#0;</a>', 'malformed character entity'],
    ['a cut-off document', '<a><b>Deryaz</b>', 'unclosed tag'],
    ['tags that cross', '<a><b></a></b>', 'unexpected close tag'],
    ['no element', ' ', 'document must contain a root element'],
  ])('%s', (_what, xml, said) => {
    expect(() => parseXml(xml)).toThrow(XmlFault);
    expect(() => parseXml(xml)).toThrow(said);
  });

  test('a hundred thousand nested elements', () => {
    const xml = `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`;
    expect(() => parseXml(xml)).toThrow('nested deeper than 500');
  });

  test('more elements than any story has', () => {
    expect(() => parseXml(`<a>${'<b/>'.repeat(500_001)}</a>`)).toThrow('half a million');
  });
});
