import { createElement } from 'react';
import { DocumentBody } from '#components/site/document-body.tsx';
import type { PublicPicture } from '#newsroom/publishing/public-pictures.ts';

type Publication = { document: unknown; pictures: readonly PublicPicture[] };

/** A publication's text as HTML, by the same renderer as its page, its addresses whole: the markup is ours whatever the text is. */
export async function bodyMarkup({ document, pictures }: Publication, origin: string): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  return renderToStaticMarkup(createElement(DocumentBody, { document, pictures, origin }));
}
