import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readAs } from '#testing/read-single.ts';
import { checkLedger } from '../ledger.ts';
import { readCopy } from '../read-copy.ts';
import { parseXml, type XmlElement } from './xml/tree.ts';

const NAMES = ['office', 'text', 'style', 'fo', 'draw', 'dc', 'meta', 'xlink', 'table', 'manifest', 'svg']
  .map((name) => `xmlns:${name}="urn:${name}"`)
  .join(' ');

const BODY = `
<text:tracked-changes><text:deletion><text:p>a terrible ruling</text:p></text:deletion></text:tracked-changes>
<text:p text:style-name="P1">Fener bekçileri davayı kazandı</text:p>
<text:p text:style-name="Subtitle">Ada halkı kararı sokakta kutladı, kule ışıkları yeniden yandı</text:p>
<text:p>PORT VALE (VPS) – Son dört fener bekçisi<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Mahkeme kararı, 3 Mayıs.</text:p></text:note-body></text:note> kulelerinde kalabilecek, dedi <text:span text:style-name="T1">mahkeme</text:span> salı günü.</text:p>
<text:h text:outline-level="1">Uzun bir kavga</text:h>
<text:p>Liman dairesi kapıları<text:s text:c="2"/>kilitlemişti;<office:annotation><dc:creator>Eda</dc:creator><text:p>Camcıyı ara!</text:p></office:annotation> haberi <text:a xlink:href="https://courier.vale.example/kilit">Vale Postası</text:a> duyurdu.</text:p>
<text:p text:style-name="Quotations">“Lambaları elimizle yaktık,” dedi bekçi Odo Marsh.</text:p>
<text:list text:style-name="L1"><text:list-item text:start-value="5"><text:p>Dört kule insanlı kalacak</text:p></text:list-item><text:list-item><text:p>Yeni camlar geliyor</text:p></text:list-item></text:list>
<text:p><draw:frame><svg:desc>Kulenin önünde dört bekçi</svg:desc><draw:text-box><text:p>Foto: Vale Arşivi</text:p></draw:text-box></draw:frame></text:p>`;

const PARTS = {
  'META-INF/manifest.xml': `<manifest:manifest ${NAMES}/>`,
  'content.xml': `<office:document-content ${NAMES}><office:automatic-styles><style:style style:name="P1" style:parent-style-name="Title"/><style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style><text:list-style style:name="L1"><text:list-level-style-number text:level="1"/></text:list-style></office:automatic-styles><office:body><office:text>${BODY}</office:text></office:body></office:document-content>`,
  'styles.xml': `<office:document-styles ${NAMES}><office:master-styles><style:master-page><style:header><text:p>Vale Basın Servisi</text:p></style:header></style:master-page></office:master-styles></office:document-styles>`,
  'meta.xml': `<office:document-meta ${NAMES}><office:meta><dc:title>Mektup şablonu</dc:title><meta:initial-creator>Mara Quill</meta:initial-creator><dc:language>tr</dc:language><meta:creation-date>2026-05-04T07:30:00</meta:creation-date></office:meta></office:document-meta>`,
};

function pack(changes: Record<string, string> = {}): Uint8Array {
  const files = Object.entries({ ...PARTS, ...changes }).map(([name, text]) => [name, strToU8(text)]);
  const mimetype = strToU8('application/vnd.oasis.opendocument.text');
  return zipSync({ mimetype: [mimetype, { level: 0 }], ...Object.fromEntries(files) });
}

const read = (bytes: Uint8Array) => readAs('odt', bytes);

function textsOf(element: XmlElement): string[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return child.trim() === '' ? [] : [child];
    return ['tracked-changes', 'note-citation'].includes(child.name) ? [] : textsOf(child);
  });
}

describe('an OpenDocument text', () => {
  test('keeps headline, headings, quotes, lists, links and marks', async () => {
    const { story, metadata, language } = await read(pack());
    expect(story).toMatchObject({
      headline: 'Fener bekçileri davayı kazandı',
      standfirst: 'Ada halkı kararı sokakta kutladı, kule ışıkları yeniden yandı',
    });
    expect(story.blocks.slice(0, 6).map(({ type, ordered }) => (ordered ? 'ordered list' : type))).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'blockquote',
      'ordered list',
      'ordered list',
    ]);
    expect(story.blocks[4]?.number).toBe(5);
    const marked = story.blocks.flatMap(({ text, marks }) =>
      marks.map((mark) => [mark.type, text.slice(mark.start, mark.end)]),
    );
    expect(marked).toEqual([
      ['strong', 'mahkeme'],
      ['link', 'Vale Postası'],
    ]);
    expect(metadata).toMatchObject({
      byline: 'Mara Quill',
      language: 'tr',
      pictures: [{ alternative: 'Kulenin önünde dört bekçi' }],
    });
    expect(metadata.createdAt).toBeUndefined();
    expect(language).toBe('tr');
  });

  test('sets headers, comments and properties aside for what they are', async () => {
    const { source, spans } = await read(pack());
    const kinds = new Map(
      spans.map(({ start, end, kind, kept }) => [source.slice(start, end), kept ? 'kept' : kind]),
    );
    expect(kinds.get('Vale Basın Servisi')).toBe('furniture');
    expect(kinds.get('Eda: Camcıyı ara!')).toBe('editors_note');
    expect(kinds.get('Mektup şablonu')).toBe('metadata');
    expect(source).not.toContain('terrible');
  });

  test('holds every text of its parts', async () => {
    const { source } = await read(pack());
    const dense = (text: string) => text.replace(/\s/g, '');
    for (const xml of Object.values(PARTS)) {
      for (const text of textsOf(parseXml(xml))) expect(dense(source)).toContain(dense(text));
    }
  });
});

test.each<[string, Record<string, string>, RegExp]>([
  ['declares entities', { 'content.xml': '<!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>' }, /declarations/],
  ['has no text', { 'content.xml': '<x/>' }, /text is missing/],
  ['leads out of its folder', { '../content.xml': 'x' }, /outside its own folder/],
])('a document that %s is refused in words', async (_what, changes, message) => {
  const copy = await readCopy({ bytes: pack(changes) });
  expect(copy).toMatchObject({ ok: false, reason: 'unreadable', message: expect.stringMatching(message) });
});

test('one with a password is no story, and says so', async () => {
  const manifest = `<manifest:manifest ${NAMES}><manifest:encryption-data/></manifest:manifest>`;
  const copy = await readCopy({ bytes: pack({ 'META-INF/manifest.xml': manifest }) });
  expect(copy).toMatchObject({ pieces: [{ ok: false, message: expect.stringContaining('password') }] });
});

test('whatever stands in it, it is read or refused, and nothing is lost', async () => {
  const token = fc.constantFrom(
    '<text:p>',
    '</text:p>',
    '<text:list>',
    '</text:list>',
    '<text:list-item>',
    '</text:list-item>',
    '<text:h>',
    '</text:h>',
    '<text:span text:style-name="T1">',
    '</text:span>',
    '<text:line-break/>',
    '<text:note><text:note-body>',
    '</text:note-body></text:note>',
    'Vale ',
    '&#xFFFD;',
    '<text:a xlink:href="javascript:x">',
    '</text:a>',
    '<text:p>A line</text:p>',
  );
  const whole = pack();
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(
      fc.array(token, { maxLength: 25 }),
      fc.array(change, { maxLength: 3 }),
      async (tokens, changes) => {
        const damaged = whole.slice();
        for (const [at, value] of changes) damaged[at] = value;
        const xml = PARTS['content.xml'].replace(BODY, tokens.join(''));
        for (const bytes of [damaged, pack({ 'content.xml': xml })]) {
          const copy = await readCopy({ bytes });
          for (const piece of copy.ok ? copy.pieces : []) {
            if (piece.ok) expect(checkLedger(piece.source, piece.spans)).toBeNull();
          }
        }
      },
    ),
    { numRuns: 150 },
  );
});
