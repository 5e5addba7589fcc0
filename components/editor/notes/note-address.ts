const NAME = 'note';

/** The address of a note on the story that is open: it opens, scrolls to and focuses it. */
export function noteAddress(threadId: string): string {
  const address = new URL(location.pathname, location.origin);
  address.searchParams.set(NAME, threadId);
  return address.href;
}

/** The note that the page was asked for, if any. */
export const noteOfAddress = (): string | null => new URLSearchParams(location.search).get(NAME);
