import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ATOM, ITEM, jsonOf, RSS, WXR } from '#testing/feeds.ts';
import { bytesOf } from '#testing/pieces.ts';
import { EML, MARKDOWN, PDF, PLAIN_PARTS, RTF, zipped } from './written-copies.ts';

/** Copy as an agency would send it. `pack` wraps the bytes in the file that they are the heart of. */
export type WholeCopy = { name: string; bytes: Uint8Array; pack?: (bytes: Uint8Array) => Uint8Array };

const root = path.resolve(import.meta.dirname, '../..');

/** Mangled a thousand times, a larger file would take the suite's time. */
const LARGEST = 60_000;

/** One copy of every format that there is a fixture of, and the real ones of ../shared/data where they are there. */
export function wholeCopies(pages: number): WholeCopy[] {
  const shared = path.join(root, '../shared/data');
  const agency = [
    ...filesIn(path.join(shared, 'newsml-g2'), '.xml'),
    ...filesIn(path.join(shared, 'ninjs'), '.json'),
  ];
  const html = filesIn(path.join(shared, 'extraction/html'), '.html.gz')
    .map(({ name, bytes }) => ({ name, bytes: new Uint8Array(gunzipSync(bytes)) }))
    .filter(({ bytes }) => bytes.length <= LARGEST)
    .slice(0, pages);
  return [...ownCopies(), ...agency.filter(({ bytes }) => bytes.length <= LARGEST), ...html];
}

function ownCopies(): WholeCopy[] {
  const fixtures = filesIn(path.join(root, 'testing/copy'), '').filter(
    ({ name }) => !name.endsWith('.expected.json'),
  );
  const written = Object.entries({
    rss: RSS,
    atom: ATOM,
    jsonFeed: jsonOf(ITEM),
    wxr: WXR,
    eml: EML,
    rtf: RTF,
    markdown: MARKDOWN,
    pdf: PDF,
  }).map(([name, text]) => ({ name, bytes: bytesOf(text) }));
  const packed = Object.entries(PLAIN_PARTS).map(([name, { heart, parts }]) => ({
    name,
    bytes: bytesOf(parts[heart] ?? ''),
    pack: (bytes: Uint8Array) => zipped(parts, { [heart]: bytes }),
  }));
  return [...fixtures, ...written, ...packed];
}

function filesIn(folder: string, ending: string): WholeCopy[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => path.join(folder, name))
    .filter((file) => path.extname(file) !== '')
    .map((file) => ({ name: path.relative(root, file), bytes: new Uint8Array(readFileSync(file)) }));
}
