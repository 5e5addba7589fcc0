import { blocks } from './elements.ts';

const kept = /white-space(?:-collapse)?:\s*(?:pre|break-spaces)/i;
const isText = (node: Node): boolean => node.nodeType === 3;

/** Ends of lines that a page shows become line breaks: in preformatted text, and where a style keeps them. */
export function keepLines(document: Document): void {
  for (const text of document.querySelectorAll('pre')) {
    const place = document.createElement(text.querySelector(blocks) ? 'div' : 'p');
    place.append(...text.childNodes);
    text.replaceWith(place);
    breakLines(document, place);
  }
  for (const styled of document.querySelectorAll('[data-style*="white-space" i]')) {
    const isKept = kept.test(styled.getAttribute('data-style') ?? '');
    if (isKept && !styled.querySelector(`${blocks},[data-style*="white-space" i]`))
      breakLines(document, styled);
  }
}

function breakLines(document: Document, element: Element): void {
  for (const node of [...element.childNodes]) {
    if (!isText(node)) {
      if (node.nodeType === 1) breakLines(document, node as Element);
      continue;
    }
    const lines = (node.textContent ?? '').split('\n');
    if (lines.length === 1) continue;
    const parts = lines.flatMap((line, index) => (index > 0 ? [document.createElement('br'), line] : [line]));
    (node as ChildNode).replaceWith(...parts);
  }
}

/** Two line breaks, as web mail writes them, are the end of a paragraph. */
export function splitAtDoubleBreaks(document: Document): void {
  for (const first of document.querySelectorAll('br')) {
    const next = first.nextElementSibling;
    if (next?.tagName !== 'BR' || textBetween(first, next).trim()) continue;
    liftOut(first);
    liftOut(next);
    const block = first.parentElement?.matches('body') ? runAround(document, first) : first.parentElement;
    if (!block?.matches('p, div') || block.querySelector(blocks)) continue;
    const before = document.createElement('p');
    while (block.firstChild && block.firstChild !== first) before.append(block.firstChild);
    first.remove();
    next.remove();
    block.before(before);
  }
}

/** What stands bare on a page between its blocks, as a paragraph. */
function runAround(document: Document, inside: Element): Element {
  const run: Node[] = [inside];
  for (let node = inside.previousSibling; node && !isBlock(node); node = node.previousSibling)
    run.unshift(node);
  for (let node = inside.nextSibling; node && !isBlock(node); node = node.nextSibling) run.push(node);
  const paragraph = document.createElement('p');
  inside.parentElement?.insertBefore(paragraph, run[0] ?? inside);
  paragraph.append(...run);
  return paragraph;
}

const isBlock = (node: Node): boolean => node.nodeType === 1 && (node as Element).matches(blocks);

/** Takes a break out of the looks around it, which go on behind it. */
function liftOut(line: Element): void {
  for (let around = line.parentElement; around && isLook(around); around = line.parentElement) {
    const rest = around.cloneNode(false) as Element;
    while (line.nextSibling) rest.append(line.nextSibling);
    around.after(line, rest);
    for (const part of [around, rest]) if (!part.hasChildNodes()) part.remove();
  }
}

const isLook = (element: Element) => element.matches('span, b, strong, i, em, u, a, font, small, ins, mark');

function textBetween(from: Element, to: Element): string {
  let text = '';
  for (let node = from.nextSibling; node && node !== to; node = node.nextSibling)
    text += node.textContent ?? '';
  return text;
}
