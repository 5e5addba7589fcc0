import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { documentSchema } from './schema.ts';
import { withoutSuggestions } from './suggestions/resolved.ts';

/**
 * The document as readers may have it: without suggestions, annotations gone, translate tags reduced to what a
 * browser's translator needs (`translate="no"`); terms and notes for translators stay in the newsroom.
 */
export const publicDocument = (doc: Node): Node => publicNode(withoutSuggestions(doc));

function publicNode(node: Node): Node {
  if (node.isText) return node.mark(publicMarks(node.marks));
  return node.copy(Fragment.fromArray(node.children.map(publicNode)));
}

function publicMarks(marks: readonly Mark[]): readonly Mark[] {
  const untranslated = marks.some((mark) => mark.type.name === 'its' && mark.attrs.translate === 'no');
  const kept = marks.filter((mark) => mark.type.name !== 'annotation' && mark.type.name !== 'its');
  const its = documentSchema.marks.its;
  return untranslated ? its.create({ id: 'no', translate: 'no' }).addToSet(kept) : kept;
}
