import type { Node } from 'prosemirror-model';

/** A text block of a document: the unit of translation, of history and of anchors. */
export type TextUnit = {
  /** Stable block id; null only in a document that nobody has opened yet. */
  id: string | null;
  type: 'headline' | 'standfirst' | 'paragraph' | 'heading';
  node: Node;
  /** Position of the block in the document, before its opening token. */
  pos: number;
  text: string;
};

/** The text of a block; a hard break counts as a newline. */
export const blockText = (node: Node): string => node.textBetween(0, node.content.size, '\n', '\n');

/** All text blocks in document order, whatever they are nested in. */
export function textUnits(doc: Node): TextUnit[] {
  const units: TextUnit[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    units.push({
      id: node.attrs.id as string | null,
      type: node.type.name as TextUnit['type'],
      node,
      pos,
      text: blockText(node),
    });
    return false;
  });
  return units;
}
