import type { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { documentSchema } from '../document/schema.ts';
import { NewsroomError } from '../errors.ts';
import { maxDocumentSize } from './limits.ts';
import { requireSafeStep } from './safe-text.ts';

/**
 * Steps from outside as steps of our schema.
 * @throws NewsroomError `invalid`, `too_large`
 */
export function readSteps(json: readonly unknown[]): Step[] {
  return json.map((each) => {
    requireSafeStep(each);
    try {
      return Step.fromJSON(documentSchema, each);
    } catch {
      throw new NewsroomError('invalid', 'This change could not be read.');
    }
  });
}

/**
 * The document after the steps, checked against the schema.
 * @throws NewsroomError `invalid` if a step does not apply or its result breaks the schema, `too_large`
 */
export function applyToDocument(doc: Node, steps: readonly Step[]): Node {
  let result = doc;
  try {
    for (const step of steps) {
      const applied = step.apply(result);
      if (!applied.doc) throw new Error(applied.failed ?? 'failed');
      result = applied.doc;
    }
    result.check();
  } catch {
    throw new NewsroomError('invalid', 'This change does not fit the story as it is now.');
  }
  // What is too large already may still be made smaller.
  if (result.nodeSize > maxDocumentSize && result.nodeSize > doc.nodeSize) {
    throw new NewsroomError('too_large', 'The story would be longer than the newsroom takes.');
  }
  return result;
}
