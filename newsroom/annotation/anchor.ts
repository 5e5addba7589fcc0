import type { Node } from 'prosemirror-model';
import { annotationRanges } from '../document/annotation-marks.ts';

/** The words of an annotation with what stands around them: kept to say what is gone, and to propose a place. */
export type Anchor = { quote: string; prefix: string; suffix: string; blockId: string };

const QUOTE = 1_000;
const AROUND = 64;

/** Where the document carries the annotation, or null if nowhere. Quote and surroundings are cut to a fair length. */
export function anchorOf(doc: Node, id: string): Anchor | null {
  const ranges = annotationRanges(doc).filter((range) => range.id === id);
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return null;
  const text = (from: number, to: number) => doc.textBetween(from, to, '\n', '\n');
  const block = doc.resolve(first.from).parent;
  return {
    quote: cut(text(first.from, last.to), QUOTE),
    prefix: text(Math.max(0, first.from - AROUND), first.from).toWellFormed(),
    suffix: text(last.to, Math.min(doc.content.size, last.to + AROUND)).toWellFormed(),
    blockId: (block.attrs.id as string | null) ?? '',
  };
}

const cut = (text: string, length: number) =>
  text.length > length ? `${text.slice(0, length).toWellFormed()}…` : text;
