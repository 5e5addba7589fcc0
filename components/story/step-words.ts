import {
  ArchiveRestore,
  ArchiveX,
  BadgeCheck,
  Ban,
  Glasses,
  Globe,
  type LucideIcon,
  Send,
  Undo2,
} from 'lucide-react';
import type { NextStep } from '#newsroom/story/rules.ts';
import type { StoryForActions } from './deeds.ts';

type Words = { label: string; done: string; icon: LucideIcon; danger?: boolean };

/** What each step is called on its button, and what is said once it is done. Dots announce a question first. */
export const stepWords: Record<NextStep, Words> = {
  submit: { label: 'Submit for review', done: 'Submitted: the editors have it now', icon: Send },
  recall: { label: 'Take it back', done: 'It is your draft again', icon: Undo2 },
  start_review: { label: 'Start review', done: 'You are reviewing this story', icon: Glasses },
  request_changes: { label: 'Request changes…', done: 'The author has it again', icon: Undo2 },
  approve: { label: 'Approve', done: 'Approved, exactly as it stands', icon: BadgeCheck },
  publish: { label: 'Publish…', done: 'Published', icon: Globe },
  withdraw: { label: 'Withdraw…', done: 'Withdrawn: its address says why', icon: Ban, danger: true },
  spike: { label: 'Spike', done: 'Spiked', icon: ArchiveX, danger: true },
  restore: { label: 'Restore', done: 'Back where it was', icon: ArchiveRestore },
};

/** Readers who have a version already get an update, not a first publication. */
export const publishLabel = (story: Pick<StoryForActions, 'address' | 'publicationState'>): string => {
  if (!story.address) return 'Publish…';
  return story.publicationState === 'withdrawn' ? 'Publish again…' : 'Publish a new version…';
};

/** What the story waits for, when the person who looks can't take it forward. */
export function waitsFor({ state, abilities, hasNews }: StoryForActions): string | null {
  switch (state) {
    case 'draft':
      return null;
    case 'submitted':
      return 'Waits for an editor';
    case 'in_review':
      return abilities['story.review'] ? 'Somebody else has to approve it' : 'An editor is reviewing it';
    case 'changes_requested':
      return 'Waits for its author';
    case 'approved':
      return hasNews ? 'Waits to be published' : 'Readers have this version';
    case 'spiked':
      return 'Spiked';
  }
}
