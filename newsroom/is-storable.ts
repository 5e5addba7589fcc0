/** Whether PostgreSQL can hold a text: it takes neither NUL nor lone surrogates. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/** What the interface says of one that it cannot. */
export const NOT_STORABLE = 'Some characters cannot be stored.';
