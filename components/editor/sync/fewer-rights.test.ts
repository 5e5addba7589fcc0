import { expect, it } from 'vitest';
import type { PersonActor } from '#newsroom/actor.ts';
import { type StorySubject, storyAbilities } from '#newsroom/permissions.ts';
import { fewerRights } from './fewer-rights.ts';

const reporter = { id: 'rojda', role: 'reporter', languages: [] } as unknown as PersonActor;
const editor = { ...reporter, role: 'editor' } as PersonActor;

const subject: StorySubject = {
  ...{ authorId: 'rojda', state: 'draft', stateBefore: null, translatorId: null },
  ...{ pieceTranslatorIds: [], openLanguages: [], fourEyes: true },
};

const head = (actor: PersonActor, overrides: Partial<StorySubject> = {}) => {
  const story = { ...subject, ...overrides };
  return { state: story.state, abilities: storyAbilities(actor, story) };
};

it('says why somebody may no longer write, and what they still may', () => {
  expect(fewerRights(head(reporter), head(reporter, { state: 'in_review' }))).toBe(
    'The story is in review now. You can still suggest changes to it and add notes.',
  );
  const offered = { authorId: 'layla', pieceTranslatorIds: ['rojda'] };
  expect(fewerRights(head(editor, offered), head(reporter, offered))).toBe(
    'Your rights have changed. You can still read it and add notes.',
  );
});

it('says nothing to whom nothing was taken, and takes it back when they may again', () => {
  const submitted = head(reporter, { state: 'submitted' });
  expect(fewerRights(submitted, head(reporter, { state: 'in_review' }))).toBeUndefined();
  expect(fewerRights(submitted, head(reporter))).toBeNull();
});
