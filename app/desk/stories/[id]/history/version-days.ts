import type { RevisionRow } from '#newsroom/history/schema.ts';

/** Versions of one day: shown one by one, or the automatic ones that follow each other as one line to unfold. */
export type DayEntry = { id: string; rows: RevisionRow[]; isFolded: boolean };
export type Day = { key: string; label: string; entries: DayEntry[] };

const isAutomatic = ({ reason, name }: RevisionRow): boolean => reason === 'pause' && name === null;

/** The versions by day of the newsroom's calendar, newest first. */
export function versionDays(revisions: readonly RevisionRow[], timeZone: string, now: string): Day[] {
  const days: Day[] = [];
  for (const row of revisions) {
    const key = dayKey(row.at, timeZone);
    let day = days.at(-1);
    if (day?.key !== key) {
      day = { key, label: dayLabel(row.at, timeZone, now), entries: [] };
      days.push(day);
    }
    const last = day.entries.at(-1);
    if (last?.isFolded && isAutomatic(row)) last.rows.push(row);
    else day.entries.push({ id: row.id, rows: [row], isFolded: isAutomatic(row) });
  }
  for (const { entries } of days) for (const entry of entries) entry.isFolded &&= entry.rows.length > 1;
  return days;
}

const dayKey = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(at));

/** The day by the newsroom's calendar. */
export function dayLabel(at: string, timeZone: string, now: string): string {
  if (dayKey(at, timeZone) === dayKey(now, timeZone)) return 'Today';
  const isThisYear = at.slice(0, 4) === now.slice(0, 4);
  const words = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, ...options }).format(new Date(at));
  // Apart: browsers and Node differ in the comma between them.
  const date = words({ day: 'numeric', month: 'long', ...(!isThisYear && { year: 'numeric' }) });
  return `${words({ weekday: 'long' })} ${date}`;
}

/** The time of that day, as 09:05. */
export const timeLabel = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(at),
  );
