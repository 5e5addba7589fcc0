import { readFile } from 'node:fs/promises';
import { type ReadCopy, readCopy } from '#newsroom/importing/read-copy.ts';
import { reasonSentence } from '#newsroom/importing/reasons.ts';

const HELP = `Reads copy as an import does, without a database, and prints one JSON line a file.

  npm run -s import:dry -- FILE…

{file, format, encoding, language, headline, body: [text of each block], credit, rightsNotice, source,
 spans: [{start, end, kind, kept, reason, sure}], error}
Offsets are in UTF-16 units of "source"; the spans, in order, are the source. "error" is null, or a sentence when
the file can't be read; then the other values are null or empty.
Exit code: 0 when at least one file was read, 1 when none was, 2 when no file was named.
`;

function line(file: string, read: ReadCopy | null, error: string | null): string {
  return JSON.stringify({
    file,
    format: read?.format ?? null,
    encoding: read?.encoding ?? null,
    language: read?.language ?? null,
    headline: read?.story.headline ?? null,
    body: read?.story.blocks.map((block) => block.text) ?? [],
    credit: read?.story.credit ?? null,
    rightsNotice: read?.story.rightsNotice ?? null,
    source: read?.source ?? null,
    spans:
      read?.spans.map(({ start, end, kind, kept, reason, sure }) => ({
        start,
        end,
        kind,
        kept,
        reason: reasonSentence(reason),
        sure,
      })) ?? [],
    error,
  });
}

async function readFileToLine(file: string): Promise<{ json: string; ok: boolean }> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const why =
      error instanceof Error && 'code' in error ? fileFault(String(error.code)) : 'It can’t be read.';
    return { json: line(file, null, why), ok: false };
  }
  const read = await readCopy({ bytes });
  return read.ok
    ? { json: line(file, read, null), ok: true }
    : { json: line(file, null, read.message), ok: false };
}

function fileFault(code: string): string {
  if (code === 'ENOENT') return 'There is no such file. Check its name.';
  if (code === 'EISDIR') return 'This is a folder. Name the files in it.';
  if (code === 'EACCES' || code === 'EPERM') return 'This file may not be read. Check its permissions.';
  return `The file can’t be read (${code}).`;
}

const files = process.argv.slice(2);
if (files.length === 0 || files.includes('--help')) {
  process.stdout.write(HELP);
  process.exitCode = files.length === 0 ? 2 : 0;
} else {
  let readable = 0;
  for (const file of files) {
    const { json, ok } = await readFileToLine(file);
    if (ok) readable++;
    process.stdout.write(`${json}\n`);
  }
  process.exitCode = readable > 0 ? 0 : 1;
}
