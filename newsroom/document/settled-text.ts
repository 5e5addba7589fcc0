import type { Node } from 'prosemirror-model';
import { withoutSuggestions } from './suggestions/resolved.ts';
import { type TextUnit, textUnits } from './units.ts';

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
