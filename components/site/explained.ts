import type { PublicExplainer } from '#newsroom/publishing/public-explainers.ts';
import type { NodeJson } from './document-json.ts';

/** An explainer with the words of the document that it explains, numbered in their order from 1. */
export type Explained = PublicExplainer & {
  number: number;
  /** Its words, those of several blocks with a space between them. */
  words: string;
  /** The runs of text that they begin and end with: one explainer may have many runs, and is one note. */
  first: NodeJson;
  last: NodeJson;
};

/** Ids on the page: of the words, the button behind them, the place at the end, what is lifted from there, its text. */
export const explainerIds = ({ number }: Pick<Explained, 'number'>) => ({
  words: `explained-${number}`,
  button: `explain-${number}`,
  place: `explainer-${number}`,
  popover: `explanation-${number}`,
  text: `explanation-text-${number}`,
});

/** The explainers of a text, in which language it speaks of them, and its page's address where it stands elsewhere. */
export type ExplainedText = { of: readonly Explained[]; language: string; page: string };

export const nothingExplained: ExplainedText = { of: [], language: '', page: '' };

/** The explainers that stand somewhere in the document. */
export function explainedIn(document: unknown, explainers: readonly PublicExplainer[]): Explained[] {
  const found = new Map<string, Pick<Explained, 'words' | 'first' | 'last'>>();
  const visit = (node: NodeJson): void => {
    for (const child of node.content ?? []) visit(child);
    for (const run of node.content ?? []) {
      for (const id of explainersOf(run)) {
        const before = found.get(id);
        const gap = before && !node.content?.includes(before.last) ? ' ' : '';
        found.set(id, {
          words: `${before?.words ?? ''}${gap}${run.text ?? ''}`,
          first: before?.first ?? run,
          last: run,
        });
      }
    }
  };
  visit(document as NodeJson);
  return [...found]
    .flatMap(([id, place]) => {
      const explainer = explainers.find((each) => each.id === id);
      return explainer ? [{ ...explainer, ...place, words: place.words.trim() }] : [];
    })
    .map((each, index) => ({ ...each, number: index + 1 }));
}

/** The ids of the explainers that a run of text is explained by. */
export const explainersOf = (run: NodeJson): string[] =>
  (run.marks ?? []).flatMap(({ type, attrs }) => (type === 'annotation' ? [String(attrs?.id)] : []));
