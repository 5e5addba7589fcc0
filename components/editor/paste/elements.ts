/** What begins on a line of its own. */
export const blocks =
  'p,div,h1,h2,h3,h4,h5,h6,ul,ol,li,blockquote,table,hr,section,article,header,footer,pre';

/** Makes another element of one, with what is in it, and with the side that its lines begin at. */
export function rename(document: Document, element: Element, tag: string): Element {
  const other = document.createElement(tag);
  other.append(...element.childNodes);
  const side = element.getAttribute('dir');
  if (side) other.setAttribute('dir', side);
  element.replaceWith(other);
  return other;
}
