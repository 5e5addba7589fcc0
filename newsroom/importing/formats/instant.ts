/** A moment that a document states, as ISO 8601 in UTC; nothing when it is not told or makes no sense. */
export function instantOf(stated: string | Date | undefined): string | undefined {
  if (!stated) return undefined;
  const moment = new Date(stated);
  return Number.isNaN(moment.getTime()) || moment.getFullYear() < 1 || moment.getFullYear() > 9999
    ? undefined
    : moment.toISOString();
}
