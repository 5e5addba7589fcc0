import type { Site } from '#components/site/site-page.tsx';
import { listSections, newsroomSettings } from '#newsroom/settings/queries.ts';
import { env } from '#server/env.ts';
import { styleSheet } from './style-sheet.ts';

/** What every page of the site has to know. */
export async function siteContext(now = new Date()): Promise<Site> {
  const [{ name, timeZone, languages }, sections, style] = await Promise.all([
    newsroomSettings(),
    listSections(),
    styleSheet(),
  ]);
  const origin = new URL(env().NEXTAUTH_URL).origin;
  return { name, origin, timeZone, languages, sections, styleHref: `/site.css?v=${style.version}`, now };
}

/** The main language, which stands in where a page has none of its own. */
export const mainLanguage = (site: Site): string => site.languages[0] ?? 'en';
