import { readFile } from 'node:fs/promises';
import path from 'node:path';

const folder = path.join(process.cwd(), 'node_modules/@fontsource-variable');

/** The site's fonts, by the name that site.css knows them under. Nothing else of the folder can be asked for. */
const files: Readonly<Record<string, string>> = {
  'newsreader.woff2': 'newsreader/files/newsreader-latin-opsz-normal.woff2',
  'newsreader-italic.woff2': 'newsreader/files/newsreader-latin-opsz-italic.woff2',
  'newsreader-ext.woff2': 'newsreader/files/newsreader-latin-ext-opsz-normal.woff2',
  'newsreader-ext-italic.woff2': 'newsreader/files/newsreader-latin-ext-opsz-italic.woff2',
  'inter.woff2': 'inter/files/inter-latin-wght-normal.woff2',
  'inter-ext.woff2': 'inter/files/inter-latin-ext-wght-normal.woff2',
  'vazirmatn.woff2': 'vazirmatn/files/vazirmatn-arabic-wght-normal.woff2',
};

export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  const found = Object.hasOwn(files, file) ? files[file] : undefined;
  if (!found) return new Response(null, { status: 404 });
  return new Response(await readFile(path.join(folder, found)), {
    headers: { 'Content-Type': 'font/woff2', 'Cache-Control': 'public, max-age=31536000, immutable' },
  });
}
