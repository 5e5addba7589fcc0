import { instantOf } from './instant.ts';

/**
 * A date of a feed (RFC 822, or ISO 8601) as an instant. One without a time zone is taken for UTC: where the machine
 * stands that reads it has nothing to do with it.
 */
export function feedInstant(stated: string | undefined): string | undefined {
  const text = stated?.trim() ?? '';
  if (text.length > 60) return undefined;
  if (/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?$/.test(text)) return instantOf(`${text}Z`);
  return instantOf(/\d\d:\d\d(?::\d\d)?$/.test(text) && !/[+-]\d\d:\d\d$/.test(text) ? `${text} UTC` : text);
}
