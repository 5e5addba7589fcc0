import { describe, expect, it } from 'vitest';
import { personActor, systemActor } from './actor.ts';
import type { Role } from './db/generated/enums.ts';
import {
  authorize,
  authorizeOnStory,
  can,
  canOnStory,
  type DeskAction,
  deskAbilities,
  deskActions,
  type StoryAction,
  type StorySubject,
  storyAbilities,
  storyActions,
} from './permissions.ts';

// Written out by hand, and changed by hand with the matrix: a change of who may do what is then always on purpose.
const roles = ['reporter', 'editor', 'admin'] as const;
const actorAs = (role: Role) => personActor({ id: 'me', name: 'Me', role, languages: ['kmr', 'tr'] });

const deskTable: Record<DeskAction, readonly Role[]> = {
  'desk.enter': ['reporter', 'editor', 'admin'],
  'story.create': ['reporter', 'editor', 'admin'],
  'import.read': ['editor', 'admin'],
  'import.create': ['editor', 'admin'],
  'import.review': ['editor', 'admin'],
  'source.read': ['editor', 'admin'],
  'source.manage': ['admin'],
  'licence.manage': ['admin'],
  'style.manage': ['editor', 'admin'],
  'explainer.manage': ['editor', 'admin'],
  'people.read': ['reporter', 'editor', 'admin'],
  'people.manage': ['admin'],
  'settings.manage': ['admin'],
  'audit.read': ['admin'],
};

const someones: StorySubject = {
  authorId: 'other',
  state: 'draft',
  stateBefore: null,
  translatorId: null,
  pieceTranslatorIds: [],
  openLanguages: [],
  fourEyes: true,
};

/** Every way in which somebody can stand to a story, with the states that make a difference. */
const stories = {
  ownDraft: { ...someones, authorId: 'me' },
  ownChanges: { ...someones, authorId: 'me', state: 'changes_requested' },
  ownSubmitted: { ...someones, authorId: 'me', state: 'submitted' },
  ownInReview: { ...someones, authorId: 'me', state: 'in_review' },
  ownInReviewTwoEyes: { ...someones, authorId: 'me', state: 'in_review', fourEyes: false },
  ownApproved: { ...someones, authorId: 'me', state: 'approved' },
  ownSpikedDraft: { ...someones, authorId: 'me', state: 'spiked', stateBefore: 'draft' },
  ownSpikedApproved: { ...someones, authorId: 'me', state: 'spiked', stateBefore: 'approved' },
  assignedDraft: { ...someones, translatorId: 'me', pieceTranslatorIds: ['me'] },
  assignedInReview: { ...someones, translatorId: 'me', pieceTranslatorIds: ['me'], state: 'in_review' },
  translatedFrom: { ...someones, pieceTranslatorIds: ['me'], state: 'approved' },
  offered: { ...someones, openLanguages: ['ar', 'kmr'], state: 'approved' },
  offeredElsewhere: { ...someones, openLanguages: ['ar'], state: 'approved' },
  othersDraft: someones,
  othersInReview: { ...someones, state: 'in_review' },
} satisfies Record<string, StorySubject>;

type StoryName = keyof typeof stories;
const all = Object.keys(stories) as StoryName[];
const own = all.filter((name) => name.startsWith('own'));
const visible: StoryName[] = [...own, 'assignedDraft', 'assignedInReview', 'translatedFrom', 'offered'];
const drafts: StoryName[] = ['ownDraft', 'assignedDraft', 'othersDraft'];
/** A translation is its translator's work, whoever began it. */
const notOwn: StoryName[] = [
  'ownInReviewTwoEyes',
  'translatedFrom',
  'offered',
  'offeredElsewhere',
  'othersDraft',
  'othersInReview',
];

const storyTable: Record<StoryAction, { reporter: readonly StoryName[]; desk: readonly StoryName[] }> = {
  'story.read': { reporter: visible, desk: all },
  'story.write': { reporter: ['ownDraft', 'ownChanges', 'assignedDraft'], desk: all },
  'story.suggest': {
    reporter: [...own.filter((name) => !name.includes('Spiked')), 'assignedDraft', 'assignedInReview'],
    desk: all,
  },
  'story.annotate': { reporter: visible, desk: all },
  'explainer.approve': { reporter: [], desk: all },
  'picture.add': {
    reporter: [...own.filter((name) => !name.includes('Spiked')), 'assignedDraft', 'assignedInReview'],
    desk: all,
  },
  'picture.change': { reporter: ['ownDraft', 'ownChanges', 'assignedDraft'], desk: all },
  'story.submit': { reporter: own, desk: [...own, ...drafts] },
  'story.recall': { reporter: own, desk: own },
  'story.review': { reporter: [], desk: all },
  'story.approve': { reporter: [], desk: notOwn },
  'story.settings': { reporter: [], desk: all },
  'story.spike': { reporter: ['ownDraft'], desk: all },
  'story.restore': { reporter: ['ownSpikedDraft'], desk: all },
  'story.publish': { reporter: [], desk: all },
  'story.withdraw': { reporter: [], desk: all },
  'translation.request': { reporter: [], desk: all },
  'translation.start': { reporter: visible, desk: all },
  'translation.confirm': { reporter: [...own, 'assignedDraft', 'assignedInReview'], desk: all },
  'rights.override': { reporter: [], desk: [] },
  'rights.dismiss': { reporter: [], desk: [] },
};
const adminsOnly: StoryAction[] = ['rights.override', 'rights.dismiss'];

describe('the matrix', () => {
  it('has a row here for each of its actions, and none besides', () => {
    expect(Object.keys(deskTable).sort()).toEqual([...deskActions].sort());
    expect(Object.keys(storyTable).sort()).toEqual([...storyActions].sort());
  });
});

describe.each(roles)('a %s', (role) => {
  const actor = actorAs(role);

  it.each(deskActions)('may do, or not: %s', (action) => {
    const expected = deskTable[action].includes(role);
    expect(can(actor, action)).toBe(expected);
    expect(deskAbilities(actor)[action]).toBe(expected);
    if (expected) expect(() => authorize(actor, action)).not.toThrow();
    else expect(() => authorize(actor, action)).toThrow(expect.objectContaining({ code: 'forbidden' }));
  });

  it.each(storyActions)('may do to the right stories only: %s', (action) => {
    const row = storyTable[action];
    const desk = role === 'admin' && adminsOnly.includes(action) ? all : row.desk;
    const expected = role === 'reporter' ? row.reporter : desk;
    const allowed = all.filter((name) => canOnStory(actor, action, stories[name]));
    expect(allowed.toSorted()).toEqual([...new Set(expected)].toSorted());
    expect(all.filter((name) => storyAbilities(actor, stories[name])[action])).toEqual(allowed);
  });

  it.each(all)('is refused with the right code on: %s', (name) => {
    for (const action of storyActions) {
      if (canOnStory(actor, action, stories[name])) continue;
      const code = canOnStory(actor, 'story.read', stories[name]) ? 'forbidden' : 'not_found';
      expect(() => authorizeOnStory(actor, action, stories[name])).toThrow(expect.objectContaining({ code }));
    }
  });
});

describe('the newsroom itself', () => {
  it('has the rights of an admin, and is the author of nothing', () => {
    const jobs = systemActor();
    expect(deskActions.every((action) => can(jobs, action))).toBe(true);
    expect(canOnStory(jobs, 'story.recall', stories.ownDraft)).toBe(false);
    expect(canOnStory(jobs, 'story.read', { ...someones, translatorId: null })).toBe(true);
  });
});
