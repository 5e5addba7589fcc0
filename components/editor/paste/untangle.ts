import { blocks, rename } from './elements.ts';
import { isWordsOnly } from './fit-blocks.ts';

/** What nobody sees, and what reviewers of Word have struck or said beside the text. */
const unseen = [
  'del',
  '.msoDel',
  '[data-style*="mso-element:comment-list" i]',
  '.MsoCommentReference',
  '.msocomanchor',
  '[data-style*="mso-hide:all" i]',
  '[data-style*="display:none" i]',
  '[data-style*="display: none" i]',
  '[hidden]',
].join(',');

/** Takes out what is not part of the text as its readers had it. */
export function dropUnseen(document: Document): void {
  for (const element of document.querySelectorAll(unseen)) element.remove();
}

/** Google Docs and LibreOffice put a list in a list beside the item that it belongs to. */
export function nestLists(document: Document): void {
  for (const list of document.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) {
    const item = list.previousElementSibling;
    if (item?.tagName === 'LI') item.append(list);
    else list.replaceWith(...list.childNodes);
  }
}

/** A table of words becomes a paragraph for each row; one that only lays a page out, the blocks in its cells. */
export function flattenTables(document: Document): void {
  for (const table of [...document.querySelectorAll('table')].toReversed()) {
    const rows = [...table.querySelectorAll('tr')].map((row) =>
      [...row.children].filter(({ tagName }) => tagName === 'TD' || tagName === 'TH'),
    );
    const isData = rows.flat().every(isWordsOnly);
    const made = rows.flatMap((cells) =>
      isData ? [rowOf(document, cells)] : cells.map(asDivision(document)),
    );
    const title = [...table.children].filter(({ tagName }) => tagName === 'CAPTION');
    table.replaceWith(...title.map(asDivision(document)), ...made);
  }
}

function rowOf(document: Document, cells: readonly Element[]): Element {
  const row = document.createElement('p');
  for (const cell of cells) {
    const words = cell.querySelector(blocks) ?? cell;
    if (!words.textContent?.trim()) continue;
    if (row.childNodes.length > 0) row.append(' | ');
    row.append(...words.childNodes);
  }
  return row;
}

const asDivision = (document: Document) => (cell: Element) => {
  const division = document.createElement('div');
  division.append(...cell.childNodes);
  return division;
};

/** What unfolds is a paragraph behind its title, as what a word stands for is behind the word. */
export function unfold(document: Document): void {
  for (const part of document.querySelectorAll('dl, dt, dd')) rename(document, part, 'div');
  for (const title of document.querySelectorAll('summary')) {
    rename(document, title, 'p');
  }
}

/** Lines that a mail program keeps in divisions are paragraphs; a break between blocks parts what is parted already. */
export function nameParagraphs(document: Document): void {
  for (const division of document.querySelectorAll('div')) {
    if (division.querySelector(blocks)) continue;
    rename(document, division, 'p');
  }
  for (const line of document.querySelectorAll('br')) {
    const beside = [line.previousElementSibling, line.nextElementSibling];
    if (beside.some((element) => element?.matches(blocks))) line.remove();
  }
}

/** Paragraphs of nothing but a space that does not break are how Word and mail make room. */
export function dropEmptyBlocks(document: Document): void {
  for (const block of document.querySelectorAll('p, div, h1, h2, h3, h4, h5, h6')) {
    if (!block.textContent?.trim() && !block.querySelector('hr')) block.remove();
  }
}

/** Spaces that a program put in the place of its own, next to others or at the edge of words. */
export function plainSpaces(document: Document): void {
  for (const space of document.querySelectorAll('.Apple-converted-space, [data-style*="mso-spacerun" i]')) {
    space.replaceWith(' ');
  }
}

/** Spaces and breaks at the end of a paragraph are seen by nobody: Word in a browser marks each with one. */
export function trimBlocks(document: Document): void {
  for (const block of document.querySelectorAll('p, li, h1, h2, h3, h4, h5, h6')) {
    for (let last = lastIn(block); last?.nodeName === 'BR' || last?.nodeType === 3; last = lastIn(block)) {
      const text = last.textContent?.trimEnd();
      if (text) last.textContent = text;
      else last.remove();
      if (text) break;
    }
  }
}

function lastIn(block: Element): ChildNode | null {
  let last = block.lastChild;
  while (last?.lastChild) last = last.lastChild;
  return last;
}

/** A page paints the marks of such a quote, which would be lost. */
export function quoteWords(document: Document): void {
  for (const quote of document.querySelectorAll('q')) quote.replaceWith('“', ...quote.childNodes, '”');
}

/** A heading is bold by being one. */
export function plainHeadings(document: Document): void {
  for (const bold of document.querySelectorAll(
    'h1 b, h1 strong, h2 b, h2 strong, h3 b, h3 strong, h4 b, h4 strong, h5 b, h5 strong, h6 b, h6 strong',
  )) {
    bold.replaceWith(...bold.childNodes);
  }
}
