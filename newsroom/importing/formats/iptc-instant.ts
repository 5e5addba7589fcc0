import { instantOf } from './instant.ts';

const NORM =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * A moment as IPTC formats write it, with or without signs between its parts ("20261013T091500+0300"), as ISO 8601 in
 * UTC; nothing when it makes no sense. Without a zone it is taken as UTC, without a time as the day's beginning.
 */
export function iptcInstant(stated: string | undefined): string | undefined {
  const match = NORM.exec(stated?.trim() ?? '');
  if (!match) return undefined;
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = 'Z'] = match;
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  return instantOf(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
}
