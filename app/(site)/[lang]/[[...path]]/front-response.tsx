import type { NextRequest } from 'next/server';
import { FrontPage } from '#components/site/front-page.tsx';
import type { Site } from '#components/site/site-page.tsx';
import { front } from '#newsroom/publishing/public-queries.ts';
import { htmlResponse } from '../../html-response.ts';
import { readCursor } from './cursor.ts';
import { sectionResponse } from './section-response.tsx';

/** The lead, two beside it, and a column of the latest, which may come again in their sections. */
const atTheTop = 8;
const besideTheLead = 3;
const perSection = 4;

/** The front of a language; with a cursor in its query, the older stories page by page. */
export async function frontResponse(request: NextRequest, site: Site, language: string): Promise<Response> {
  if (readCursor(request.nextUrl.searchParams)) return sectionResponse(request, site, language, null);
  const [{ stories: latest }, ...found] = await Promise.all([
    front(language, { limit: atTheTop }),
    ...site.sections.map(({ slug }) => front(language, { section: slug, limit: besideTheLead + perSection })),
  ]);
  const above = new Set(latest.slice(0, besideTheLead).map(({ storyId }) => storyId));
  const bySection = site.sections.map(({ slug }, index) => {
    const others = (found[index]?.stories ?? []).filter(({ storyId }) => !above.has(storyId));
    return { slug, stories: others.slice(0, perSection) };
  });
  return htmlResponse(request, <FrontPage {...{ site, language, latest, bySection }} />);
}
