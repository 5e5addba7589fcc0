import type { Node } from 'prosemirror-model';
import { withoutSuggestions } from './suggestions/resolved.ts';

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

/** The text blocks as readers and translators have them: nothing that is only suggested. */
export const settledUnits = (doc: Node): TextUnit[] => textUnits(withoutSuggestions(doc));

const lineOf = (doc: Node, type: TextUnit['type']): string =>
  settledUnits(doc)
    .find((unit) => unit.type === type)
    ?.text.trim() ?? '';

/** The headline in one line, without suggestions. */
export const headlineText = (doc: Node): string => lineOf(doc, 'headline');

/** The standfirst in one line, without suggestions. */
export const standfirstText = (doc: Node): string => lineOf(doc, 'standfirst');

/** Everything readable, one line a block, without suggestions: for search, lists and counts. */
export const documentText = (doc: Node): string =>
  settledUnits(doc)
    .map((unit) => unit.text)
    .filter((text) => text.trim() !== '')
    .join('\n');

/** Whether anything is written under the headline and the standfirst that is not only suggested. */
export const hasBody = (doc: Node): boolean =>
  settledUnits(doc).some(
    (unit) => unit.type !== 'headline' && unit.type !== 'standfirst' && unit.text.trim() !== '',
  );
