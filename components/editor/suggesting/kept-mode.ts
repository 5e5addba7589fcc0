import { inThisBrowser } from '#components/ui/kept-here.ts';

type Whose = { storyId: string; person: { id: string } };

const keyOf = ({ storyId, person }: Whose) => `nightdesk-suggesting-${person.id}-${storyId}`;

/** Whether this person was suggesting in this story when this browser last had it open. */
export const keptMode = (whose: Whose): boolean => inThisBrowser.read(keyOf(whose)) !== null;

/** Remembers it. A browser that keeps nothing begins with writing. */
export const keepMode = (whose: Whose, isSuggesting: boolean): void =>
  void inThisBrowser.keep(keyOf(whose), isSuggesting ? 'yes' : null);
