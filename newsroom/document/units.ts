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

/** The headline in one line. */
export const headlineText = (doc: Node): string => (doc.firstChild ? blockText(doc.firstChild).trim() : '');

/** The standfirst in one line. */
export const standfirstText = (doc: Node): string =>
  doc.childCount > 1 ? blockText(doc.child(1)).trim() : '';

/** Everything readable, one line a block: for search, lists and counts. */
export const documentText = (doc: Node): string =>
  textUnits(doc)
    .map((unit) => unit.text)
    .filter((text) => text.trim() !== '')
    .join('\n');

/** Whether anything is written under the headline and the standfirst. */
export const hasBody = (doc: Node): boolean =>
  textUnits(doc).some(
    (unit) => unit.type !== 'headline' && unit.type !== 'standfirst' && unit.text.trim() !== '',
  );
