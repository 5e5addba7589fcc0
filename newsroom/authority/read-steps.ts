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
      requireForward(each as Record<string, unknown>);
      return Step.fromJSON(documentSchema, each);
    } catch {
      throw new NewsroomError('invalid', 'This change could not be read.');
    }
  });
}

/**
 * Positions are whole numbers that run forward. A step that runs backwards would repeat the words between them: even
 * the step of a mark, which whoever may annotate may deliver.
 */
function requireForward({ from = 0, to = 0 }: Record<string, unknown>): void {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || Number(from) > Number(to)) {
    throw new RangeError('A step runs from one position to a later one');
  }
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

/** The document as each of the steps leaves it, one after the other. They are known to apply. */
export const docsAfter = (doc: Node, steps: readonly Step[]): Node[] => {
  let last = doc;
  return steps.map((step) => {
    last = step.apply(last).doc ?? last;
    return last;
  });
};
