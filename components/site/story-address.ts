/** Paths are kept in readable letters; an address on a page or in a feed is percent-encoded. */
export const hrefOf = (path: string): string => encodeURI(path);

/** The address in full. `origin` has no slash at its end. */
export const absolute = (origin: string, path: string): string => `${origin}${hrefOf(path)}`;
