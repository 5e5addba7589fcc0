import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { documentSchema } from './schema.ts';

/**
 * The document as readers may have it: annotations gone, translate tags reduced to what a browser's translator needs
 * (`translate="no"`); terms and notes for translators stay in the newsroom.
 */
export function publicDocument(doc: Node): Node {
  if (doc.isText) return doc.mark(publicMarks(doc.marks));
  const children: Node[] = [];
  doc.forEach((child) => {
    children.push(publicDocument(child));
  });
  return doc.copy(Fragment.fromArray(children));
}

function publicMarks(marks: readonly Mark[]): readonly Mark[] {
  const untranslated = marks.some((mark) => mark.type.name === 'its' && mark.attrs.translate === 'no');
  const kept = marks.filter((mark) => mark.type.name !== 'annotation' && mark.type.name !== 'its');
  const its = documentSchema.marks.its;
  return untranslated ? its.create({ id: 'no', translate: 'no' }).addToSet(kept) : kept;
}
