import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readAs } from '#testing/read-single.ts';
import { checkLedger } from '../ledger.ts';
import { readCopy } from '../read-copy.ts';
import { childrenOf, descendantsOf } from './xml/find.ts';
import { parseXml } from './xml/tree.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

function p(text: string, style = ''): string {
  return `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

const BODY = [
  p('Lighthouse keepers of Port Vale win their case', 'Title'),
  p('By Mara Quill', 'Subtitle'),
  p(
    'PORT VALE — The last four keepers may stay in their towers, a court in Port Vale ruled on Tuesday after two years.',
  ),
  p('A long quarrel', 'Heading1'),
  `<w:p><w:r><w:t xml:space="preserve">The harbour office had </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>locked</w:t></w:r><w:r><w:t xml:space="preserve"> the doors, as </w:t></w:r><w:hyperlink r:id="rId7"><w:r><w:t>the Vale Courier</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve"> reported</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>`,
  p('“We kept the lamps burning by hand, and nobody thanked us,” said keeper Odo Marsh.', 'Quote'),
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Four towers stay manned until the year after next</w:t></w:r></w:p>`,
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>The lamps get new lenses from the glassworks</w:t></w:r></w:p>`,
  `<w:p><w:r><w:t>The mayor spoke of a </w:t></w:r><w:ins w:author="Eda"><w:r><w:t>good</w:t></w:r></w:ins><w:del w:author="Eda"><w:r><w:delText>terrible</w:delText></w:r></w:del><w:r><w:t xml:space="preserve"> day for everyone who looks out to sea at night.</w:t></w:r></w:p>`,
  `<w:tbl><w:tr><w:tc>${p('Tower')}</w:tc><w:tc>${p('Keeper')}</w:tc></w:tr></w:tbl>`,
].join('');

const PARTS: Record<string, string> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId7" Type="${RELATIONS}/hyperlink" Target="https://courier.vale.example/locked" TargetMode="External"/></Relationships>`,
  'word/document.xml': `<?xml version="1.0"?><w:document ${W} ${R}><w:body>${BODY}</w:body></w:document>`,
  'word/styles.xml': `<w:styles ${W}>${[
    ['Title', 'Title'],
    ['Subtitle', 'Subtitle'],
    ['Heading1', 'heading 1'],
    ['Quote', 'Quote'],
  ]
    .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
    .join('')}</w:styles>`,
  'word/numbering.xml': `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="2">${p('Vale Courier, 3 May.')}</w:footnote></w:footnotes>`,
  'word/comments.xml': `<w:comments ${W}><w:comment w:id="0" w:author="Eda">${p('Call the glassworks again!')}</w:comment></w:comments>`,
  'word/header1.xml': `<w:hdr ${W}>${p('Vale Press Service — draft 3')}</w:hdr>`,
  'word/media/image1.png': 'not a picture',
  'docProps/core.xml': `<cp:coreProperties xmlns:cp="urn:c" xmlns:dc="urn:d" xmlns:dcterms="urn:t"><dc:title>Template for letters</dc:title><dc:creator>Mara Quill</dc:creator><dc:language>en-GB</dc:language><dcterms:created>2026-05-04T07:30:00Z</dcterms:created></cp:coreProperties>`,
};

function pack(changes: Record<string, string> = {}): Uint8Array {
  const files = Object.entries({ ...PARTS, ...changes });
  return zipSync(Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)])));
}

const read = (bytes: Uint8Array) => readAs('docx', bytes);

describe('a Word document', () => {
  test('keeps headline, byline, headings, quotes, lists and links', async () => {
    const { story, metadata, source } = await read(pack());
    expect(story).toMatchObject({
      headline: 'Lighthouse keepers of Port Vale win their case',
      byline: 'Mara Quill',
      dateline: 'PORT VALE',
    });
    expect(story.blocks.map(({ type, ordered }) => (ordered ? 'ordered list' : type))).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'blockquote',
      'ordered list',
      'ordered list',
      'paragraph',
      'paragraph',
      'paragraph',
      'ordered list',
    ]);
    const [, , linked] = story.blocks;
    expect(linked?.marks.map(({ type, start, end }) => [type, linked.text.slice(start, end)])).toContainEqual(
      ['link', 'the Vale Courier'],
    );
    expect(linked?.marks).toContainEqual(expect.objectContaining({ type: 'strong' }));
    expect(metadata).toMatchObject({
      byline: 'Mara Quill',
      language: 'en-GB',
      createdAt: '2026-05-04T07:30:00.000Z',
    });
    expect(story.blocks[6]?.text).toContain('a good day');
    expect(source).not.toContain('terrible');
  });

  test('keeps what numbered lists begin with, and goes on with one after other paragraphs', async () => {
    const item = (text: string, use: number, level = 0, more = '') =>
      `<w:p><w:pPr>${more}<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${use}"/></w:numPr></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
    const body = [
      ...[p('Light in six steps', 'Title'), p('The keepers of Skerrow light the lamp as they did in 1886.')],
      ...[item('Trim the wick', 2), item('Wind ', 2, 0, '<w:rPr><w:del/></w:rPr>'), item('it up', 2)],
      ...[p('Then they wait for the tide.'), item('Light the lamp', 2), item('With a match', 2, 1)],
      ...[p('In fog there is more to do.'), item('Ring the bell', 3), item('Wake the mate', 3)],
      ...[item('Sleep', 5), p('At dawn they go home.'), p('Close the door', 'Step')],
      ...[p('Nobody else may.'), item('Bring oil', 4), item('Ask at the office', 9)],
    ];
    const level = (index: number, start: number, more = '') =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${more || 'decimal'}"/></w:lvl>`;
    const numbering = [
      `<w:abstractNum w:abstractNumId="7">${level(0, 3)}${level(1, 1)}</w:abstractNum>`,
      `<w:abstractNum w:abstractNumId="8">${level(0, 8).replace('</w:lvl>', '<w:pStyle w:val="Step"/></w:lvl>')}</w:abstractNum>`,
      `<w:abstractNum w:abstractNumId="9">${level(0, 4, 'bullet')}</w:abstractNum>`,
      `<w:abstractNum w:abstractNumId="10">${level(0, 1)}</w:abstractNum>`,
      '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>',
      '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
      '<w:num w:numId="4"><w:abstractNumId w:val="9"/></w:num>',
      '<w:num w:numId="5"><w:abstractNumId w:val="10"/></w:num>',
    ].join('');
    const styles = PARTS['word/styles.xml']?.replace(
      '</w:styles>',
      '<w:style w:type="paragraph" w:styleId="Step"><w:name w:val="Step"/></w:style></w:styles>',
    );
    const { story } = await read(
      pack({
        'word/document.xml': `<w:document ${W} ${R}><w:body>${body.join('')}</w:body></w:document>`,
        'word/numbering.xml': `<w:numbering ${W}>${numbering}</w:numbering>`,
        'word/styles.xml': styles ?? '',
      }),
    );
    const items = story.blocks.flatMap(({ type, text, ordered, number }) =>
      type === 'list' && ordered ? [[text, number]] : [],
    );
    expect(items.slice(0, 8)).toEqual([
      ['Trim the wick', 3],
      ['Wind it up', 4],
      ['Light the lamp', 5],
      ['With a match', undefined],
      ['Ring the bell', undefined],
      ['Wake the mate', 2],
      ['Sleep', undefined],
      ['Close the door', 8],
    ]);
    expect(story.blocks.find(({ text }) => text === 'Bring oil')).toMatchObject({ ordered: false });
  });

  test('sets header, comments and properties aside, for what they are', async () => {
    const { source, spans, story } = await read(pack());
    const kindOf = (text: string) => {
      const at = source.indexOf(text);
      const span = spans.find(({ start, end }) => start <= at && end > at);
      return [span?.kind, span?.kept];
    };
    expect(kindOf('Vale Press Service')).toEqual(['furniture', false]);
    expect(kindOf('Call the glassworks')).toEqual(['editors_note', false]);
    expect(kindOf('Template for letters')).toEqual(['metadata', false]);
    expect(story.editorsNotes).toEqual(['Eda: Call the glassworks again!']);
  });

  test('holds every text of its parts', async () => {
    const { source } = await read(pack());
    const dense = (text: string) => text.replace(/\s/g, '');
    const shown = dense(source);
    for (const [name, xml] of Object.entries(PARTS)) {
      if (!/document|notes|comments|header|core/.test(name) || name.endsWith('.rels')) continue;
      const root = parseXml(xml);
      const texts = name.includes('core') ? childrenOf(root) : descendantsOf(root, 't');
      expect(texts.length).toBeGreaterThan(0);
      for (const { children } of texts) expect(shown).toContain(dense(children.join('')));
    }
  });

  test('of millions of letters is read as plain paragraphs, and says so', { timeout: 20_000 }, async () => {
    const many = Array.from({ length: 40_000 }, (_, at) => p(`The lamp of tower ${at} is lit.`)).join('');
    const { warnings, story } = await read(
      pack({ 'word/document.xml': `<w:document ${W}><w:body>${many}</w:body></w:document>` }),
    );
    expect(warnings).toEqual([{ code: 'flattened_html' }]);
    // The footnote is read too.
    expect(story.blocks).toHaveLength(40_001);
  });

  test('tells of what it can’t read', async () => {
    const equation = PARTS['word/document.xml']?.replace('</w:body>', '<w:p><w:oddity/></w:p></w:body>');
    const { warnings } = await read(pack({ 'word/document.xml': equation ?? '' }));
    expect(warnings).toEqual([{ code: 'unread_parts', count: 1 }]);
  });
});

describe('hostile and damaged documents', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    [
      'declares entities',
      { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>' },
      /declarations/,
    ],
    ['is nested without end', { 'word/document.xml': '<a>'.repeat(5000) }, /nested/],
    ['leads out of its folder', { '../../word/document.xml': 'x' }, /outside its own folder/],
    ['is no XML', { 'word/document.xml': 'PORT VALE' }, /not be read/],
  ])('one that %s is refused in words', async (_what, changes, message) => {
    const copy = await readCopy({ bytes: pack(changes) });
    expect(copy).toMatchObject({ ok: false, reason: 'unreadable', message: expect.stringMatching(message) });
  });

  test('a style map brought along can’t hide text', async () => {
    const { source } = await read(pack({ 'mammoth/style-map': 'p => !' }));
    expect(source).toContain('Lighthouse keepers');
  });

  test('whatever happens to its bytes, it is read or refused, and nothing is lost', async () => {
    const whole = pack();
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 5 }), fc.nat(whole.length), async (changes, cut) => {
        const bytes = whole.slice(0, cut % 3 === 0 ? cut : whole.length);
        for (const [at, value] of changes) bytes[at] = value;
        const copy = await readCopy({ bytes });
        for (const piece of copy.ok ? copy.pieces : []) {
          if (piece.ok) expect(checkLedger(piece.source, piece.spans)).toBeNull();
        }
      }),
      { numRuns: 150 },
    );
  });

  test('whatever stands in its body, it is read or refused, and nothing is lost', async () => {
    const token = fc.constantFrom(
      '<w:p>',
      '</w:p>',
      '<w:r>',
      '</w:r>',
      '<w:t>',
      '</w:t>',
      '<w:tbl>',
      '</w:tbl>',
      '<w:br/>',
      '<w:tr>',
      '</w:tr>',
      '<w:tc>',
      '</w:tc>',
      '&#xFFFD;',
      'Vale ',
      '\u0000',
      '<w:hyperlink r:id="rId7">',
      '</w:hyperlink>',
      p('A line'),
      p('A head', 'Heading1'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(token, { maxLength: 20 }), async (tokens) => {
        const xml = `<w:document ${W} ${R}><w:body>${tokens.join('')}</w:body></w:document>`;
        const copy = await readCopy({ bytes: pack({ 'word/document.xml': xml }) });
        for (const piece of copy.ok ? copy.pieces : []) {
          if (piece.ok) expect(checkLedger(piece.source, piece.spans)).toBeNull();
        }
      }),
      { numRuns: 100 },
    );
  });
});
