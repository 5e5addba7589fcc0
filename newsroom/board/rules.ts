import type { PublicationState, StoryState } from '../db/generated/enums.ts';

/**
 * The board's shelves. The first six are stages of work, `out` and `withdrawn` what the public sees: a published story
 * that is being corrected stands on two of them, because both are true.
 */
export const shelves = [
  'draft',
  'submitted',
  'in_review',
  'changes_requested',
  'approved',
  'out',
  'withdrawn',
  'spiked',
] as const;

export type Shelf = (typeof shelves)[number];

const isPublic = (state: PublicationState) =>
  state === 'published' || state === 'corrected' || state === 'updated';

/** Whether a story stands on a shelf. Approved means: ready, and not out yet. */
export function standsOn(
  shelf: Shelf,
  story: { state: StoryState; publicationState: PublicationState },
): boolean {
  switch (shelf) {
    case 'out':
      return isPublic(story.publicationState);
    case 'withdrawn':
      return story.publicationState === 'withdrawn';
    case 'approved':
      return (
        story.state === 'approved' &&
        !isPublic(story.publicationState) &&
        story.publicationState !== 'withdrawn'
      );
    default:
      return story.state === shelf;
  }
}

export type BoardFilter = {
  shelf?: Shelf | undefined;
  /** Stories that the person wrote, reviews or translates. */
  mine?: boolean | undefined;
  language?: string | undefined;
  sourceId?: string | undefined;
  /** Any part of the text. */
  text?: string | undefined;
};

/** Where a page of the board ends, and the next begins. */
export type BoardCursor = { changedAt: Date; id: string };

/** A cursor as a part of an address. */
export const cursorText = ({ changedAt, id }: BoardCursor): string => `${changedAt.getTime()}.${id}`;

/** The cursor in an address; null when it is none, so that a mistyped address shows the first page. */
export function readCursor(text: string | undefined): BoardCursor | null {
  const match = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '');
  return match ? { changedAt: new Date(Number(match[1])), id: match[2] ?? '' } : null;
}
