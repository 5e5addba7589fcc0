import type { PersonActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { inTransaction } from '../db/client.ts';
import { notify } from '../db/notify.ts';
import { lockStory } from '../story/load.ts';
import { showToReaders } from './publish.ts';
import type { Withdraw } from './schema.ts';

export type Withdrawn = { ok: true; path: string } | { ok: false; reason: 'not_public' };

/**
 * Takes a story from readers at once: its address answers 410 with the notice, and it leaves fronts, feeds and the
 * sitemap. Nothing stands in its way, because it may be urgent. The withdrawal's own snapshot carries no text.
 * @throws NewsroomError `not_found`, `forbidden`
 */
export function withdraw(
  actor: PersonActor,
  { storyId, notice }: Withdraw,
  now = new Date(),
): Promise<Withdrawn> {
  return inTransaction(async (tx) => {
    const { story } = await lockStory(tx, actor, 'story.withdraw', storyId);
    const current = await tx.publicStory.findUnique({
      where: { storyId: story.id },
      include: { publication: true },
    });
    if (!current || current.withdrawn) return { ok: false, reason: 'not_public' };
    const { id: withdrawnId, ...last } = current.publication;
    const publication = await tx.publication.create({
      data: {
        ...last,
        kind: 'withdrawn',
        headline: '',
        standfirst: '',
        document: {},
        text: '',
        credit: '',
        byline: '',
        notice: '',
        outlets: [],
        licenceIds: [],
        subjects: [],
        places: [],
        pictures: [],
        explainers: [],
        note: notice,
        byId: actor.id,
        at: now,
      },
    });
    await showToReaders(tx, publication);
    await tx.story.update({
      where: { id: story.id },
      data: { publicationState: 'withdrawn', changedAt: now },
    });
    const subject = { type: 'story', id: story.id } as const;
    await recordAudit(tx, actor, 'story.withdraw', subject, { withdrawnId, path: current.path, notice });
    await notify(tx, { type: 'story', storyId: story.id, version: story.version });
    return { ok: true, path: current.path };
  });
}
