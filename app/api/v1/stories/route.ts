import type { NextRequest } from 'next/server';
import { siteContext } from '#app/(site)/site-context.ts';
import { apiStories } from '#newsroom/publishing/api-queries.ts';
import { invalidInput } from '#server/invalid-input.ts';
import { problemResponse } from '#server/problem.ts';
import { listQuery, nextPage } from './list-query.ts';
import { opened, preflight, publicAnswer } from './public-answer.ts';
import { storyItem } from './story-item.ts';

export const dynamic = 'force-dynamic';

export const OPTIONS = preflight;

/** What is out and licensed for it, as ninjs 3.1, the newest first: ?language=, ?limit=, and ?after= from the Link header. */
export async function GET(request: NextRequest) {
  try {
    const asked = request.nextUrl.searchParams;
    const query = listQuery.safeParse(Object.fromEntries(asked));
    if (!query.success) throw invalidInput(query.error);
    const [site, { stories, next }] = await Promise.all([siteContext(), apiStories(query.data)]);
    const items = await Promise.all(stories.map((story) => storyItem(site, story)));
    const link = next ? `<${nextPage(site.origin, asked, next)}>; rel="next"` : '';
    return publicAnswer(request, { items }, { link });
  } catch (error) {
    return opened(problemResponse(error, 'GET /api/v1/stories'));
  }
}
