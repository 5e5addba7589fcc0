import { mainLanguage, siteContext } from './site-context.ts';

/** The newsroom's main language is what `/` shows; its front has an address of its own. */
export async function GET() {
  const site = await siteContext();
  return new Response(null, { status: 307, headers: { Location: `/${mainLanguage(site)}` } });
}

export const dynamic = 'force-dynamic';
