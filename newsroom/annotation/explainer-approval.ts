import { createHash } from 'node:crypto';
import type { Actor } from '../actor.ts';
import type { Annotation, Prisma } from '../db/generated/client.ts';
import { parseDocument } from '../document/parse.ts';
import { withoutSuggestions } from '../document/suggestions/resolved.ts';
import { canOnStory, type StorySubject } from '../permissions.ts';
import { type Anchor, anchorsOf } from './anchor.ts';
import { explainerDocument } from './explainer-document.ts';

/** SHA-256 (hex) of an explainer as readers get it, its looks included: what an approval of it is bound to. */
export const explainerHash = (text: { body: string; rich: unknown }): string =>
  createHash('sha256')
    .update(JSON.stringify(explainerDocument(text).toJSON()), 'utf8')
    .digest('hex');

/** The columns of an explainer that nobody has approved. */
export const noApproval = { explainerHash: null, approvedById: null, approvedAt: null } as const;

type Approvable = Pick<Annotation, 'explainer' | 'explainerRich' | 'explainerHash'>;

/** Whether the text that it has now is the one that was approved. */
export const isApprovedExplainer = ({ explainer, explainerRich, explainerHash: approved }: Approvable) =>
  explainer !== '' && approved === explainerHash({ body: explainer, rich: explainerRich });

/**
 * Where explainers of a story stand, in the order of their words: on words that are only suggested, or on none, nowhere.
 * An approval is of a text on its words, which the thread keeps as its quote: on others it would have to be given again.
 */
export function explainerAnchors(document: unknown, ids: readonly string[]): Map<string, Anchor> {
  if (ids.length === 0) return new Map();
  return anchorsOf(withoutSuggestions(parseDocument(document)), ids);
}

/** Whether the actor may change an explainer: whoever may suggest on the story, and those who began it. */
export const mayWriteExplainer = (
  actor: Actor,
  subject: StorySubject,
  thread: { authorId: string },
): boolean =>
  canOnStory(actor, 'story.suggest', subject) ||
  (canOnStory(actor, 'story.annotate', subject) && thread.authorId === actor.id);

/**
 * Whether the actor may approve an explainer: an editor who neither began it nor wrote it last, where the newsroom wants
 * four eyes. Else two who write it in turn would approve their own.
 */
export const mayApproveExplainer = (
  actor: Actor,
  subject: StorySubject,
  { authorId, explainerById }: { authorId: string; explainerById: string | null },
): boolean =>
  canOnStory(actor, 'explainer.approve', subject) &&
  (!subject.fourEyes || (explainerById !== actor.id && authorId !== actor.id));

/** What four eyes leave somebody to approve, as a condition of the query. */
export const notByOneself = (actor: Actor): Prisma.AnnotationWhereInput => {
  const id = actor.id ?? undefined;
  return { authorId: { not: id }, OR: [{ explainerById: null }, { explainerById: { not: id } }] };
};
