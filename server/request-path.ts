/** proxy.ts puts the path and query of a request here, because a page can't ask for its own. */
export const pathHeader = 'x-nightdesk-path';

/** The path alone, such as `/ar/2026/11/slug`. */
export const pathOf = (header: string | null): string => header?.split('?')[0] ?? '/';
