import type { Node } from 'prosemirror-model';
import type { Prisma } from '../db/generated/client.ts';
import { contentHash } from './hash.ts';
import { schemaVersion } from './schema.ts';
import { documentText, headlineText } from './settled-text.ts';
import { countSuggestions } from './suggestions/list.ts';

/**
 * The columns of a story that follow from its document: to be written together with it, always. Headline, text and hash
 * are what readers would get: without suggestions.
 */
export function documentColumns(doc: Node) {
  return {
    document: doc.toJSON() as Prisma.InputJsonObject,
    schemaVersion,
    headline: headlineText(doc),
    text: documentText(doc),
    contentHash: contentHash(doc),
    suggestionCount: countSuggestions(doc),
  };
}
