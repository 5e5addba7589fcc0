const WITH_ZONE = /(?:Z|GMT|UTC?|[+-]\d\d:?\d\d)(?:\s{0,3}\([^)]{0,40}\))?$/i;

/** A moment that a document states with its time zone, as ISO 8601 in UTC; nothing when it makes no sense. */
export function instantOf(stated: string | undefined): string | undefined {
  if (!stated || !WITH_ZONE.test(stated.trim())) return undefined;
  const moment = new Date(stated);
  const year = moment.getUTCFullYear();
  return Number.isNaN(year) || year < 1 || year > 9999 ? undefined : moment.toISOString();
}
