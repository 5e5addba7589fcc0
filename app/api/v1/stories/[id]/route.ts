import { siteContext } from '#app/(site)/site-context.ts';
import { ninjsWithdrawal } from '#components/site/ninjs.ts';
import { notFound } from '#newsroom/errors.ts';
import { apiStory } from '#newsroom/publishing/api-queries.ts';
import { problemResponse } from '#server/problem.ts';
import { opened, preflight, publicAnswer } from '../public-answer.ts';
import { storyItem } from '../story-item.ts';

export const dynamic = 'force-dynamic';

export const OPTIONS = preflight;

/** One story as ninjs 3.1. A withdrawn one is gone (410): its notice says why, and nothing of it is left. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  try {
    const { id } = await params;
    const [site, found] = await Promise.all([siteContext(), apiStory(id)]);
    if (!found) throw notFound('story');
    if (found.state === 'current') return publicAnswer(request, await storyItem(site, found.story));
    return publicAnswer(request, ninjsWithdrawal(site, { storyId: id, ...found }), { status: 410 });
  } catch (error) {
    return opened(problemResponse(error, 'GET /api/v1/stories/…'));
  }
}
