/**
 * What a numbered list begins with: a whole number of five digits at most that is not 1; null for 1, and for what is
 * none.
 */
export function listStart(given: string | number | null | undefined): number | null {
  const start = /^\d{1,5}$/.test(String(given ?? '')) ? Number(given) : 1;
  return start === 1 ? null : start;
}
