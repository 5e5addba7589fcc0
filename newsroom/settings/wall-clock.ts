/** The parts of a moment in a time zone, as a clock on the newsroom's wall shows them. */
function partsIn(at: Date, timeZone: string): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}

/** YYYY-MM-DD in the newsroom's zone. */
export function wallDate(at: Date, timeZone: string): string {
  const { year, month, day } = partsIn(at, timeZone);
  return `${year}-${month}-${day}`;
}

/** YYYY-MM-DDTHH:mm in the newsroom's zone, as a date-and-time input wants it. */
export function wallTime(at: Date, timeZone: string): string {
  const { hour, minute } = partsIn(at, timeZone);
  return `${wallDate(at, timeZone)}T${hour}:${minute}`;
}

/**
 * The moment at which the newsroom's clock shows a time (YYYY-MM-DDTHH:mm). Of an hour that the clock shows twice it
 * is the later one, so that an embargo never ends early; an hour that it skips counts from before the change.
 */
export function momentOf(wall: string, timeZone: string): Date {
  const asUtc = Date.parse(`${wall}Z`);
  const day = 86_400_000;
  const [before, after] = [offsetAt(asUtc - day, timeZone), offsetAt(asUtc + day, timeZone)];
  const shown = [before, after].filter((offset) => offsetAt(asUtc - offset, timeZone) === offset);
  return new Date(asUtc - (shown.length > 0 ? Math.min(...shown) : before));
}

/** Milliseconds that the zone is ahead of UTC. */
function offsetAt(moment: number, timeZone: string): number {
  const minute = Math.floor(moment / 60_000) * 60_000;
  return Date.parse(`${wallTime(new Date(minute), timeZone)}Z`) - minute;
}
