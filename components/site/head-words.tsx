import type { ReactNode } from 'react';
import type { NodeJson } from './document-json.ts';
import { type ExplainedText, explainersOf } from './explained.ts';
import { textRuns } from './text-runs.tsx';

type HeadWordsProps = {
  document: unknown;
  type: 'headline' | 'standfirst';
  words: string;
  text: ExplainedText;
};

/** A story's headline or standfirst: as kept with the publication, or from its document where something is explained. */
export function HeadWords({ document, type, words, text }: HeadWordsProps): ReactNode {
  const node = (document as NodeJson).content?.find((block) => block.type === type);
  const isExplained = text.of.some(({ id }) => node?.content?.some((run) => explainersOf(run).includes(id)));
  return node && isExplained ? textRuns(node, text) : words;
}
