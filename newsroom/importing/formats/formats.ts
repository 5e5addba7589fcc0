import type { Format } from './format.ts';
import { html } from './html.ts';
import { text } from './text.ts';

const FORMATS: readonly Format[] = [text, html];

/** The format that the text most likely is; plain text when nothing speaks for another. */
export function sniffFormat(decoded: string): Format {
  let best: Format = text;
  let likely = 0;
  for (const format of FORMATS) {
    const score = format.sniff(decoded);
    if (score > likely) {
      best = format;
      likely = score;
    }
  }
  return best;
}
