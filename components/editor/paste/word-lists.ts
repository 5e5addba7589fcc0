const isItem = (element: Element | null): element is Element =>
  element !== null && element.tagName === 'P' && /mso-list:\s*l\d/i.test(element.getAttribute('style') ?? '');

/** Word writes lists as paragraphs that begin with a painted bullet: makes lists of them. */
export function liftWordLists(document: Document): void {
  for (const first of document.querySelectorAll('p')) {
    if (!isItem(first) || isItem(first.previousElementSibling)) continue;
    const list = document.createElement(isNumbered(first) ? 'ol' : 'ul');
    first.before(list);
    let item: Element | null = first;
    while (isItem(item)) {
      const next: Element | null = item.nextElementSibling;
      list.append(toListItem(document, item));
      item = next;
    }
  }
}

const bulletOf = (item: Element) => item.querySelector('[style*="mso-list:Ignore" i]');

const isNumbered = (item: Element) => /^\s*[\p{L}\d]{1,3}[.)]/u.test(bulletOf(item)?.textContent ?? '');

function toListItem(document: Document, paragraph: Element): Element {
  bulletOf(paragraph)?.remove();
  paragraph.removeAttribute('style');
  const item = document.createElement('li');
  item.append(paragraph);
  return item;
}
