/** Does something once the next picture is on the screen; in a tab that nobody sees, soon. */
export function afterPaint(work: () => void): void {
  if (document.hidden) setTimeout(work);
  else requestAnimationFrame(() => setTimeout(work));
}
