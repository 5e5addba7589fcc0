import type { WordsPlace } from './offers.ts';

const NAME = 'found-words';

/** Tints words of the story without drawing it anew, and brings the first of them into view. */
export function lightWords(pane: HTMLElement | null, places: readonly WordsPlace[]): void {
  const ranges = pane ? places.flatMap((place) => rangeOf(pane, place) ?? []) : [];
  // Browsers without it lack the tint alone: see https://drafts.csswg.org/css-highlight-api-1/
  if (typeof Highlight === 'function') CSS.highlights.set(NAME, new Highlight(...ranges));
  const [first] = ranges;
  if (pane && first) bringIntoView(pane, first);
}

function rangeOf(pane: HTMLElement, { place, from, to }: WordsPlace): Range | null {
  const part = pane.querySelector(`[data-place="${CSS.escape(place)}"]`);
  if (!part) return null;
  const range = document.createRange();
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (from >= before && from < before + length) range.setStart(node, from - before);
    if (to > before && to <= before + length) {
      range.setEnd(node, to - before);
      return range;
    }
    before += length;
  }
  return null;
}

function bringIntoView(pane: HTMLElement, range: Range): void {
  const words = range.getBoundingClientRect();
  const view = pane.getBoundingClientRect();
  if (words.top >= view.top + 8 && words.bottom <= view.bottom - 8) return;
  pane.scrollTop += words.top - view.top - view.height / 3;
}
