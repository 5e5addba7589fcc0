import type { ReactNode } from 'react';
import { directionOfText } from '#newsroom/document/typography/direction.ts';
import type { PublicPicture } from '#newsroom/publishing/public-pictures.ts';
import { directionOf } from '#newsroom/settings/languages.ts';
import type { NodeJson } from './document-json.ts';
import { type ExplainedText, nothingExplained } from './explained.ts';
import { figureWords } from './pictures-in.ts';
import { StoryFigure } from './story-figure.tsx';
import { textRuns } from './text-runs.tsx';

type DocumentBodyProps = {
  document: unknown;
  /** Those that may be shown here. */
  pictures?: readonly PublicPicture[];
  /** For where addresses must be whole, as in feeds. */
  origin?: string;
  text?: ExplainedText;
};

/**
 * A publication's document as HTML, from its own JSON and by React: no HTML from outside can reach a page. Headline and
 * standfirst stand in the page's head; a node or a mark that is not known here is left out, its text kept.
 */
export function DocumentBody({
  document,
  pictures = [],
  origin = '',
  text = nothingExplained,
}: DocumentBodyProps) {
  const { content = [] } = document as NodeJson;
  const first = content.find(({ type }) => type === 'figure');
  return content.map((node, index) =>
    node.type === 'figure' ? (
      <Figure key={blockKey(node, index)} {...{ node, pictures, origin }} isFirst={node === first} />
    ) : (
      <Block key={blockKey(node, index)} node={node} text={text} />
    ),
  );
}

type FigureProps = { node: NodeJson; pictures: readonly PublicPicture[]; isFirst: boolean; origin: string };

/** One whose picture may not go here is left out with its words. */
function Figure({ node: { attrs }, pictures, ...rest }: FigureProps): ReactNode {
  const picture = pictures.find(({ id }) => id === attrs?.picture);
  return picture ? <StoryFigure picture={picture} words={figureWords(attrs)} {...rest} /> : null;
}

/** Blocks of a text in which nothing is explained. */
export const plainBlocks = (nodes: readonly NodeJson[]): ReactNode =>
  nodes.map((node, index) => <Block key={blockKey(node, index)} node={node} text={nothingExplained} />);

type BlockProps = { node: NodeJson; text: ExplainedText };

function Block({ node, text }: BlockProps): ReactNode {
  switch (node.type) {
    case 'headline':
    case 'standfirst':
      return null;
    case 'paragraph':
      return isEmpty(node) ? null : <p {...ownLanguage(node, text)}>{textRuns(node, text)}</p>;
    case 'heading':
      return node.attrs?.level === 3 ? (
        <h3 {...ownLanguage(node, text)}>{textRuns(node, text)}</h3>
      ) : (
        <h2 {...ownLanguage(node, text)}>{textRuns(node, text)}</h2>
      );
    case 'blockquote':
      return <blockquote>{children(node, text)}</blockquote>;
    case 'bullet_list':
      return <ul>{children(node, text)}</ul>;
    case 'ordered_list':
      return <ol start={startOf(node)}>{children(node, text)}</ol>;
    case 'list_item':
      return <li>{children(node, text)}</li>;
    case 'divider':
      return <hr />;
    default:
      return children(node, text);
  }
}

const children = (node: NodeJson, text: ExplainedText): ReactNode =>
  node.content?.map((child, index) => <Block key={blockKey(child, index)} node={child} text={text} />);

const blockKey = (node: NodeJson, index: number) => `${index}-${String(node.attrs?.id ?? node.type)}`;

/** What a numbered list begins with, if it is not 1. */
const startOf = ({ attrs }: NodeJson): number | undefined =>
  typeof attrs?.start === 'number' ? attrs.start : undefined;

const isEmpty = (node: NodeJson) => !node.content?.some((child) => child.text?.trim());

/**
 * Where a block is in another language than the story, or begins at the other side: told by who wrote it, or by its first
 * letter, as the editor shows it.
 */
function ownLanguage(
  { attrs, content = [] }: NodeJson,
  { language }: ExplainedText,
): { lang?: string; dir?: 'ltr' | 'rtl' } {
  const { lang, dir } = attrs ?? {};
  const said = dir === 'ltr' || dir === 'rtl' ? dir : null;
  const seen = language === '' ? null : directionOfText(content.map(({ text = '' }) => text).join(''));
  const own = said ?? (seen === directionOf(language) ? null : seen);
  return { ...(typeof lang === 'string' && { lang }), ...(own && { dir: own }) };
}
