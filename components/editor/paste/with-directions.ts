import type { Node, Slice } from 'prosemirror-model';
import { directionOfText } from '#newsroom/document/typography/direction.ts';
import { blockText } from '#newsroom/document/units.ts';
import { directionOf } from '#newsroom/settings/languages.ts';
import { mapNodes, mapSlice } from './map-slice.ts';

/** Blocks whose words begin at the other side than the story's are told so: readers' pages go by it. */
export function withDirections(slice: Slice, language: string): Slice {
  const ofStory = directionOf(language);
  const visit = (node: Node): Node => {
    if (!node.isTextblock) return node.isText ? node : node.copy(mapNodes(node.content, visit));
    const dir = directionOfText(blockText(node));
    const isOther = dir !== null && dir !== ofStory && node.attrs.dir === null;
    return isOther ? node.type.create({ ...node.attrs, dir }, node.content, node.marks) : node;
  };
  return mapSlice(slice, visit);
}
