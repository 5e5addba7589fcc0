import { anchorOf } from '../annotation/anchor.ts';
import { isApprovedExplainer } from '../annotation/explainer-approval.ts';
import type { Tx } from '../db/client.ts';
import type { Story } from '../db/generated/client.ts';
import { annotationIds } from '../document/annotation-marks.ts';
import { parseDocument } from '../document/parse.ts';
import { publicDocument } from '../document/public-document.ts';
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
  if (open.length === 0) return { obstacles: [], snapshots: [] };
  const ids = new Set(open.map(({ id }) => id));
  // Words that are only suggested are none yet.
  const doc = publicDocument(parseDocument(story.document), ids);
  const standing = [...annotationIds(doc)].flatMap((id) => open.find((each) => each.id === id) ?? []);
  const approved = standing.filter(
    (each) => isApprovedExplainer(each) && anchorOf(doc, each.id)?.quote === each.quote,
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
