/** The embedded database can't start, for a reason that its user can mend. The message is for them. */
export class EmbeddedDatabaseError extends Error {}

/** Says in one sentence why the server or initdb gave up, from their own last words. */
export function explainFailure(words: string, folder: string): EmbeddedDatabaseError {
  if (/No space left on device/i.test(words)) {
    return new EmbeddedDatabaseError(
      `The disk that holds ${folder} is full: free some space and start again; what was saved is still there.`,
    );
  }
  if (/Permission denied/i.test(words)) {
    return new EmbeddedDatabaseError(
      `PostgreSQL may not use ${folder}: give the folder to the account that runs Nightdesk and start again.`,
    );
  }
  const last = words.trim().split('\n').slice(-2).join(' ') || 'it said nothing';
  return new EmbeddedDatabaseError(`The embedded PostgreSQL did not start in ${folder}: ${last}`);
}
