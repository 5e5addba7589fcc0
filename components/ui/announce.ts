/** Long enough for a screen reader to notice a region that has just been made; Safari's is the slowest. */
const NOTICED_MS = 100;
const FORGOTTEN_MS = 7_000;

let region: HTMLElement | null = null;

function makeRegion(): HTMLElement {
  const made = document.createElement('div');
  made.className = 'sr-only';
  made.setAttribute('role', 'log');
  made.setAttribute('aria-live', 'assertive');
  made.setAttribute('aria-relevant', 'additions');
  // React Aria hides the rest of the page from screen readers under a dialog, but for what is marked so.
  made.dataset.liveAnnouncer = 'true';
  document.body.prepend(made);
  return made;
}

/** Has screen readers say something at once, wherever on the page the reader is. */
export function announce(words: string): void {
  region ??= makeRegion();
  const said = document.createElement('div');
  said.textContent = words;
  setTimeout(() => region?.append(said), NOTICED_MS);
  setTimeout(() => said.remove(), FORGOTTEN_MS);
}
