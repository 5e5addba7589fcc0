import { expect, test } from 'vitest';
import { metadataSchema } from '../metadata.ts';
import type { Piece } from './format.ts';
import { newsml1 } from './newsml-1.ts';

async function read(xml: string): Promise<Piece[]> {
  const copy = { bytes: new Uint8Array(), text: xml };
  expect(newsml1.sniff(copy)).toBeGreaterThan(0.9);
  return newsml1.read(copy);
}

function fieldsOf(piece: Piece | undefined): [string | undefined, string][] {
  if (!piece || !('reading' in piece)) throw new Error('no story');
  const { source, segments } = piece.reading;
  return segments.map(({ start, end, evidence }) => [evidence.field, source.slice(start, end)]);
}

function item(id: string, component: string): string {
  return `<NewsItem>
    <Identification><NewsIdentifier><ProviderId>nara.example</ProviderId><DateId>20261113</DateId>
      <NewsItemId>${id}</NewsItemId><RevisionId PreviousRevision="1" Update="N">2</RevisionId>
      <PublicIdentifier>urn:newsml:nara.example:20261113:${id}:2N</PublicIdentifier></NewsIdentifier></Identification>
    <NewsManagement><FirstCreated>20261113T091500+0100</FirstCreated>
      <ThisRevisionCreated>20261113T101500+0100</ThisRevisionCreated><Status FormalName="Embargoed"/>
      <StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20261113T180000+0100</DateAndTime></StatusWillChange>
      <Urgency FormalName="3"/><Instruction FormalName="Update">Adds the miller.</Instruction></NewsManagement>
    <NewsComponent>${component}</NewsComponent></NewsItem>`;
}

const LINES = `<NewsLines><HeadLine>Bread is early</HeadLine><SubHeadLine>The oven stays warm</SubHeadLine>
  <ByLine>By Odile Brandt</ByLine><DateLine>DERYAZ, Nov 13</DateLine><CopyrightLine>(c) NARA</CopyrightLine></NewsLines>
  <AdministrativeMetadata><Provider><Party FormalName="NARA"/></Provider></AdministrativeMetadata>
  <DescriptiveMetadata><Language FormalName="en"/>
  <SubjectCode><SubjectDetail FormalName="20000339"/></SubjectCode></DescriptiveMetadata>`;
const DATA = (content: string) => `<ContentItem><DataContent>${content}</DataContent></ContentItem>`;
const PROSE = DATA('<nitf><body><body.content><p>The bakers bake at night.</p></body.content></body></nitf>');
const message = (items: string) =>
  `<!DOCTYPE NewsML SYSTEM "newsml.dtd"><NewsML><NewsEnvelope/>${items}</NewsML>`;

test('a news item is its lines, its text and its metadata', async () => {
  const [piece, ...more] = await read(message(item('bread', LINES + PROSE)));
  expect(more).toEqual([]);
  const fields = fieldsOf(piece);
  expect(fields).toEqual(
    expect.arrayContaining([
      ['headline', 'Bread is early'],
      ['standfirst', 'The oven stays warm'],
      ['byline', 'By Odile Brandt'],
      ['dateline', 'DERYAZ, Nov 13'],
      ['rights_notice', '(c) NARA'],
      ['editors_note', 'Adds the miller.'],
      [undefined, 'The bakers bake at night.'],
    ]),
  );
  for (const text of ['nara.example', '20261113T180000+0100', 'urn:newsml:nara.example:20261113:bread:2N']) {
    expect(fields.map(([, said]) => said).join('\n')).toContain(text);
  }
  expect(metadataSchema.parse((piece as { reading: { metadata: unknown } }).reading.metadata)).toMatchObject({
    id: 'urn:newsml:nara.example:20261113:bread',
    version: '2',
    provider: 'NARA',
    createdAt: '2026-11-13T08:15:00.000Z',
    updatedAt: '2026-11-13T09:15:00.000Z',
    embargoUntil: '2026-11-13T17:00:00.000Z',
    status: 'withheld',
    signal: 'update',
    priority: 3,
    language: 'en',
    subjects: [{ code: '20000339' }],
  });
});

test.each([
  ['XHTML', '<html><body><p>Warm bread.</p></body></html>'],
  ['plain text', 'Warm bread.'],
  ['HTML as text', '&lt;p&gt;Warm bread.&lt;/p&gt;'],
])('content may be %s', async (_what, content) => {
  expect(fieldsOf((await read(message(item('a', DATA(content)))))[0])).toContainEqual([
    undefined,
    'Warm bread.',
  ]);
});

test('several items are a piece each, and a picture says that it is one', async () => {
  const photo =
    '<NewsLines><HeadLine>A loaf</HeadLine></NewsLines><ContentItem><MediaType FormalName="Photo"/></ContentItem>';
  const pieces = await read(message(item('a', PROSE) + item('b', photo) + item('a', PROSE)));
  expect(pieces.map(({ part }) => part)).toEqual(['a', 'b', 'a#3']);
  expect(pieces[1]).toMatchObject({
    notAStory: 'This is a picture and not a text: “A loaf”. Import the story that it goes with.',
  });
  expect((await read('<NewsML/>'))[0]).toMatchObject({
    notAStory: expect.stringContaining('without any item'),
  });
});
