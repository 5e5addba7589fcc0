import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { documentSchema } from './schema.ts';
import { withoutSuggestions } from './suggestions/resolved.ts';

/**
 * The document as readers may have it: without suggestions, annotations gone but those of the explainers that are named,
 * translate tags reduced to what a browser's translator needs (`translate="no"`); terms and notes for translators stay in
 * the newsroom.
 */
export const publicDocument = (doc: Node, explainers: ReadonlySet<string>): Node =>
  publicNode(withoutSuggestions(doc), explainers);

function publicNode(node: Node, explainers: ReadonlySet<string>): Node {
  // A line break in the middle of marked words has their marks.
  if (node.isInline) return node.mark(publicMarks(node.marks, explainers));
  return node.copy(Fragment.fromArray(node.children.map((child) => publicNode(child, explainers))));
}

function publicMarks(marks: readonly Mark[], explainers: ReadonlySet<string>): readonly Mark[] {
  const untranslated = marks.some((mark) => mark.type.name === 'its' && mark.attrs.translate === 'no');
  const kept = marks.filter(({ type, attrs }) =>
    type.name === 'annotation' ? explainers.has(attrs.id as string) : type.name !== 'its',
  );
  const its = documentSchema.marks.its;
  return untranslated ? its.create({ id: 'no', translate: 'no' }).addToSet(kept) : kept;
}
