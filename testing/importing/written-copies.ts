import { strToU8, zipSync } from 'fflate';

// Copy in the formats of writing programs and of mail, of an invented agency; each small, and with what the format
// has beside paragraphs.

export const MARKDOWN = `---
title: Fishers of Low Sand get their pier back
author: Ira Moss
---
# Fishers of Low Sand get their pier back

LOW SAND (VPS) — The council **voted** on Monday to rebuild the [old pier](https://vale.example/pier).

> “My boat has waited four winters,” said Odo Marsh.

## What it costs

1. Two hundred oak piles
2. A *lamp* at its end

| Year | Boats |
|------|-------|
| 2024 | 14    |
`;

export const RTF = String.raw`{\rtf1\ansi\ansicpg1254\deff0{\fonttbl{\f0 Arial;}{\f1\fcharset178 Traditional Arabic;}}{\info{\author Ira Moss}}
\pard\outlinelevel0\b \'ddskele yeniden a\'e7\'fdld\'fd\b0\par
\pard LOW SAND (VPS) \emdash  Bal\'fdk\'e7\'fdlar {\i d\'f6rt} k\'fd\'fe bekledi, dedi {\field{\*\fldinst HYPERLINK "https://vale.example/pier"}{\fldrslt meclis}}.\par
{\listtext 1.\tab}\u8220?Tekne\u8221? \u-10179?\u-8640? ve \f1\'e3\'d1\'cd\'c8\'c7\f0{\footnote Vale Postas\'fd.}\par}`;

export const EML = [
  'From: =?UTF-8?Q?Vale_=C5=9Eube?= <desk@vale.example>',
  'Subject: =?UTF-8?B?UGllciByZW9wZW5zIGluIExvdyBTYW5k?=',
  'Date: Tue, 05 May 2026 09:15:00 +0300',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=sand',
  '',
  '--sand',
  'Content-Type: text/plain; charset=iso-8859-9',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'LOW SAND (VPS) - The pier that =DEube Street lost four winters ago opens again on Friday, =',
  'the council said.',
  '',
  '--sand',
  'Content-Type: text/html; charset=utf-8; name="pier.html"',
  'Content-Disposition: attachment; filename="pier.html"',
  '',
  '<h1>Boats return</h1><p>Fourteen boats came back to Low Sand on the morning tide, their owners said.</p>',
  '--sand--',
].join('\r\n');

export const PDF = `%PDF-1.4
1 0 obj
<</Type/Catalog/Pages 2 0 R/Lang(en)>>
endobj
2 0 obj
<</Type/Pages/Kids[4 0 R]/Count 1>>
endobj
3 0 obj
<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>
endobj
4 0 obj
<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents 5 0 R>>
endobj
5 0 obj
<</Length 215>>stream
BT /F1 22 Tf 72 770 Td (Pier reopens in Low Sand) Tj ET
BT /F1 11 Tf 72 730 Td (The council voted on Monday to rebuild the old pier, and four) Tj ET
BT /F1 11 Tf 72 716 Td (winters of waiting were over.) Tj ET
endstream
endobj
trailer<</Size 6/Root 1 0 R>>
%%EOF`;

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OPEN = ['office', 'text', 'style', 'xlink'].map((name) => `xmlns:${name}="urn:${name}"`).join(' ');

/** Documents that are archives of plain parts; the `heart` is the part with the text. */
export const PLAIN_PARTS: Record<string, { heart: string; parts: Record<string, string> }> = {
  docx: {
    heart: 'word/document.xml',
    parts: {
      '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
      'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Pier reopens in Low Sand</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">The council </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>voted</w:t></w:r><w:ins><w:r><w:t xml:space="preserve"> on Monday</w:t></w:r></w:ins><w:r><w:tab/><w:t>to rebuild it.</w:t><w:br/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Boats</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`,
    },
  },
  odt: {
    heart: 'content.xml',
    parts: {
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<office:document-content ${OPEN}><office:body><office:text><text:h text:outline-level="1">İskele açıldı</text:h><text:p>Balıkçılar <text:span text:style-name="T1">dört</text:span> kış<text:s text:c="2"/>bekledi<text:note><text:note-body><text:p>Vale Postası.</text:p></text:note-body></text:note>, dedi <text:a xlink:href="https://vale.example/">meclis</text:a>.</text:p><text:list><text:list-item><text:p>İki yüz kazık</text:p></text:list-item></text:list></office:text></office:body></office:document-content>`,
    },
  },
};

/** The archive of the parts, some of them replaced. The first part is stored as it is, as ODF 1.3 part 2, 3.3 wants. */
export function zipped(parts: Record<string, string>, changes: Record<string, Uint8Array>): Uint8Array {
  const files = Object.entries(parts).map(([name, text]) => [name, changes[name] ?? strToU8(text)] as const);
  return zipSync(
    Object.fromEntries(files.map(([name, bytes]) => [name, [bytes, { level: name === 'mimetype' ? 0 : 6 }]])),
    { mtime: '2026-05-05T09:15:00' },
  );
}
