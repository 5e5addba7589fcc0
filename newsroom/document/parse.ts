import { Node } from 'prosemirror-model';
import { NewsroomError } from '../errors.ts';
import { documentSchema } from './schema.ts';

/**
 * A stored document as a checked tree.
 * @throws NewsroomError `invalid` if the JSON does not follow the schema.
 */
export function parseDocument(json: unknown): Node {
  try {
    const doc = Node.fromJSON(documentSchema, json);
    doc.check();
    return doc;
  } catch (error) {
    throw new NewsroomError(
      'invalid',
      `This is not a document of this newsroom: ${(error as Error).message}`,
    );
  }
}
