import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

type StyleSheet = { text: string; version: string };

const folder = path.join(process.cwd(), 'components/site/styles');
const inOrder = ['fonts.css', 'paper.css', 'front.css', 'story.css', 'explainers.css', 'variants.css'];

let read: Promise<StyleSheet> | undefined;

async function readStyleSheet(): Promise<StyleSheet> {
  const parts = await Promise.all(inOrder.map((name) => readFile(path.join(folder, name), 'utf8')));
  const text = parts.join('\n').replace(/\/\*.*?\*\/\s*/gs, '');
  return { text, version: createHash('sha256').update(text).digest('hex').slice(0, 12) };
}

/**
 * The site's style sheet: plain CSS without what Tailwind and the desk bring along. Read once; in development it is
 * read anew each time, so that it can be changed.
 */
export function styleSheet(): Promise<StyleSheet> {
  if (process.env.NODE_ENV === 'development') return readStyleSheet();
  read ??= readStyleSheet();
  return read;
}
