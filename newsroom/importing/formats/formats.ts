import { docx } from './docx.ts';
import type { Copy, Format } from './format.ts';
import { html } from './html.ts';
import { text } from './text.ts';

const FORMATS: readonly Format[] = [text, html, docx];

/** The format that the copy most likely is, judged by its content; null when none takes it. */
export function sniffFormat(copy: Copy): Format | null {
  let best: Format | null = null;
  let likely = 0;
  for (const format of FORMATS) {
    const score = format.sniff(copy);
    if (score > likely) {
      best = format;
      likely = score;
    }
  }
  return best;
}
