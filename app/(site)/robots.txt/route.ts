import { siteContext } from '../site-context.ts';

export async function GET() {
  const { origin } = await siteContext();
  const lines = [
    'User-agent: *',
    'Disallow: /desk',
    'Disallow: /admin',
    'Disallow: /api/',
    'Disallow: /signin',
    `Sitemap: ${origin}/sitemap.xml`,
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}

export const dynamic = 'force-dynamic';
