import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { checkLedger } from '../ledger.ts';
import { type ReadPiece, readCopy } from '../read-copy.ts';

const HEAD = [
  'Return-Path: <desk@vale.example>',
  'From: =?UTF-8?Q?Vale_Press_=C5=9Eube?= <desk@vale.example>',
  'To: Newsroom <in@desk.example>',
  'Subject: Fwd: =?UTF-8?Q?Ferry_captain_=C3=96zg=C3=BCr_rows_home_after_engine_fails?=',
  'Date: Tue, 05 May 2026 09:15:00 +0300',
  'Message-ID: <4711@vale.example>',
  'Content-Language: en',
  'MIME-Version: 1.0',
];
const TEXT = [
  'PORT VALE, May 5 (VPS) - The captain of the last ferry rowed forty passengers home on Monday night, he said.',
  '',
  '“It was only two miles, and the sea was kind to all of us,” said captain Özgür Deniz on the quay.',
  '',
  '-- ',
  'Vale Press Service, Harbour Street 4',
].join('\r\n');

const bytesOf = (...lines: string[]) => new TextEncoder().encode(lines.join('\r\n'));
const plain = (text = TEXT, head = HEAD) =>
  bytesOf(...head, 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', text);

function mixed(...parts: string[]): Uint8Array {
  const lines = parts.flatMap((part) => ['--frontier', part]);
  return bytesOf(...HEAD, 'Content-Type: multipart/mixed; boundary=frontier', '', ...lines, '--frontier--');
}

function attachment(name: string, type: string, content: string | Uint8Array): string {
  const head = `Content-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"`;
  const packed = Buffer.from(content).toString('base64');
  return `${head}\r\nContent-Transfer-Encoding: base64\r\n\r\n${packed}`;
}

const BODY_PART = `Content-Type: text/plain; charset=utf-8\r\n\r\n${TEXT}`;

async function readAll(bytes: Uint8Array) {
  const copy = await readCopy({ bytes });
  if (!copy.ok) throw new Error(copy.message);
  expect(copy.format).toBe('eml');
  for (const piece of copy.pieces) {
    if (piece.ok) expect(checkLedger(piece.source, piece.spans)).toBeNull();
  }
  return copy.pieces;
}

async function read(bytes: Uint8Array): Promise<ReadPiece> {
  const [piece] = await readAll(bytes);
  if (!piece?.ok) throw new Error(piece?.message);
  return piece;
}

describe('an e-mail', () => {
  test('gives its subject as the headline, and says who sent it when', async () => {
    const { story, metadata, source } = await read(plain());
    expect(story.headline).toBe('Ferry captain Özgür rows home after engine fails');
    expect(story.blocks[0]?.text).toContain('The captain of the last ferry');
    expect(metadata).toMatchObject({
      id: '<4711@vale.example>',
      provider: 'Vale Press Şube',
      createdAt: '2026-05-05T06:15:00.000Z',
      language: 'en',
    });
    expect(source).toContain('From: Vale Press Şube <desk@vale.example>');
  });

  test('is set aside above its text: only the text is the story', async () => {
    const { spans, source } = await read(plain());
    const aside = spans
      .filter(({ kind }) => kind === 'metadata')
      .map(({ start, end }) => source.slice(start, end));
    expect(aside).toEqual([
      'Fwd:',
      'From: Vale Press Şube <desk@vale.example>',
      'To: Newsroom <in@desk.example>',
      'Date: Tue, 05 May 2026 09:15:00 +0300',
      'Message-ID: <4711@vale.example>',
    ]);
  });

  test('is read as HTML where it has any, and all its words are there', async () => {
    const html =
      '<html><head><title>Mailer</title></head><body><p>The <b>captain</b> of the last ferry rowed forty passengers home on Monday night.</p><ul><li>Two miles</li></ul></body></html>';
    const email = mixed(
      `Content-Type: multipart/alternative; boundary=inner\r\n\r\n--inner\r\n${BODY_PART}\r\n--inner\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n--inner--`,
    );
    const { source, story } = await read(email);
    expect(story.headline).toBe('Ferry captain Özgür rows home after engine fails');
    expect(story.blocks[0]?.marks).toEqual([expect.objectContaining({ type: 'strong' })]);
    const words = html.replace(/<[^>]{1,20}>/g, ' ').match(/\S+/g) ?? [];
    for (const word of words) expect(source).toContain(word);
  });

  test('holds all the text that the mail library shows', async () => {
    const bytes = mixed(
      BODY_PART,
      'Content-Type: text/plain; charset=windows-1254\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=DEube m=FCd=FCr=FC:=20',
    );
    const { source } = await read(bytes);
    const { text = '' } = await PostalMime.parse(bytes);
    expect(text).toContain('Şube müdürü');
    const dense = (value: string) => value.replace(/\s/g, '');
    expect(dense(source)).toContain(dense(text));
  });
});

describe('attachments', () => {
  const page =
    '<html><body><h1>Tower lamps relit</h1><p>The keepers lit all four lamps again on Sunday evening.</p></body></html>';

  test('that some format reads are pieces of their own; others are named', async () => {
    const pieces = await readAll(
      mixed(
        BODY_PART,
        attachment('towers.html', 'text/html', page),
        attachment('photo.png', 'image/png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])),
        attachment(
          'towers.html',
          'text/plain',
          'A note on the towers, in plain words and two lines.\nThe other line.',
        ),
        attachment('card.vcf', 'text/vcard', 'BEGIN:VCARD\nEND:VCARD'),
      ),
    );
    expect(pieces.map(({ part }) => part)).toEqual(['', 'towers.html', 'towers.html (attachment 3)']);
    const [body, tower] = pieces;
    expect(tower?.ok && tower.story.headline).toBe('Tower lamps relit');
    expect(body?.ok && body.source).toContain('photo.png');
    expect(body?.ok && body.source).toContain('card.vcf');
  });

  test('an e-mail in an e-mail is a piece, with its own attachments', async () => {
    const inner = Buffer.from(mixed(BODY_PART, attachment('towers.html', 'text/html', page))).toString();
    const pieces = await readAll(
      mixed(BODY_PART, `Content-Type: message/rfc822\r\n\r\n${inner}`.replaceAll('frontier', 'fence')),
    );
    expect(pieces.map(({ part }) => part)).toEqual(['', 'attachment 1', 'attachment 1/towers.html']);
  });

  test('of an e-mail without text are named, read or not, and so is the e-mail', async () => {
    const pieces = await readAll(
      mixed(
        'Content-Type: text/plain\r\n\r\n \r\n',
        attachment('towers.html', 'text/html', page),
        attachment('plan.bin', 'application/octet-stream', Uint8Array.from([0, 1, 2, 255, 0, 7])),
      ),
    );
    expect(pieces).toMatchObject([
      {
        ok: false,
        part: '',
        message: expect.stringMatching(/“Fwd: Ferry captain Özgür .* attached: towers\.html, plan\.bin\./),
      },
      { ok: true, part: 'towers.html' },
    ]);
  });

  test('have the warnings of their own decoding, and the letter has none of another text’s', async () => {
    const turkish = 'Şube müdürü bugün iskelede açıklama yaptı, dördüncü vapur da geldi.\nİkinci satır.';
    const old = Uint8Array.from(
      turkish,
      (sign) => ({ Ş: 0xde, ş: 0xfe, ı: 0xfd, İ: 0xdd })[sign] ?? sign.charCodeAt(0),
    );
    const letter = Buffer.concat([
      mixed(
        'Content-Type: text/plain; charset=windows-1254\r\nContent-Transfer-Encoding: 8bit\r\n\r\n',
      ).subarray(0, -14),
      old,
      Buffer.from(`\r\n--frontier\r\n${attachment('not.txt', 'text/plain', old)}\r\n--frontier--`),
    ]);
    const [body, note] = await readAll(letter);
    expect(body).toMatchObject({ ok: true, warnings: [] });
    expect(body?.ok && body.source).toContain('Şube müdürü bugün iskelede açıklama yaptı');
    expect(note).toMatchObject({ ok: true, part: 'not.txt', warnings: [{ code: 'encoding_guessed' }] });
  });

  test('a damaged one is told, and the rest is read', async () => {
    const broken = 'PK\u0003\u0004 word/document.xml and nothing more';
    const pieces = await readAll(mixed(BODY_PART, attachment('lost.docx', 'application/msword', broken)));
    expect(pieces[1]).toMatchObject({
      ok: false,
      part: 'lost.docx',
      message: expect.stringContaining('not sent whole'),
    });
  });

  test('without any text at all is no story', async () => {
    const [piece] = await readAll(plain(' '));
    expect(piece).toMatchObject({
      ok: false,
      message: expect.stringContaining('neither text nor attachments'),
    });
  });
});

describe('telling e-mail from text', () => {
  test.each([
    ['a story that quotes a header', 'Harbour opens\n\nFrom: the quay\nSubject: a boat'],
    ['a slug line', 'Subject: harbour\nSlug: HARBOUR-OPEN\n\nPORT VALE (VPS) - It opened.'],
    ['a dialogue', 'From: nobody\n\nTo: nobody'],
  ])('%s is text', async (_what, text) => {
    expect(await readCopy({ bytes: new TextEncoder().encode(text) })).toMatchObject({ format: 'text' });
  });

  test('headers that people copied from a letter are an e-mail’s', async () => {
    const head = ['From: Mara Quill <mara@vale.example>', 'Date: 5 May 2026', 'Subject: Tower lamps relit'];
    expect((await read(bytesOf(...head, '', TEXT))).story.headline).toBe('Tower lamps relit');
  });
});

test('whatever happens to its bytes, it is read or refused, and nothing is lost', async () => {
  const whole = mixed(BODY_PART, attachment('a.html', 'text/html', '<p>One</p><p>Two</p>'));
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 30 }), async (changes) => {
      const bytes = whole.slice();
      for (const [at, value] of changes) bytes[at] = value;
      const copy = await readCopy({ bytes });
      for (const piece of copy.ok ? copy.pieces : []) {
        if (piece.ok) expect(checkLedger(piece.source, piece.spans)).toBeNull();
      }
    }),
    { numRuns: 200 },
  );
});
