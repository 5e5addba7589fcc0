import type { Node } from 'prosemirror-model';
import { isStorable, NOT_STORABLE } from '../is-storable.ts';
import type { ExplainerText } from './explainer-text.ts';
import { noteText, parseNote, plainNote } from './note-schema.ts';

/** How many characters of an explainer readers get at most. */
export const longestExplainer = 1_000;
const longestAddress = 2_000;

/** What the interface may say of a text as it is. */
export class TellableError extends RangeError {}

/** The explainer as a checked tree: what it looks like. @throws RangeError if the JSON does not follow the schema */
export const explainerDocument = ({ body, rich }: { body: string; rich: unknown }): Node =>
  rich ? parseNote(rich) : plainNote(body);

/**
 * The text as it is kept: without empty lines, its words read from its looks, and without looks where it has none.
 * @throws RangeError if it mentions somebody, or holds what can't be stored
 */
export function tidyExplainer(text: { body: string; rich: unknown }): ExplainerText {
  const doc = withoutEmpty(explainerDocument(text)) ?? plainNote('');
  doc.descendants((node) => {
    if (node.type.name === 'mention')
      throw new TellableError('Readers get an explainer: nobody can be mentioned in it.');
    const addresses = node.marks.map((mark) => String(mark.attrs.href ?? ''));
    if (addresses.some((address) => address.length > longestAddress))
      throw new TellableError('The address of a link is too long.');
    if (![node.text ?? '', ...addresses].every(isStorable)) throw new TellableError(NOT_STORABLE);
  });
  if (hasLooks(doc)) return { body: noteText(doc), rich: doc.toJSON() as Record<string, unknown> };
  const lines = doc.children.map(({ textContent }) => textContent.trim());
  return { body: lines.join('\n'), rich: null };
}

/** Whether there is more to it than paragraphs of plain words. */
function hasLooks(doc: Node): boolean {
  let found = false;
  doc.descendants((node) => {
    found ||= node.marks.length > 0 || !['paragraph', 'text'].includes(node.type.name);
  });
  return found;
}

/** A node without paragraphs that say nothing, and without lists and items that then hold nothing. */
function withoutEmpty(node: Node): Node | null {
  if (node.isTextblock) return node.textContent.trim() === '' ? null : node;
  const kept = node.children.map(withoutEmpty).filter((child) => child !== null);
  return kept.length > 0 ? node.type.create(node.attrs, kept, node.marks) : null;
}
