import { createElement, Fragment } from 'react';
import { DocumentBody } from '#components/site/document-body.tsx';
import { explainedIn } from '#components/site/explained.ts';
import { ExplainerList } from '#components/site/explainer-list.tsx';
import { absolute } from '#components/site/story-address.ts';
import type { PublicExplainer } from '#newsroom/publishing/public-explainers.ts';
import type { PublicPicture } from '#newsroom/publishing/public-pictures.ts';

type Publication = {
  document: unknown;
  path: string;
  language: string;
  pictures: readonly PublicPicture[];
  explainers: readonly PublicExplainer[];
};

/**
 * A publication's text as HTML, by the same renderer as its page, its addresses whole, its explainers as footnotes: the
 * markup is ours whatever the text is.
 */
export async function bodyMarkup(publication: Publication, origin: string): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  const { document, pictures, language } = publication;
  const of = explainedIn(document, publication.explainers);
  const text = { of, language, page: absolute(origin, publication.path) };
  const body = createElement(DocumentBody, { document, pictures, origin, text });
  return renderToStaticMarkup(createElement(Fragment, null, body, createElement(ExplainerList, text)));
}
