import type { Actor } from '../actor.ts';
import { db, type Tx } from '../db/client.ts';
import type { AlertKind } from '../db/generated/enums.ts';
import { canOnStory } from '../permissions.ts';
import { loadStoryFacts, type StoryRef } from '../story/load.ts';

/** What agencies say of a story's copy and nobody has settled, kills first, the latest first. */
export function openAlerts(tx: Tx, storyId: string) {
  return tx.storyAlert.findMany({
    where: { storyId, settledAt: null },
    orderBy: [{ kind: 'asc' }, { createdAt: 'desc' }],
    select: { id: true, kind: true, createdAt: true, import: { select: { id: true, headline: true } } },
  });
}

/** Characters of a notice that stand beside its alert. */
const BEGINNING = 600;

/**
 * The same with how each notice begins, for whoever can settle them; nothing for others.
 * @throws NewsroomError `not_found`
 */
export async function listAlerts(actor: Actor, ref: StoryRef) {
  const { story, subject } = await loadStoryFacts(db(), actor, 'story.read', ref);
  const alerts = canOnStory(actor, 'story.publish', subject) ? await openAlerts(db(), story.id) : [];
  if (alerts.length === 0) return [];
  const ids = alerts.map((alert) => alert.import.id);
  const notices = await db().$queryRaw<{ id: string; beginning: string }[]>`
    SELECT id, left("sourceText", ${BEGINNING}) AS beginning FROM import WHERE id = ANY (${ids}::uuid[])`;
  const beginnings = new Map(notices.map(({ id, beginning }) => [id, beginning]));
  return alerts.map((alert) => ({ ...alert, beginning: beginnings.get(alert.import.id) ?? '' }));
}

export type OpenAlert = Awaited<ReturnType<typeof listAlerts>>[number];

/** Stories with an open alert, without those that are spiked: what readers can see first, then by how recent. */
export function alertedStories(most: number) {
  return db().$queryRaw<{ storyId: string; kind: AlertKind }[]>`
    SELECT alert."storyId", min(alert.kind)::text AS kind
    FROM story_alert AS alert
    JOIN story ON story.id = alert."storyId" AND story.state <> 'spiked'
    LEFT JOIN public_story ON public_story."storyId" = alert."storyId" AND NOT public_story.withdrawn
    WHERE alert."settledAt" IS NULL
    GROUP BY alert."storyId", public_story."storyId"
    ORDER BY public_story."storyId" IS NULL, max(alert."createdAt") DESC
    LIMIT ${most}`;
}
