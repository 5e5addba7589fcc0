import { listStart } from '#newsroom/document/list-start.ts';
import { withDigits } from '#newsroom/document/typography/digits.ts';
import { rename } from './elements.ts';

const levelOf = (element: Element | null): number =>
  element !== null && /^(P|H[1-6])$/.test(element.tagName)
    ? Number(/mso-list:\s*l\d+\s+level(\d)/i.exec(element.getAttribute('data-style') ?? '')?.[1] ?? 0)
    : 0;

/** Word writes lists as paragraphs that begin with a painted bullet, and a level: makes lists in lists of them. */
export function liftWordLists(document: Document): void {
  for (const first of document.querySelectorAll('p')) {
    if (levelOf(first) === 0 || levelOf(first.previousElementSibling) > 0) continue;
    const items: Element[] = [];
    for (let item: Element | null = first; item && levelOf(item) > 0; item = item.nextElementSibling) {
      items.push(item);
    }
    const place = document.createElement('div');
    first.before(place);
    place.replaceWith(...nest(document, items));
  }
}

type Open = { level: number; tag: 'ol' | 'ul'; list: Element; wordsList: string; next: number | null };

/** The lists that items of these levels make; another kind of bullets, or numbers that begin anew, begin another list. */
function nest(document: Document, items: readonly Element[]): Element[] {
  const lists: Element[] = [];
  const open: Open[] = [];
  for (const paragraph of items) {
    const level = levelOf(paragraph);
    const { tag, number } = signOf(paragraph);
    const wordsList = wordsListOf(paragraph);
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    const last = open.at(-1);
    const goesOn = tag === 'ul' || (number === null ? wordsList === last?.wordsList : number === last?.next);
    if (last?.level === level && (last.tag !== tag || !goesOn)) open.pop();
    if (open.at(-1)?.level !== level) {
      const list = document.createElement(tag);
      const start = listStart(number);
      if (start !== null) list.setAttribute('start', String(start));
      const parent = open.at(-1)?.list.lastElementChild;
      if (parent) parent.append(list);
      else lists.push(list);
      open.push({ level, tag, list, wordsList, next: null });
    }
    const now = open.at(-1);
    now?.list.append(toListItem(document, paragraph));
    if (now && number !== null) now.next = number + 1;
  }
  return lists;
}

const bulletOf = (item: Element) => item.querySelector('[data-style*="mso-list:Ignore" i]');

/** Which of Word's lists a paragraph belongs to. */
const wordsListOf = (item: Element) =>
  /mso-list:\s*(l\d+) level\d (lfo\d+)/i
    .exec(item.getAttribute('data-style') ?? '')
    ?.slice(1)
    .join(' ') ?? '';

/** What the painted sign says: 1. and (2), ١- and أ. are numbered, the last number of 2.1 is the item's. */
function signOf(item: Element): { tag: Open['tag']; number: number | null } {
  const sign = withDigits(bulletOf(item)?.textContent?.trim() ?? '', 'latin');
  const isNumbered = /^(?:\(?[\p{L}\d]{1,4}[.)-]|\d{1,3}$)/u.test(sign);
  const digits = isNumbered && /(\d{1,5})\D{0,2}$/.exec(sign)?.[1];
  return { tag: isNumbered ? 'ol' : 'ul', number: digits ? Number(digits) : null };
}

function toListItem(document: Document, paragraph: Element): Element {
  const item = document.createElement('li');
  bulletOf(paragraph)?.remove();
  item.append(rename(document, paragraph, 'p'));
  return item;
}
