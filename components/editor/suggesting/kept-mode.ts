type Whose = { storyId: string; person: { id: string } };

const keyOf = ({ storyId, person }: Whose) => `nightdesk-suggesting-${person.id}-${storyId}`;

/** Whether this person was suggesting in this story when this browser last had it open. */
export function keptMode(whose: Whose): boolean {
  try {
    return localStorage.getItem(keyOf(whose)) !== null;
  } catch {
    return false;
  }
}

/** Remembers it. A browser that keeps nothing begins with writing. */
export function keepMode(whose: Whose, isSuggesting: boolean): void {
  try {
    if (isSuggesting) localStorage.setItem(keyOf(whose), 'yes');
    else localStorage.removeItem(keyOf(whose));
  } catch {
    // Private windows may refuse; nothing is lost but the choice.
  }
}
