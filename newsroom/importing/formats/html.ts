import { parseHTML } from 'linkedom';
import { toStorable } from '../storable.ts';
import type { Format, Reading } from './format.ts';
import { flattenMarkup, isTooDeep } from './html-limits.ts';
import { collectSegments } from './html-segments.ts';
import { pageMetadata } from './page-metadata.ts';

const KNOWN_TAG =
  /<(?:\/?(?:p|div|span|h[1-6]|ul|ol|li|strong|em|b|i|section|article|table|tr|td|blockquote|figure|main|nav|font|center)(?=[\s>/])|br\s?\/?>|a\s{1,5}href|img\s|meta\s|script[\s>]|style[\s>]|title>)/gi;
const DOCUMENT =
  /^\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,50})?(?:<!--[^>]{0,500}>\s{0,50})?<(?:!doctype\s+html|html|head|body)[\s>]/i;

/** HTML pages and fragments. */
export const html: Format = {
  name: 'html',
  sniff: (copy) => sniffHtml(copy.text ?? ''),
  read: ({ text }) => [
    { part: '', reading: { ...readHtml(text ?? ''), metadata: pageMetadata(text ?? '') } },
  ],
};

function sniffHtml(decoded: string): number {
  const head = decoded.slice(0, 65_536);
  if (DOCUMENT.test(head)) return 1;
  const tags = head.match(KNOWN_TAG)?.length ?? 0;
  // One tag may be spoken of in a text; markup has them in numbers, or begins with one.
  if (tags >= 4) return 0.9;
  return tags >= 2 && /^\s{0,200}</.test(head) ? 0.8 : 0;
}

/**
 * Reads HTML. The source is the document's text in document order: the title, then every text of the body as a
 * browser shows it, white space collapsed (not in `pre`), a line break at `br` and at the borders of blocks. Not
 * in the source, because they are not text: markup, comments, script, style, template, iframe, svg and the rest
 * of the head. Hidden elements and `noscript` are in it. The received bytes are stored anyway.
 *
 * Markup nested too deeply is read without its structure, with a warning.
 */
export function readHtml(markup: string): Reading {
  const flat = isTooDeep(markup);
  const { document } = parseHTML(flat ? flattenMarkup(markup) : markup);
  const { source, segments } = collectSegments(document);
  const storable = toStorable(source);
  const language = document.documentElement?.getAttribute?.('lang')?.trim();
  return {
    source: storable.text,
    segments,
    ...(language && { language }),
    warnings: flat ? [{ code: 'flattened_html' }, ...storable.warnings] : storable.warnings,
  };
}
