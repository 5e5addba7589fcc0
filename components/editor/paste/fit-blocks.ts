import { blocks, rename } from './elements.ts';

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const within = (around: string) => headings.map((heading) => `${around} ${heading}`).join(',');

const boxes =
  'li blockquote, li div, li section, li article, li header, blockquote div, blockquote section, blockquote header';

/** What stories have no place for stands beside it, or as what there is a place for: it would break lists and quotes. */
export function fitBlocks(document: Document): void {
  for (const heading of document.querySelectorAll(`${within('li')},${within('blockquote')}`))
    rename(document, heading, 'p');
  for (const box of document.querySelectorAll(boxes)) {
    if (box.querySelector(blocks)) box.replaceWith(...box.childNodes);
    else rename(document, box, 'p');
  }
  for (const line of document.querySelectorAll('li hr')) line.remove();
  for (const item of [...document.querySelectorAll('li')].toReversed()) withoutEmptyBullet(item);
  for (const part of document.querySelectorAll('blockquote > ul, blockquote > ol, blockquote > hr'))
    standBeside(part);
  for (const quote of document.querySelectorAll('blockquote')) if (!quote.textContent?.trim()) quote.remove();
}

/** An item of nothing but a list is a level too many. */
function withoutEmptyBullet(item: Element): void {
  for (let list = listAtStart(item); list; list = listAtStart(item)) {
    item.before(...list.childNodes);
    list.remove();
    if (!item.textContent?.trim()) item.remove();
  }
}

function listAtStart(item: Element): Element | null {
  const first = [...item.childNodes].find((node) => node.nodeType === 1 || node.textContent?.trim());
  const list = first === item.firstElementChild ? item.firstElementChild : null;
  return list?.matches('ul, ol') ? list : null;
}

/** Cuts a quote where something stands in it that quotes have no place for. */
function standBeside(part: Element): void {
  const quote = part.parentElement;
  if (!quote) return;
  const before = quote.cloneNode(false) as Element;
  while (quote.firstChild && quote.firstChild !== part) before.append(quote.firstChild);
  quote.before(before, part);
}

/** Word in a browser puts every item into a list of its own. */
export function joinLists(document: Document): void {
  for (const box of document.querySelectorAll('.ListContainerWrapper + .ListContainerWrapper')) {
    const [list, above] = [box.firstElementChild, box.previousElementSibling?.firstElementChild];
    if (!list || !above || list.tagName !== above.tagName) continue;
    const begins = (of: Element) => Number(of.getAttribute('start') ?? 1);
    const goesOn = list.tagName === 'UL' || begins(list) === begins(above) + above.childElementCount;
    if (!goesOn) continue;
    list.prepend(...above.childNodes);
    if (list.tagName === 'OL') list.setAttribute('start', String(begins(above)));
    box.previousElementSibling?.remove();
  }
}

/** Rows of a table, and what stands around them, as long as nothing but words is in its cells. */
export const isWordsOnly = (cell: Element): boolean => {
  const [only, another] = cell.querySelectorAll(blocks);
  return !another && (!only || only.textContent?.trim() === cell.textContent?.trim());
};
