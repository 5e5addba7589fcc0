import { createElement, Fragment, type ReactNode } from 'react';
import { isSafeLink } from '#newsroom/document/schema.ts';
import type { MarkJson, NodeJson } from './document-json.ts';
import { type Explained, type ExplainedText, explainersOf } from './explained.ts';
import { ExplainedWords, ExplainerSign } from './explainer-signs.tsx';

/** The words of a block with their marks. Runs of text have no identity of their own: they are children by position. */
export const textRuns = ({ content = [] }: NodeJson, text: ExplainedText): ReactNode =>
  createElement(
    Fragment,
    null,
    ...groupsOf(content, text).map(({ by, runs }) => {
      const words = createElement(Fragment, null, ...runs.map(oneRun));
      return by ? explained(words, by, runs, text) : words;
    }),
  );

type Group = { by: Explained | undefined; runs: NodeJson[] };

/** Runs that are explained alike together; where an explainer's words end, a group ends, and its sign comes. */
function groupsOf(content: readonly NodeJson[], { of }: ExplainedText): Group[] {
  const groups: Group[] = [];
  for (const run of content) {
    const ids = explainersOf(run);
    // Of several, the one that began last.
    const by = of.findLast(({ id }) => ids.includes(id));
    const group = groups.at(-1);
    const goesOn = group && group.by === by && !of.some(({ last }) => last === group.runs.at(-1));
    if (goesOn) group.runs.push(run);
    else groups.push({ by, runs: [run] });
  }
  return groups;
}

function explained(
  words: ReactNode,
  by: Explained,
  runs: readonly NodeJson[],
  text: ExplainedText,
): ReactNode {
  const [first, last] = [runs[0], runs.at(-1)];
  return (
    <>
      <ExplainedWords by={by} begun={text.of.filter((each) => each.first === first)} page={text.page}>
        {words}
      </ExplainedWords>
      {text.of
        .filter((each) => each.last === last)
        .map((each) => (
          <ExplainerSign key={each.id} explained={each} language={text.language} page={text.page} />
        ))}
    </>
  );
}

function oneRun(node: NodeJson): ReactNode {
  if (node.type === 'hard_break') return <br />;
  return (node.marks ?? []).toReversed().reduce<ReactNode>(marked, node.text ?? '');
}

function marked(content: ReactNode, mark: MarkJson): ReactNode {
  switch (mark.type) {
    case 'strong':
      return <strong>{content}</strong>;
    case 'em':
      return <em>{content}</em>;
    case 'its':
      return mark.attrs?.translate === 'no' ? <span translate="no">{content}</span> : content;
    case 'link': {
      const href = String(mark.attrs?.href ?? '');
      return isSafeLink(href) ? (
        <a href={href} rel="noopener noreferrer">
          {content}
        </a>
      ) : (
        content
      );
    }
    default:
      return content;
  }
}
