import type { Mark, Node } from 'prosemirror-model';
import { hasSuggestions } from './has-suggestions.ts';
import { isSuggestion, type Suggester, suggesterOf } from './marks.ts';

/** A range of the document; for a block, the whole of it. */
export type SuggestedRange = { from: number; to: number; isBlock: boolean };

/** One suggestion: everything that shares its id. */
export type Suggestion = Suggester & {
  /** In document order. */
  ranges: SuggestedRange[];
  /** A break is a newline. */
  insertedText: string;
  deletedText: string;
  /** Breaks and blocks without words that would come, and that would go. */
  insertedBlocks: number;
  deletedBlocks: number;
  /** What the first of these blocks is that has no words: a picture, a divider; null if there is none. */
  wordless: string | null;
  /** Looks of words and kinds of blocks: before and after, as JSON. */
  changes: { before: unknown; after: unknown; text: string }[];
};

/** A marked node, where it stands in its block of the body, and where the text does that it is of. */
type Found = {
  mark: Mark;
  from: number;
  to: number;
  inText: number;
  text: string;
  isBlock: boolean;
  wordless: string | null;
};

const known = new WeakMap<Node, readonly Found[]>();
const listed = new WeakMap<Node, Suggestion[]>();

/** All suggestions in the order of their first words. Walks only over blocks that it has not seen yet. */
export function suggestionsIn(doc: Node): readonly Suggestion[] {
  const found = listed.get(doc) ?? listSuggestions(doc);
  listed.set(doc, found);
  return found;
}

/** How many suggestions the document has. */
export const countSuggestions = (doc: Node): number => suggestionsIn(doc).length;

function listSuggestions(doc: Node): Suggestion[] {
  const byId = new Map<string, Suggestion>();
  const lastText = new Map<string, number>();
  doc.forEach((block, offset) => {
    for (const { mark, from, to, inText, text, isBlock, wordless } of foundIn(block)) {
      const suggestion = byId.get(mark.attrs.id as string) ?? begin(mark);
      byId.set(suggestion.id, suggestion);
      addRange(suggestion, { from: offset + from, to: offset + to, isBlock });
      if (mark.type.name === 'modification') {
        const { before, after } = mark.attrs;
        suggestion.changes.push({ before, after, text });
        continue;
      }
      const deed = mark.type.name === 'insertion' ? 'inserted' : 'deleted';
      const words = `${deed}Text` as const;
      if (isBlock) suggestion[`${deed}Blocks`] += 1;
      suggestion.wordless ??= wordless;
      // No break stands between headline, standfirst and body that could be marked.
      const key = `${deed} ${suggestion.id}`;
      const isElsewhere = suggestion[words] !== '' && lastText.get(key) !== offset + inText;
      if (isElsewhere && !`${suggestion[words].at(-1)}${text.at(0)}`.includes('\n'))
        suggestion[words] += '\n';
      suggestion[words] += text;
      lastText.set(key, offset + inText);
    }
  });
  return [...byId.values()];
}

const begin = (mark: Mark): Suggestion => ({
  ...suggesterOf(mark),
  ...{ ranges: [], insertedText: '', deletedText: '', insertedBlocks: 0, deletedBlocks: 0 },
  ...{ wordless: null, changes: [] },
});

function addRange({ ranges }: Suggestion, range: SuggestedRange): void {
  const last = ranges.at(-1);
  if (last && !last.isBlock && !range.isBlock && last.to === range.from) last.to = range.to;
  else if (!last || last.from !== range.from || last.to !== range.to) ranges.push(range);
}

function foundIn(block: Node): readonly Found[] {
  const remembered = known.get(block);
  if (remembered) return remembered;
  const found: Found[] = [];
  const visit = (node: Node, pos: number, inText: number) => {
    if (!hasSuggestions(node)) return;
    const text = node.text ?? (node.isInline || node.isTextblock ? '\n' : '');
    const isBlock = !node.isInline;
    const wordless = isBlock && node.isLeaf ? node.type.name : null;
    for (const mark of node.marks) {
      if (isSuggestion(mark))
        found.push({ mark, from: pos, to: pos + node.nodeSize, inText, text, isBlock, wordless });
    }
    node.forEach((child, offset) => {
      visit(child, pos + 1 + offset, child.isInline ? inText : pos + 1 + offset);
    });
  };
  visit(block, 0, 0);
  known.set(block, found);
  return found;
}

/** Who stands on the marks of a document, each suggestion, name and time once. */
export function suggestersIn(doc: Node): Suggester[] {
  const found = new Map<string, Suggester>();
  doc.forEach((block) => {
    for (const { mark } of foundIn(block)) {
      const suggester = suggesterOf(mark);
      found.set(JSON.stringify(Object.values(suggester)), suggester);
    }
  });
  return [...found.values()];
}
