import type { PersonActor } from '../actor.ts';
import { isApprovedExplainer } from '../annotation/explainer-approval.ts';
import { lockThread } from '../annotation/lock-thread.ts';
import { inTransaction } from '../db/client.ts';
import { NewsroomError } from '../errors.ts';
import { authorize } from '../permissions.ts';
import { addEntryIn, findClash } from './library-commands.ts';
import { newEntrySchema } from './library-schema.ts';

/** `not_approved`: nobody answers for its text. `kept`: the library has it. `other_text`: it explains the words otherwise. */
export type ExplainerKept = { ok: true } | { ok: false; reason: 'not_approved' | 'kept' | 'other_text' };

/**
 * Keeps what was approved in a story in the library, for the words that it stands on.
 * @throws NewsroomError `not_found`, `forbidden`, `invalid` if it stands on more words than the library takes
 */
export async function keepExplainer(
  actor: PersonActor,
  { annotationId }: { annotationId: string },
): Promise<ExplainerKept> {
  authorize(actor, 'explainer.manage');
  return inTransaction(async (tx) => {
    const { thread, story } = await lockThread(tx, actor, annotationId, 'story.read');
    if (!isApprovedExplainer(thread)) return { ok: false, reason: 'not_approved' };
    const text = { body: thread.explainer, rich: thread.explainerRich };
    const entry = newEntrySchema.safeParse({ language: story.language, words: [thread.quote], ...text });
    if (!entry.success)
      throw new NewsroomError(
        'invalid',
        'These words are no name. Add the explainer to the library by hand.',
      );
    const clash = await findClash(tx, entry.data);
    if (clash) return { ok: false, reason: clash.entry.body === text.body ? 'kept' : 'other_text' };
    await addEntryIn(tx, actor, entry.data);
    return { ok: true };
  });
}
