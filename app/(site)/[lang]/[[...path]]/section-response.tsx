import type { NextRequest } from 'next/server';
import { SectionPage } from '#components/site/section-page.tsx';
import type { Site } from '#components/site/site-page.tsx';
import { front } from '#newsroom/publishing/public-queries.ts';
import { htmlResponse } from '../../html-response.ts';
import { cursorQuery, readCursor } from './cursor.ts';

const perPage = 20;

/** A section's stories, or all of a language's, page by page. */
export async function sectionResponse(
  request: NextRequest,
  site: Site,
  language: string,
  section: Site['sections'][number] | null,
): Promise<Response> {
  const after = readCursor(request.nextUrl.searchParams);
  const { stories, next } = await front(language, {
    limit: perPage,
    ...(section && { section: section.slug }),
    ...(after && { after }),
  });
  const here = section ? `/${language}/${section.slug}` : `/${language}`;
  const olderHref = next && `${here}?${cursorQuery(next)}`;
  return htmlResponse(
    request,
    <SectionPage {...{ site, language, section, stories, olderHref }} isFirst={!after} />,
  );
}
