import { createElement, Fragment, type ReactNode } from 'react';
import { isSafeLink } from '#newsroom/document/schema.ts';
import type { PublicPicture } from '#newsroom/publishing/public-pictures.ts';
import { figureWords } from './pictures-in.ts';
import { StoryFigure } from './story-figure.tsx';

type MarkJson = { type: string; attrs?: Record<string, unknown> };
type NodeJson = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: NodeJson[];
  text?: string;
  marks?: MarkJson[];
};

type DocumentBodyProps = {
  document: unknown;
  /** Those that may be shown here. */
  pictures?: readonly PublicPicture[];
  /** For where addresses must be whole, as in feeds. */
  origin?: string;
};

/**
 * A publication's document as HTML, from its own JSON and by React: no HTML from outside can reach a page. Headline and
 * standfirst stand in the page's head; a node or a mark that is not known here is left out, its text kept.
 */
export function DocumentBody({ document, pictures = [], origin = '' }: DocumentBodyProps) {
  const { content = [] } = document as NodeJson;
  const first = content.find(({ type }) => type === 'figure');
  return content.map((node, index) =>
    node.type === 'figure' ? (
      <Figure key={blockKey(node, index)} {...{ node, pictures, origin }} isFirst={node === first} />
    ) : (
      <Block key={blockKey(node, index)} node={node} />
    ),
  );
}

type FigureProps = { node: NodeJson; pictures: readonly PublicPicture[]; isFirst: boolean; origin: string };

/** One whose picture may not go here is left out with its words. */
function Figure({ node: { attrs }, pictures, ...rest }: FigureProps): ReactNode {
  const picture = pictures.find(({ id }) => id === attrs?.picture);
  return picture ? <StoryFigure picture={picture} words={figureWords(attrs)} {...rest} /> : null;
}

function Block({ node }: { node: NodeJson }): ReactNode {
  switch (node.type) {
    case 'headline':
    case 'standfirst':
      return null;
    case 'paragraph':
      return isEmpty(node) ? null : <p {...ownLanguage(node)}>{inline(node)}</p>;
    case 'heading':
      return node.attrs?.level === 3 ? (
        <h3 {...ownLanguage(node)}>{inline(node)}</h3>
      ) : (
        <h2 {...ownLanguage(node)}>{inline(node)}</h2>
      );
    case 'blockquote':
      return <blockquote>{children(node)}</blockquote>;
    case 'bullet_list':
      return <ul>{children(node)}</ul>;
    case 'ordered_list':
      return <ol>{children(node)}</ol>;
    case 'list_item':
      return <li>{children(node)}</li>;
    case 'divider':
      return <hr />;
    default:
      return children(node);
  }
}

const children = (node: NodeJson): ReactNode =>
  node.content?.map((child, index) => <Block key={blockKey(child, index)} node={child} />);

const blockKey = (node: NodeJson, index: number) => `${index}-${String(node.attrs?.id ?? node.type)}`;

const isEmpty = (node: NodeJson) => !node.content?.some((child) => child.text?.trim());

/** Where a block is in another language than the story. */
function ownLanguage({ attrs }: NodeJson): { lang?: string; dir?: 'ltr' | 'rtl' } {
  const { lang, dir } = attrs ?? {};
  return {
    ...(typeof lang === 'string' && { lang }),
    ...((dir === 'ltr' || dir === 'rtl') && { dir }),
  };
}

/** Runs of text have no identity of their own: they are children by position. */
const inline = (node: NodeJson): ReactNode => createElement(Fragment, null, ...(node.content ?? []).map(run));

function run(node: NodeJson): ReactNode {
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
