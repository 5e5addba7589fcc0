import type { NextRequest } from 'next/server';
import { GonePage, MissingPage } from '#components/site/message-page.tsx';
import type { Site } from '#components/site/site-page.tsx';
import { StoryPage } from '#components/site/story-page.tsx';
import { changeNotes, storyAt, versionsOut } from '#newsroom/publishing/public-queries.ts';
import { htmlResponse } from '../../html-response.ts';
import { mainLanguage, siteContext } from '../../site-context.ts';
import { frontResponse } from './front-response.tsx';
import { readablePath } from './readable-path.ts';
import { sectionResponse } from './section-response.tsx';

export const dynamic = 'force-dynamic';

/** Everything below a language: its front, its sections, its stories, and what is not there. */
export async function GET(request: NextRequest) {
  const site = await siteContext();
  const path = readablePath(request.nextUrl.pathname);
  const [language = '', first, ...rest] = path?.slice(1).split('/') ?? [];
  if (path === null || !site.languages.includes(language)) return missing(request, site);
  if (first === undefined) return frontResponse(request, site, language);
  const section = site.sections.find(({ slug }) => slug === first);
  if (section && rest.length === 0) return sectionResponse(request, site, language, section);
  return rest.length === 2 ? story(request, site, path) : missing(request, site, language);
}

const missing = (request: NextRequest, site: Site, language = mainLanguage(site)) =>
  htmlResponse(request, <MissingPage site={site} language={language} />, 404);

async function story(request: NextRequest, site: Site, path: string): Promise<Response> {
  const found = await storyAt(path);
  switch (found?.state) {
    case undefined:
      return missing(request, site, path.split('/')[1]);
    case 'gone':
      return htmlResponse(request, <GonePage site={site} {...found} />, 410);
    case 'current': {
      const { publication } = found;
      const [versions, notes] = await Promise.all([
        versionsOut(publication.groupId),
        changeNotes(publication.storyId),
      ]);
      return htmlResponse(request, <StoryPage {...{ site, versions, notes }} story={publication} />);
    }
  }
}
