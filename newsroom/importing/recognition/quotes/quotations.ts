/** Words between quotation marks within a block: `from` and `to` are inside of the marks, UTF-16 units. */
export type Quotation = {
  block: number;
  from: number;
  to: number;
  /** With the marks. */
  outerFrom: number;
  outerTo: number;
  /** Goes on a quotation that the block before left open. */
  goesOn: boolean;
};

/** What closes a quotation that a mark opens; the languages of the world disagree about all of these. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”"',
  '„': '“”"',
  '”': '”“',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '"': '"',
};

const MARK = /[“„”«»‹›"‘]/g;
const LETTER = /[\p{L}\p{N}]/u;
/** ‘Yes,’ she said: British copy. Anything else between such marks may as well be an apostrophe. */
const SINGLE_CLOSER = /[,.?!…]’(?![\p{L}\p{N}])/u;
const LONGEST_SINGLE = 2_000;

/**
 * Quotations in the blocks of a text, outermost only, in order. A quotation that a block leaves open counts if the next
 * block opens again, as novels and newspapers do; otherwise it is left alone.
 */
export function quotationsIn(blocks: readonly string[]): Quotation[] {
  const found: Quotation[] = [];
  let left: Left | null = null;
  for (const [block, text] of blocks.entries()) {
    const opening = /^\s*(\S)/.exec(text)?.[1] ?? '';
    const goesOn: boolean =
      left !== null && (opening === left.opener || (left.opener === '«' && opening === '»'));
    if (left && goesOn) found.push(left.quotation);
    left = null;
    const open = scan(text, block, goesOn, found);
    if (open) {
      const { at, opener } = open;
      const from = at + 1;
      const to = text.trimEnd().length;
      if (to > from) {
        const isFirst: boolean = goesOn && text.slice(0, at).trim() === '';
        left = {
          opener,
          quotation: { ...trimmed(text, from, to), block, outerFrom: at, outerTo: to, goesOn: isFirst },
        };
      }
    }
  }
  return found;
}

type Left = { quotation: Quotation; opener: string };

/** Adds the quotations of a block; answers the mark that nothing closes. */
function scan(text: string, block: number, goesOn: boolean, found: Quotation[]) {
  let open: { at: number; opener: string } | null = null;
  let depth = 0;
  let next = 0;
  MARK.lastIndex = 0;
  for (let match = MARK.exec(text); match; match = MARK.exec(text)) {
    const { 0: mark, index: at } = match;
    if (at < next) continue;
    if (!open) {
      if (!opens(text, at, mark, goesOn)) continue;
      if (mark === '‘') {
        const close = SINGLE_CLOSER.exec(text.slice(at, at + LONGEST_SINGLE));
        if (!close) continue;
        add(text, at, at + close.index + 1);
        next = at + close.index + 2;
        continue;
      }
      open = { at, opener: mark };
      depth = 0;
    } else if (mark === '«' && open.opener === '«') depth++;
    else if (CLOSERS[open.opener]?.includes(mark) && closes(text, at, open.opener)) {
      if (depth-- > 0) continue;
      add(text, open.at, at);
      open = null;
    }
  }
  return open;

  function add(whole: string, from: number, to: number) {
    const inside = trimmed(whole, from + 1, to);
    const isFirst = goesOn && whole.slice(0, from).trim() === '';
    if (inside.to > inside.from)
      found.push({ block, ...inside, outerFrom: from, outerTo: to + 1, goesOn: isFirst });
  }
}

/** A mark opens after white space or a bracket and before a word; a guillemet may have a space after it. */
function opens(text: string, at: number, mark: string, goesOn: boolean): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (LETTER.test(before) || /[.,!?…]/.test(before)) return false;
  if (mark === '»' && goesOn && at === 0) return true;
  return mark === '«' || mark === '»' ? after.trim() !== '' || mark === '«' : after.trim() !== '';
}

/** A straight mark, and one that also opens, closes only right after a word or its full stop. */
function closes(text: string, at: number, opener: string): boolean {
  const before = text[at - 1] ?? ' ';
  if (opener === '«' || opener === '»' || opener === '‹' || opener === '›') return true;
  return before.trim() !== '';
}

function trimmed(text: string, from: number, to: number): { from: number; to: number } {
  let [start, end] = [from, to];
  while (start < end && text[start]?.trim() === '') start++;
  while (end > start && text[end - 1]?.trim() === '') end--;
  return { from: start, to: end };
}
