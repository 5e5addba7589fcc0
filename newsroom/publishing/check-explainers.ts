import { explainerAnchors, isApprovedExplainer } from '../annotation/explainer-approval.ts';
import type { Tx } from '../db/client.ts';
import type { Story } from '../db/generated/client.ts';
import { openExplainers } from '../story/explainer-notes.ts';
import type { PublicExplainer } from './public-explainers.ts';
import type { Obstacle } from './rules.ts';

type ExplainersChecked = {
  obstacles: Obstacle[];
  /** What a publication at this moment would keep of them, in the order of their words. */
  snapshots: PublicExplainer[];
};

/** Whether the explainers of a story may go out: somebody approved each as it is, on the words that it stands on. */
export async function checkExplainers(
  tx: Tx,
  story: Pick<Story, 'id' | 'document'>,
): Promise<ExplainersChecked> {
  const open = await tx.annotation.findMany({
    where: { storyId: story.id, ...openExplainers },
    select: { id: true, quote: true, explainer: true, explainerRich: true, explainerHash: true },
  });
  const anchors = explainerAnchors(
    story.document,
    open.map(({ id }) => id),
  );
  const standing = [...anchors.keys()].flatMap((id) => open.find((each) => each.id === id) ?? []);
  const approved = standing.filter(
    (each) => isApprovedExplainer(each) && anchors.get(each.id)?.quote === each.quote,
  );
  const counts = {
    unapproved_explainers: standing.length - approved.length,
    orphaned_explainers: open.length - standing.length,
  };
  return {
    obstacles: (['unapproved_explainers', 'orphaned_explainers'] as const)
      .map((kind) => ({ kind, count: counts[kind] }))
      .filter(({ count }) => count > 0),
    snapshots: approved.map(({ id, explainer, explainerRich }) => ({
      ...{ id, body: explainer },
      rich: explainerRich as Record<string, unknown> | null,
    })),
  };
}
