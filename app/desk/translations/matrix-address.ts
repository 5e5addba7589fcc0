export type MatrixFilter = { language?: string | undefined; mine?: boolean | undefined };

/** The matrix's address for a filter. */
export function matrixAddress({ language, mine }: MatrixFilter, after?: string): string {
  const query = new URLSearchParams();
  if (language) query.set('language', language);
  if (mine) query.set('mine', '1');
  if (after) query.set('after', after);
  return query.size > 0 ? `/desk/translations?${query}` : '/desk/translations';
}
