import { createElement } from 'react';
import { DocumentBody } from '#components/site/document-body.tsx';

/** A publication's text as HTML, by the same renderer as its page: the markup is ours whatever the text is. */
export async function bodyMarkup(document: unknown): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  return renderToStaticMarkup(createElement(DocumentBody, { document }));
}
