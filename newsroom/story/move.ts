import type { Actor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { inTransaction, type Tx } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import type { StoryState } from '../db/generated/enums.ts';
import { notify } from '../db/notify.ts';
import { keepRevision } from './keep-revision.ts';
import { lockStory, type StoryWithSubject } from './load.ts';
import { judge, type Refusal, type Transition, transitions } from './rules.ts';

export type Moved = { ok: true; state: StoryState } | ({ ok: false } & Refusal);

type Change = {
  refusal?: Refusal | null;
  data?: Prisma.StoryUncheckedUpdateInput;
  detail?: Prisma.InputJsonObject;
};

/**
 * One step on the editorial axis: the row locked, the actor authorised, the table of rules.ts asked, `check` for what
 * the step itself demands, then the new state, a revision, the audit row and word to open editors, all or nothing.
 * @throws NewsroomError `not_found`, `forbidden`
 */
export function moveStory(
  actor: Actor,
  transition: Transition,
  storyId: string,
  check: (tx: Tx, story: StoryWithSubject) => Promise<Change> | Change = () => ({}),
  now = new Date(),
): Promise<Moved> {
  return inTransaction(async (tx) => {
    const { story } = await lockStory(tx, actor, transitions[transition].action, storyId);
    const verdict = judge(transition, story);
    if ('refusal' in verdict) return { ok: false, ...verdict.refusal };
    const { refusal, data = {}, detail = {} } = await check(tx, story);
    if (refusal) return { ok: false, ...refusal };
    await tx.story.update({
      where: { id: story.id },
      data: { ...data, state: verdict.to, changedAt: now },
    });
    await keepRevision(tx, actor, story, verdict.to);
    await recordAudit(
      tx,
      actor,
      `story.${transition}`,
      { type: 'story', id: story.id },
      { from: story.state, to: verdict.to, ...detail },
    );
    await notify(tx, { type: 'story', storyId: story.id, version: story.version });
    return { ok: true, state: verdict.to };
  });
}
