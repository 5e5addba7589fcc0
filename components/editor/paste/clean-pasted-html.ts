import { rename } from './elements.ts';
import { fitBlocks, joinLists } from './fit-blocks.ts';
import { inertHtml } from './inert-html.ts';
import { keepLines, splitAtDoubleBreaks } from './lines.ts';
import { keepSaidDirections } from './said-directions.ts';
import {
  dropEmptyBlocks,
  dropUnseen,
  flattenTables,
  nameParagraphs,
  nestLists,
  plainHeadings,
  plainSpaces,
  quoteWords,
  trimBlocks,
  unfold,
} from './untangle.ts';
import { liftWordLists } from './word-lists.ts';

const dropped =
  'script,style,meta,title,link,noscript,template,iframe,object,svg,img,picture,video,audio,canvas,form,input,button,select,textarea,o\\:p';

/**
 * HTML of the web, of Word or of Google Docs, as HTML that our schema reads without losing emphasis or lists. Tells how
 * many pictures it has left out.
 */
export function cleanPastedHtml(html: string, onPictures: (count: number) => void): string {
  // What was copied from a story needs no cleaning; other pages are written with ProseMirror too.
  if (html.includes('data-pm-slice') && html.includes('data-id="')) return html;
  const document = new DOMParser().parseFromString(inertHtml(html), 'text/html');
  const pictures = cleanPasted(document);
  if (pictures > 0) onPictures(pictures);
  return document.body.innerHTML;
}

/** The same on a document that was parsed without its styles; answers how many pictures there were. */
export function cleanPasted(document: Document): number {
  const pictures = [...document.querySelectorAll('img')].filter(isPicture).length;
  dropUnseen(document);
  liftWordLists(document);
  joinLists(document);
  nestLists(document);
  plainSpaces(document);
  quoteWords(document);
  for (const element of document.querySelectorAll(dropped)) element.remove();
  flattenTables(document);
  keepLines(document);
  unfold(document);
  for (const element of document.querySelectorAll('b, strong, i, em, span')) markEmphasis(document, element);
  plainHeadings(document);
  splitAtDoubleBreaks(document);
  nameParagraphs(document);
  trimBlocks(document);
  dropEmptyBlocks(document);
  for (const title of document.querySelectorAll('p.MsoTitle')) rename(document, title, 'h2');
  for (const quote of document.querySelectorAll('p.MsoQuote, p.MsoIntenseQuote'))
    rename(document, quote, 'blockquote');
  fitBlocks(document);
  for (const [from, to] of [
    ['h1', 'h2'],
    ['h4', 'h3'],
    ['h5', 'h3'],
    ['h6', 'h3'],
  ] as const) {
    for (const heading of document.querySelectorAll(from)) rename(document, heading, to);
  }
  // The story's own kinds of element, and ids of its blocks, come from nowhere but the story.
  for (const name of ['data-standfirst', 'data-id', 'data-annotation', 'data-its', 'data-picture', 'lang']) {
    for (const element of document.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
  }
  keepSaidDirections(document);
  return pictures;
}

/** A pixel that counts who looks is none. */
const isPicture = (image: Element) =>
  !['width', 'height'].some((name) => /^[01](px)?$/.test(image.getAttribute(name) ?? ''));

/** Emphasis by style becomes an element; Google Docs wraps all of a paste in a `<b>` that is not bold. */
function markEmphasis(document: Document, element: Element): void {
  const style = element.getAttribute('data-style') ?? '';
  const weight = /(?<![-\w])font-weight:\s*(\w+)/i.exec(style)?.[1] ?? '';
  const slant = /(?<![-\w])font-style:\s*(\w+)/i.exec(style)?.[1] ?? '';
  const tag = element.tagName.toLowerCase();
  if (/^(b|strong)$/.test(tag) && /^(normal|[1-4]00)$/.test(weight)) rename(document, element, 'span');
  else if (/^(i|em)$/.test(tag) && slant === 'normal') rename(document, element, 'span');
  else if (tag === 'span') {
    if (/^(bold|bolder|[6-9]00)$/.test(weight)) wrapContent(document, element, 'strong');
    if (/^(italic|oblique)$/.test(slant)) wrapContent(document, element, 'em');
  }
}

function wrapContent(document: Document, element: Element, tag: string): void {
  const wrapper = document.createElement(tag);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}
