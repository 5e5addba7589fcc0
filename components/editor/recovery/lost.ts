import type { Node } from 'prosemirror-model';
import type { NewAnnotation } from '#newsroom/annotation/schema.ts';
import { type Row, rowsOf } from '#newsroom/history/rows.ts';
import { type Container, containerAt } from '#newsroom/merging/containers.ts';

/** What can be put back, as JSON: words of one block, whole blocks, or only how words look. */
export type LostContent =
  | { kind: 'words'; nodes: unknown[] }
  | { kind: 'blocks'; blocks: { node: unknown; container: Container }[] }
  | { kind: 'look'; mark: unknown; isPutOn: boolean };

/** Where it stood: in which block, between which words, and below which blocks, the nearest first. */
export type LostPlace = { block: string | null; before: string; after: string; above: string[] };

/** What no longer has a place in the story: for a person to look at. */
export type Lost = {
  /** Of this tab, for which others left no place, or of others, who wrote where this tab deleted or moved. */
  of: 'me' | 'others';
  text: string;
  annotations: NewAnnotation[];
  /** Null where only its words are known. */
  content: LostContent | null;
  place: LostPlace | null;
};

type Whose = Pick<Lost, 'of' | 'annotations'>;

/** Characters before and behind that tell a place in a block. */
const CONTEXT = 40;

const ABOVE = 6;

/** The words, blocks and pictures between two positions of a document; null if there are none. */
export function lostBetween(doc: Node, from: number, to: number, whose: Whose): Lost | null {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)];
  if ($from.sameParent($to) && $from.parent.isTextblock) {
    const nodes = $from.parent.content.cut($from.parentOffset, $to.parentOffset).content;
    const text = textOf(doc, from, to);
    if (nodes.length === 0) return null;
    const content = { kind: 'words' as const, nodes: nodes.map((node) => node.toJSON() as unknown) };
    return { ...whose, text, content, place: placeOf(doc, from, to) };
  }
  const rows = rowsOf(doc).flatMap((row) => cutRow(row, from, to));
  return lostRows(doc, rows, placeOf(doc, from, to), whose);
}

/** Blocks of a document, whole or in part. */
export function lostRows(doc: Node, rows: readonly Row[], place: LostPlace, whose: Whose): Lost | null {
  if (rows.length === 0) return null;
  const blocks = rows.map(({ node, pos }) => ({
    node: node.toJSON() as unknown,
    container: node.isTextblock ? containerAt(doc, pos) : null,
  }));
  const text = rows.map(({ node }) => wordsOf(node)).join('\n');
  return { ...whose, text, content: { kind: 'blocks', blocks }, place };
}

/** The part of a block between two positions; a block of text that has none there is not among them. */
function cutRow(row: Row, from: number, to: number): Row[] {
  const { node, pos } = row;
  if (!node.isTextblock) return pos >= from && pos < to ? [row] : [];
  const [start, end] = [Math.max(0, from - pos - 1), Math.min(node.content.size, to - pos - 1)];
  return start < end ? [{ ...row, node: node.cut(start, end) }] : [];
}

const textOf = (doc: Node, from: number, to: number) => doc.textBetween(from, to, '\n', '\n');

/** What people read of a block; of a picture, what is said of it. */
function wordsOf(node: Node): string {
  if (node.isTextblock) return textOf(node, 0, node.content.size);
  const { caption, alt, credit } = node.attrs as Record<string, string | undefined>;
  return [caption || alt, credit].filter(Boolean).join(' · ');
}

/** What tells the place of what stands between two positions. */
export function placeOf(doc: Node, from: number, to: number): LostPlace {
  const $from = doc.resolve(from);
  const [start, end] = [$from.start(), $from.end()];
  const inText = $from.parent.isTextblock;
  const above = rowsOf(doc).filter(({ node, pos }) => pos + node.nodeSize <= from);
  return {
    block: inText ? (($from.parent.attrs.id as string | null) ?? null) : null,
    before: inText ? textOf(doc, Math.max(start, from - CONTEXT), from) : '',
    after: inText && to <= end ? textOf(doc, to, Math.min(end, to + CONTEXT)) : '',
    above: above
      .slice(-ABOVE)
      .reverse()
      .flatMap(({ id }) => id ?? []),
  };
}

/** What a person reads of it, and copies: its words, and what notes that never began were to say. */
export const readableOf = ({ text, annotations }: Lost): string =>
  [text, ...annotations.flatMap(({ explainer, body }) => [explainer?.body, body])]
    .filter(Boolean)
    .join('\n\n');

/** What is still lost once its words are put back: the notes that were begun on them. Null if there were none. */
export const notesAlone = <Kept extends Lost>(lost: Kept): Kept | null =>
  lost.annotations.length > 0 ? { ...lost, text: '', content: null, place: null } : null;

/** Notes that were begun and have no words any more are kept with what else was lost of the person's, or alone. */
export function withNotes(lost: readonly Lost[], annotations: NewAnnotation[]): Lost[] {
  if (annotations.length === 0) return [...lost];
  const own = lost.find(({ of }) => of === 'me');
  if (own) return lost.map((each) => (each === own ? { ...each, annotations } : each));
  return [...lost, { of: 'me', text: '', annotations, content: null, place: null }];
}
