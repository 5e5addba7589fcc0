const LONGEST = 30 * 24 * 60 * 60;

/**
 * The seconds that a Retry-After header asks to wait (RFC 9110, section 10.2.3): a number, or a date. At most thirty
 * days; null when it says nothing that can be understood.
 */
export function retryAfterSeconds(header: string | null, now: Date): number | null {
  const value = header?.trim() ?? '';
  if (/^\d{1,12}$/.test(value)) return Math.min(Number(value), LONGEST);
  const date = /^[A-Za-z]{3,9},? /.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(date)) return null;
  return Math.min(Math.max(0, Math.ceil((date - now.getTime()) / 1000)), LONGEST);
}
