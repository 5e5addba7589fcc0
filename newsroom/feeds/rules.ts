const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** The largest part of an interval that is added to it. */
const SPREAD = 0.1;

type Rhythm = {
  id: string;
  pollMinutes: number;
  /** Polls that failed one after the other, this one included. */
  failures: number;
  /** Seconds that the host asked to wait. */
  retryAfter?: number | undefined;
};

/**
 * When a feed is to be polled next: after its interval, which doubles with each failure up to a day, and not before
 * the host wants to be asked again (RFC 9110, section 10.2.3). Each feed has its own share of a tenth more, so that
 * feeds which were subscribed to together don't all ask in the same moment for ever.
 */
export function nextPoll({ id, pollMinutes, failures, retryAfter = 0 }: Rhythm, now: Date): Date {
  const interval = Math.min(
    pollMinutes * MINUTE * 2 ** Math.min(failures, 30),
    Math.max(DAY, pollMinutes * MINUTE),
  );
  const spread = interval * SPREAD * shareOf(id);
  return new Date(now.getTime() + Math.round(Math.max(interval + spread, retryAfter * 1000)));
}

/** A number from 0 to 1 that is always the same for an id: by its last digits, since the first ones are a time. */
function shareOf(id: string): number {
  return (Number.parseInt(id.slice(-6), 16) || 0) / 0xffffff;
}
