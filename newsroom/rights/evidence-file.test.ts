import { describe, expect, it } from 'vitest';
import { readEvidence } from './evidence-file.ts';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const file = (content: string | Uint8Array<ArrayBuffer>, name = 'contract.pdf') => new File([content], name);

describe('evidence is told by what is in it', () => {
  it.each([
    ['application/pdf', '%PDF-1.7\n%\xe2\xe3\xcf\xd3'],
    ['image/png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['image/jpeg', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['image/webp', 'RIFF\x24\0\0\0WEBPVP8 '],
    ['image/heic', '\0\0\0\x18ftypheic'],
    [
      'message/rfc822',
      'Received: by mail.example\r\nFrom: Sales <sales@tide.example>\r\nSubject: Y\xe9s\r\n\r\nYou may.',
    ],
    ['text/plain', 'From our talk on Monday: you may use the text.\nDate: open'],
    ['text/plain', '\xff\xfeY\0e\0s\0'],
    ['text/plain', '<html><script>alert(1)</script></html>'],
  ])('%s', async (type, content) => {
    expect(await readEvidence(file(bytes(content), 'anything.exe'))).toMatchObject({
      evidenceFileType: type,
      evidenceFile: bytes(content),
    });
  });

  it.each([
    ['a program that is called a PDF', 'MZ\x90\0\x03\0\0\0'],
    ['an archive', 'PK\x03\x04\x14\0\0\0'],
    ['a PDF that begins with something else', '\0%PDF-1.7'],
  ])('and %s is refused, beside its field', async (_, content) => {
    await expect(readEvidence(file(bytes(content)))).rejects.toMatchObject({
      code: 'invalid',
      fields: { evidenceFile: [expect.stringContaining('PDF')] },
    });
  });
});

it.each([
  ['C:\\contracts\\tide 17.pdf', 'tide 17.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['a\0b\r\n.pdf', 'ab.pdf'],
  ['\ud800عقد.pdf', '\ufffdعقد.pdf'],
  ['/', 'evidence'],
  [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(116)}.pdf`],
])('a name is one that can be kept: %j', async (name, kept) => {
  expect(await readEvidence(file('%PDF-1.4', name))).toMatchObject({ evidenceFileName: kept });
});
