import { readEmbargoTime } from './embargo-time.ts';

type Said = {
  /** The copy's own line, or null. */
  line: string | null;
  /** The moment that the agency's data gives, as ISO 8601. */
  stated: string | undefined;
  /** The newsroom's zone, for lines that name none. */
  timeZone: string;
  receivedAt: Date;
};

/**
 * When copy's embargo ends: the later of what its line and the agency's data say; null without either; `unread` when
 * only a line speaks of one, and when it ends is for a person to say.
 */
export function embargoEnd({ line, stated, timeZone, receivedAt }: Said): Date | null | 'unread' {
  const read = line === null ? null : readEmbargoTime(line, timeZone, receivedAt);
  const given = stated === undefined ? null : new Date(stated);
  if (read && given) return new Date(Math.max(+read, +given));
  return read ?? given ?? (line === null ? null : 'unread');
}
