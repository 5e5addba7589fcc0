import type { Node } from 'prosemirror-model';
import { type TextUnit, textUnits } from '../document/units.ts';
import { type Container, containerAt } from './containers.ts';
import { bagOf, type WordBag } from './similarity.ts';

/** A text block as merging sees it: `index` counts the blocks of its document. */
export type Block = TextUnit & { index: number; container: Container; bag: WordBag };

/** The text blocks of a document in order; the first two are its headline and its standfirst. */
export const blocksOf = (doc: Node): Block[] =>
  textUnits(doc).map((unit, index) => ({
    ...unit,
    index,
    container: containerAt(doc, unit.pos),
    bag: bagOf(unit.text),
  }));

/** Where the text of a block ends, inside the block. */
export const endOf = (block: TextUnit): number => block.pos + 1 + block.node.content.size;

/** Only paragraphs that stand in the story itself are split and joined; an item of a list comes and goes whole. */
export const isPlain = (block: Block): boolean => block.type === 'paragraph' && block.container === null;
