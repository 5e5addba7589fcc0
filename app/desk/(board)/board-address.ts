import { type BoardFilter, shelves } from '#newsroom/board/rules.ts';

type Query = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined) =>
  (Array.isArray(value) ? value[0] : value)?.replaceAll('\0', '') || undefined;

/** The filter that an address of the board holds. Whatever is not one is left out. */
export function filterOf(query: Query): BoardFilter {
  return {
    shelf: shelves.find((shelf) => shelf === one(query.state)),
    mine: one(query.mine) === '1' || undefined,
    language: one(query.language),
    sourceId: one(query.source),
    text: one(query.q)?.slice(0, 200),
  };
}

/** The board's address for a filter. */
export function boardAddress({ shelf, mine, language, sourceId, text }: BoardFilter, after?: string): string {
  const query = new URLSearchParams();
  if (shelf) query.set('state', shelf);
  if (mine) query.set('mine', '1');
  if (language) query.set('language', language);
  if (sourceId) query.set('source', sourceId);
  if (text) query.set('q', text);
  if (after) query.set('after', after);
  return query.size > 0 ? `/desk?${query}` : '/desk';
}
