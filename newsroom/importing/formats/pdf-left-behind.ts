const DAMAGE = new Set(['XRefEntryException', 'XRefParseException', 'FormatError']);

let isListening = false;

/**
 * pdf.js fetches pages ahead, and lets nobody hear of those that are damaged. Node ends a process for a rejection that
 * nobody awaits: the worker would take its other jobs down. Any other rejection does as before, unless somebody else listens.
 */
export function outliveLeftBehind(): void {
  if (isListening) return;
  isListening = true;
  process.on('unhandledRejection', (error) => {
    const isDamage = error instanceof Error && DAMAGE.has(error.name);
    if (!isDamage && process.listenerCount('unhandledRejection') === 1) throw error;
  });
}
