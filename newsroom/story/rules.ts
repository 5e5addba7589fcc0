import type { PublicationState, StoryState } from '../db/generated/enums.ts';
import type { StoryAction } from '../permissions.ts';

export type Transition =
  | 'submit'
  | 'recall'
  | 'start_review'
  | 'request_changes'
  | 'approve'
  | 'spike'
  | 'restore';

type Rule = {
  from: readonly StoryState[];
  /** A restored story goes back to where it was. */
  to: StoryState | 'where_it_was';
  /** The row of the permission matrix that says who may. */
  action: StoryAction;
};

/** The editorial axis, of the working copy: everything that a person can do to a story's state. */
export const transitions: Record<Transition, Rule> = {
  submit: { from: ['draft', 'changes_requested'], to: 'submitted', action: 'story.submit' },
  recall: { from: ['submitted'], to: 'draft', action: 'story.recall' },
  start_review: { from: ['submitted'], to: 'in_review', action: 'story.review' },
  request_changes: { from: ['in_review'], to: 'changes_requested', action: 'story.review' },
  approve: { from: ['in_review'], to: 'approved', action: 'story.approve' },
  spike: {
    from: ['draft', 'submitted', 'in_review', 'changes_requested', 'approved'],
    to: 'spiked',
    action: 'story.spike',
  },
  restore: { from: ['spiked'], to: 'where_it_was', action: 'story.restore' },
};

/** Why a transition did not happen although the person may do it: an answer, not an error. */
export type Refusal =
  | { reason: 'state'; state: StoryState }
  | { reason: 'empty'; missing: ('headline' | 'body')[] }
  | { reason: 'text_changed'; contentHash: string }
  | { reason: 'blocking_annotations'; count: number }
  | { reason: 'suggestions'; count: number }
  | { reason: 'public' };

type Standing = { state: StoryState; stateBefore: StoryState | null; publicationState: PublicationState };

/** Whether readers can see it, or will. */
export const isOut = (publicationState: PublicationState): boolean =>
  publicationState !== 'unpublished' && publicationState !== 'withdrawn';

/** Where a transition leads from here, or why it does not. Content is checked by the command. */
export function judge(
  transition: Transition,
  story: Standing,
): { to: StoryState } | { refusal: Extract<Refusal, { reason: 'state' | 'public' }> } {
  const { from, to } = transitions[transition];
  if (!from.includes(story.state)) return { refusal: { reason: 'state', state: story.state } };
  if (transition === 'spike' && isOut(story.publicationState)) return { refusal: { reason: 'public' } };
  return { to: to === 'where_it_was' ? (story.stateBefore ?? 'draft') : to };
}

/** A step that can be offered: a transition, or one of the publication axis. */
export type NextStep = Transition | 'publish' | 'withdraw';

const inOrder: NextStep[] = [
  'restore',
  'approve',
  'publish',
  'start_review',
  'submit',
  'request_changes',
  'recall',
  'withdraw',
  'spike',
];

/** What the person may do next with the story, the likeliest first. */
export function nextSteps(story: Standing, abilities: Record<StoryAction, boolean>): NextStep[] {
  return inOrder.filter((step) => {
    switch (step) {
      case 'publish':
        return abilities['story.publish'] && story.state === 'approved';
      case 'withdraw':
        return abilities['story.withdraw'] && isOut(story.publicationState);
      default:
        return abilities[transitions[step].action] && 'to' in judge(step, story);
    }
  });
}

const forward: NextStep[] = ['restore', 'approve', 'publish', 'start_review', 'submit'];

/** The one step that takes the story forward, if any does: publishing only when readers would see something new. */
export const primaryStep = (steps: readonly NextStep[], hasNews: boolean): NextStep | undefined =>
  steps.find((step) => forward.includes(step) && (step !== 'publish' || hasNews));
