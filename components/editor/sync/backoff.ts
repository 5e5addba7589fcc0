/** Milliseconds until the next try: quickly at first, then every ten seconds, never all browsers at once. */
export function backoff(failures: number, random = Math.random()): number {
  return Math.min(10_000, 400 * 2 ** failures) * (0.7 + random * 0.6);
}
