import type { Lost } from '../recovery/lost.ts';

/** Why, below a title that says what is not in the story. */
export const displaced: Record<Lost['of'], string> = {
  me: 'Someone moved or deleted the place where you were writing.',
  others: 'Someone wrote this while you were deleting or moving the text around it.',
};

/** The same for a tab that was taken for dead, and goes on with the story as it is. */
export const sentOtherwise =
  'Another tab of yours had sent what you wrote here, and not all of it came out the same.';
