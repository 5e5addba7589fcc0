import type { XmlElement } from './tree.ts';

/** The elements directly inside, only those of these names if any are given. */
export function childrenOf(element: XmlElement | undefined, ...names: string[]): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (names.length === 0 || names.includes(child.name)),
  );
}

/** The first element directly inside that has the name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/** All elements inside at any depth, in document order, only those of these names if any are given. */
export function descendantsOf(element: XmlElement | undefined, ...names: string[]): XmlElement[] {
  const found: XmlElement[] = [];
  const open = childrenOf(element).reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    if (names.length === 0 || names.includes(next.name)) found.push(next);
    for (let at = next.children.length - 1; at >= 0; at--) {
      const child = next.children[at];
      if (typeof child === 'object') open.push(child);
    }
  }
  return found;
}

/** All text inside in document order, white space collapsed; undefined when there is none. */
export function textIn(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  const texts: string[] = [];
  const open: (XmlElement | string)[] = [element];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') texts.push(next);
    else for (let at = next.children.length - 1; at >= 0; at--) open.push(next.children[at] ?? '');
  }
  return texts.join('').replace(/\s+/g, ' ').trim() || undefined;
}

/** All texts inside in document order, one by one, and before them the values of the attributes that are named. */
export function textsIn(element: XmlElement, attributes: readonly string[] = []): string[] {
  const texts: string[] = [];
  const open: (XmlElement | string)[] = [element];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') {
      texts.push(next);
      continue;
    }
    for (const name of attributes) texts.push(next.attributes[name] ?? '');
    for (let at = next.children.length - 1; at >= 0; at--) open.push(next.children[at] ?? '');
  }
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}
