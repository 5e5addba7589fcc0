import type { Actor } from './actor.ts';
import type { Role, StoryState } from './db/generated/enums.ts';
import { NewsroomError, notFound } from './errors.ts';

/** What the conditions need to know of a story. */
export type StorySubject = {
  authorId: string;
  state: StoryState;
  /** Where a spiked story goes back to. */
  stateBefore: StoryState | null;
  /** Who the translation is assigned to, when the story is a translation. */
  translatorId: string | null;
  /** Everybody who translates this piece, into whichever language: they read the versions they work from. */
  pieceTranslatorIds: readonly string[];
  /** Languages that the piece is wanted in and nobody is assigned to. */
  openLanguages: readonly string[];
  /** Whether the newsroom lets nobody approve their own story. */
  fourEyes: boolean;
};

type Rule = (actor: Actor, story: StorySubject) => boolean;
type Row = Partial<Record<Role, Rule>>;

const always: Rule = () => true;
const own: Rule = (actor, story) => story.authorId === actor.id;
const translates: Rule = (actor, story) => story.translatorId !== null && story.translatorId === actor.id;
const translatesPiece: Rule = (actor, story) =>
  actor.id !== null && story.pieceTranslatorIds.includes(actor.id);
const offered: Rule = (actor, story) =>
  story.openLanguages.some((language) => actor.languages.includes(language));
const visible: Rule = (actor, story) =>
  own(actor, story) || translatesPiece(actor, story) || offered(actor, story);
const inHand: Rule = (actor, story) =>
  (own(actor, story) || translates(actor, story)) &&
  (story.state === 'draft' || story.state === 'changes_requested');
const ownOrTranslates: Rule = (actor, story) => own(actor, story) || translates(actor, story);
const ownUnlessSpiked: Rule = (actor, story) => ownOrTranslates(actor, story) && story.state !== 'spiked';
const ownDraft: Rule = (actor, story) => own(actor, story) && story.state === 'draft';
const ownSpikedDraft: Rule = (actor, story) => own(actor, story) && story.stateBefore === 'draft';
const ownOrDraft: Rule = (actor, story) => own(actor, story) || story.state === 'draft';
const notOwn: Rule = (actor, story) => !story.fourEyes || !ownOrTranslates(actor, story);

const desk: Row = { editor: always, admin: always };
const everybody: Row = { reporter: always, editor: always, admin: always };
const adminOnly: Row = { admin: always };

/**
 * The one matrix: action × role, with the condition on the story. A role that a row lacks may not do it. What holds
 * for everybody alike (an approved story can't be submitted) is a rule of story/rules.ts instead.
 */
const storyMatrix = {
  'story.read': { ...desk, reporter: visible },
  'story.write': { ...desk, reporter: inHand },
  'story.suggest': { ...desk, reporter: ownUnlessSpiked },
  'story.annotate': { ...desk, reporter: visible },
  'explainer.approve': desk,
  'picture.add': { ...desk, reporter: ownUnlessSpiked },
  'picture.change': { ...desk, reporter: inHand },
  'story.submit': { reporter: own, editor: ownOrDraft, admin: ownOrDraft },
  'story.recall': { reporter: own, editor: own, admin: own },
  'story.review': desk,
  'story.approve': { editor: notOwn, admin: notOwn },
  'story.settings': desk,
  'story.spike': { ...desk, reporter: ownDraft },
  'story.restore': { ...desk, reporter: ownSpikedDraft },
  'story.publish': desk,
  'story.withdraw': desk,
  'translation.request': desk,
  'translation.start': { ...desk, reporter: visible },
  'translation.confirm': { ...desk, reporter: ownOrTranslates },
  'rights.override': adminOnly,
  'rights.dismiss': adminOnly,
} satisfies Record<string, Row>;

const deskMatrix = {
  'desk.enter': everybody,
  'story.create': everybody,
  'import.read': desk,
  'import.create': desk,
  'import.review': desk,
  'source.read': desk,
  'source.manage': adminOnly,
  'licence.manage': adminOnly,
  'style.manage': desk,
  'explainer.manage': desk,
  'people.read': everybody,
  'people.manage': adminOnly,
  'settings.manage': adminOnly,
  'audit.read': adminOnly,
} satisfies Record<string, Row>;

export type StoryAction = keyof typeof storyMatrix;
export type DeskAction = keyof typeof deskMatrix;

export const storyActions = Object.keys(storyMatrix) as StoryAction[];
export const deskActions = Object.keys(deskMatrix) as DeskAction[];

/** Whether the actor may do what needs no story. */
export function can(actor: Actor, action: DeskAction): boolean {
  const row: Row = deskMatrix[action];
  return actor.role in row;
}

/** Whether the actor may do this to the story. */
export function canOnStory(actor: Actor, action: StoryAction, story: StorySubject): boolean {
  const row: Row = storyMatrix[action];
  return row[actor.role]?.(actor, story) ?? false;
}

const nobodys: StorySubject = {
  authorId: '',
  state: 'draft',
  stateBefore: null,
  translatorId: null,
  pieceTranslatorIds: [],
  openLanguages: [],
  fourEyes: true,
};

/** Whether the actor may do this whosever the story is: for lists and choices that no single story decides. */
export const canOnAnybodys = (actor: Actor, action: StoryAction): boolean =>
  canOnStory(actor, action, nobodys);

/** @throws NewsroomError `forbidden` */
export function authorize(actor: Actor, action: DeskAction): void {
  if (!can(actor, action)) throw forbidden(action);
}

/** @throws NewsroomError `not_found` if the actor may not even see the story, otherwise `forbidden` */
export function authorizeOnStory(actor: Actor, action: StoryAction, story: StorySubject): void {
  if (!canOnStory(actor, 'story.read', story)) throw notFound('story');
  if (!canOnStory(actor, action, story)) throw forbidden(action);
}

/** What the actor may do to the story, for the interface to show and hide by. */
export function storyAbilities(actor: Actor, story: StorySubject): Record<StoryAction, boolean> {
  const entries = storyActions.map((action) => [action, canOnStory(actor, action, story)]);
  return Object.fromEntries(entries) as Record<StoryAction, boolean>;
}

/** What the actor may do on the desk, for the interface to show and hide by. */
export function deskAbilities(actor: Actor): Record<DeskAction, boolean> {
  const entries = deskActions.map((action) => [action, can(actor, action)]);
  return Object.fromEntries(entries) as Record<DeskAction, boolean>;
}

const forbidden = (action: StoryAction | DeskAction) =>
  new NewsroomError(
    'forbidden',
    `You may not do this (${action}). Ask an editor or an admin of your newsroom.`,
  );
