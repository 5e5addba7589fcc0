import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type ReadPiece, readCopy } from '#newsroom/importing/read-copy.ts';
import { reasonSentence } from '#newsroom/importing/reasons.ts';

const HELP = `Reads copy as an import does, without a database, and prints one JSON line for each piece in each file.

  npm run -s import:dry -- FILE|FOLDER…

{file, part, format, encoding, language, headline, body: [text of each block], credit, rightsNotice, metadata, source,
 spans: [{start, end, kind, kept, reason, sure}], error}
Folders are read with all that is in them. "part" tells the pieces of one file apart, and is empty where the file is a
single one. Offsets are in UTF-16 units of "source"; the spans, in order, are the source. "error" is null, or a sentence
when the file can't be read or is no story; then the other values are null or empty.
Exit code: 0 when at least one story was read, 1 when none was, 2 when no file was named.
`;

type Known = { part: string; format: string | null; encoding: string | null };

function line(file: string, known: Known, read: ReadPiece | null, error: string | null): string {
  return JSON.stringify({
    file,
    part: known.part,
    format: known.format,
    encoding: known.encoding,
    language: read?.language ?? null,
    headline: read?.story.headline ?? null,
    body: read?.story.blocks.map((block) => block.text) ?? [],
    credit: read?.story.credit ?? null,
    rightsNotice: read?.story.rightsNotice ?? null,
    metadata: read?.metadata ?? null,
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

const UNKNOWN: Known = { part: '', format: null, encoding: null };

async function* linesOf(file: string): AsyncGenerator<{ json: string; ok: boolean }> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    yield { json: line(file, UNKNOWN, null, fileFault(error)), ok: false };
    return;
  }
  const read = await readCopy({ bytes });
  if (!read.ok) {
    yield { json: line(file, UNKNOWN, null, read.message), ok: false };
    return;
  }
  for (const piece of read.pieces) {
    const known = { part: piece.part, format: read.format, encoding: read.encoding };
    yield piece.ok
      ? { json: line(file, known, piece, null), ok: true }
      : { json: line(file, known, null, piece.message), ok: false };
  }
}

/** The file itself, or all files in the folder, in the order of their names. */
async function filesIn(named: string): Promise<string[]> {
  const isFolder = await stat(named).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [named];
  const entries = await readdir(named, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function fileFault(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (code === 'ENOENT') return 'There is no such file. Check its name.';
  if (code === 'EACCES' || code === 'EPERM') return 'This file may not be read. Check its permissions.';
  return `The file can’t be read (${code}).`;
}

const named = process.argv.slice(2);
if (named.length === 0 || named.includes('--help')) {
  process.stdout.write(HELP);
  process.exitCode = named.length === 0 ? 2 : 0;
} else {
  let readable = 0;
  for (const one of named) {
    for (const file of await filesIn(one)) {
      for await (const { json, ok } of linesOf(file)) {
        if (ok) readable++;
        process.stdout.write(`${json}\n`);
      }
    }
  }
  process.exitCode = readable > 0 ? 0 : 1;
}
