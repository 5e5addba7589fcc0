/** Milliseconds between two tries: a line that broke is back soon, or not for long. */
const AGAIN_MS = 3_000;

/** Loads something, over a line that breaks as often as it does; returns what gives up. */
export function loadUntilThere(load: () => Promise<void>, onThere: () => void): () => void {
  let isWanted = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const there = () => {
    if (isWanted) onThere();
  };
  const again = () => {
    if (isWanted) timer = setTimeout(ask, AGAIN_MS);
  };
  const ask = () => void load().then(there, again);
  ask();
  return () => {
    isWanted = false;
    clearTimeout(timer);
  };
}
