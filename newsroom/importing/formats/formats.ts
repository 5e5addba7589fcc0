import { atom } from './atom.ts';
import { docx } from './docx.ts';
import { emlFormat } from './eml.ts';
import type { Copy, Format } from './format.ts';
import { html } from './html.ts';
import { iptc7901 } from './iptc-7901.ts';
import { jsonFeed } from './json-feed.ts';
import { markdown } from './markdown.ts';
import { newsml1 } from './newsml-1.ts';
import { newsmlG2 } from './newsml-g2.ts';
import { ninjs } from './ninjs.ts';
import { nitf } from './nitf.ts';
import { odt } from './odt.ts';
import { pdf } from './pdf.ts';
import { rss } from './rss.ts';
import { rtf } from './rtf.ts';
import { text } from './text.ts';
import { wxr } from './wxr.ts';

const FORMATS: readonly Format[] = [
  text,
  html,
  docx,
  rss,
  atom,
  jsonFeed,
  wxr,
  emlFormat(sniffFormat),
  rtf,
  odt,
  markdown,
  pdf,
  nitf,
  newsmlG2,
  newsml1,
  ninjs,
  iptc7901,
];

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
