import { listStart } from '#newsroom/document/list-start.ts';

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

type Open = { level: number; tag: 'ol' | 'ul'; list: Element };

/** The lists that items of these levels make; a change of bullets at a level begins another list. */
function nest(document: Document, items: readonly Element[]): Element[] {
  const lists: Element[] = [];
  const open: Open[] = [];
  for (const paragraph of items) {
    const level = levelOf(paragraph);
    const tag = isNumbered(paragraph) ? 'ol' : 'ul';
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    if (open.at(-1)?.level === level && open.at(-1)?.tag !== tag) open.pop();
    if (open.at(-1)?.level !== level) {
      const list = document.createElement(tag);
      const start = listStart(/^\s*(\d{1,5})[.)]/.exec(bulletOf(paragraph)?.textContent ?? '')?.[1]);
      if (start !== null) list.setAttribute('start', String(start));
      const parent = open.at(-1)?.list.lastElementChild;
      if (parent) parent.append(list);
      else lists.push(list);
      open.push({ level, tag, list });
    }
    open.at(-1)?.list.append(toListItem(document, paragraph));
  }
  return lists;
}

const bulletOf = (item: Element) => item.querySelector('[data-style*="mso-list:Ignore" i]');

const isNumbered = (item: Element) => /^\s*[\p{L}\d]{1,4}[.)]/u.test(bulletOf(item)?.textContent ?? '');

function toListItem(document: Document, paragraph: Element): Element {
  const item = document.createElement('li');
  const words = document.createElement('p');
  bulletOf(paragraph)?.remove();
  words.append(...paragraph.childNodes);
  item.append(words);
  paragraph.remove();
  return item;
}
