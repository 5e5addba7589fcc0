import type { Node } from 'prosemirror-model';
import { withoutSuggestions } from './suggestions/resolved.ts';

/** A picture in the text, with the words that the story has for it. */
export type Figure = { picture: string; alt: string; caption: string; credit: string };

/** The figures of a document in order, as readers get them: none that is only suggested. */
export function figuresIn(doc: Node): Figure[] {
  const figures: Figure[] = [];
  withoutSuggestions(doc).descendants((node) => {
    if (node.type.name === 'figure') figures.push(node.attrs as Figure);
    return !node.isTextblock;
  });
  return figures;
}

/** What readers of a picture need said of it, and the story has not said. */
export const missingWords = (figure: Figure): ('alt' | 'credit')[] =>
  (['alt', 'credit'] as const).filter((word) => figure[word].trim() === '');
