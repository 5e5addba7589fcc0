import { bodyMarkup } from '#app/feeds/[file]/body-markup.ts';
import { explainedIn } from '#components/site/explained.ts';
import { ninjsItem } from '#components/site/ninjs.ts';
import { picturesIn } from '#components/site/pictures-in.ts';
import type { Site } from '#components/site/site-page.tsx';
import { parseDocument } from '#newsroom/document/parse.ts';
import { textUnits } from '#newsroom/document/units.ts';
import type { ApiStory } from '#newsroom/publishing/api-queries.ts';

/** A publication as ninjs, with its text by the same renderer as its page. */
export async function storyItem(site: Site, { publication, others }: ApiStory) {
  const html = await bodyMarkup(publication, site.origin);
  const pictures = picturesIn(publication.document, publication.pictures);
  const plain = plainBody(publication.document);
  const explained = explainedIn(publication.document, publication.explainers);
  return ninjsItem(site, { ...publication, pictures, html, plain, explained, others });
}

const plainBody = (document: unknown): string =>
  textUnits(parseDocument(document))
    .filter(({ type, text }) => type !== 'headline' && type !== 'standfirst' && text.trim() !== '')
    .map(({ text }) => text)
    .join('\n\n');
