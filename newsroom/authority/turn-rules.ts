/** A tab that wants to write in a story; `isTyping` if that could be let in late (rebase-typing.ts). */
export type Comer = { clientId: string; isTyping: boolean };

/** A tab that waits for its turn. Times in milliseconds. */
export type Waiting = Comer & { asked: number; since: number; until: number };

/** Milliseconds that others make room for whoever is next: a slow line there and back, and the work between. */
const TURN_MS = 1_000;

/** A line that is slower than a turn gets longer ones, up to so many times as long. */
const MOST_PATIENCE = 8;

/** A tab that has not come back so many milliseconds after its turn is not coming. */
export const FORGOTTEN_MS = 30_000;

/**
 * How many of those who wait are to be let in before a tab. Who let their turn pass is waited for no more, and who only
 * types does not wait for others who only type: they can be let in together.
 */
export function aheadOf(line: readonly Waiting[], { clientId, isTyping }: Comer, now: number): number {
  const own = line.find((each) => each.clientId === clientId);
  const others = line.filter((each) => each !== own && each.until > now && !(isTyping && each.isTyping));
  return others.filter((each) => !own || isBefore(each, own)).length;
}

/**
 * The tab's place in the line after it came in vain: it keeps the one that it had, whether or not its turn has passed,
 * so that a slow line does not put it behind everybody each time.
 */
export function placeFor(line: readonly Waiting[], comer: Comer, now: number): Waiting {
  const own = line.find(({ clientId }) => clientId === comer.clientId);
  const asked = own ? own.asked + 1 : 1;
  const last = Math.max(now, ...line.map(({ since }) => since + 1));
  const place = { ...comer, asked, since: own?.since ?? last, until: now };
  const turns = aheadOf([...line.filter((each) => each !== own), place], comer, now) + 1;
  return { ...place, until: now + TURN_MS * turns * Math.min(asked, MOST_PATIENCE) };
}

const isBefore = (one: Waiting, other: Waiting): boolean =>
  one.since < other.since || (one.since === other.since && one.clientId < other.clientId);
