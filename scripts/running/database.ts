import path from 'node:path';
import { EmbeddedDatabaseError } from '#newsroom/db/embedded/errors.ts';
import { startEmbeddedDatabase } from '#newsroom/db/embedded/server.ts';
import { migrate } from '#newsroom/db/migrate.ts';
import { claimFolder, dataFolder, keptSecret } from './data-folder.ts';
import { StartFailure } from './failure.ts';

export type RunningDatabase = {
  url: string;
  /** Signs the sessions of this newsroom. */
  secret: string;
  /** Ours to start, stop and fill with the demo; false for a database given by DATABASE_URL. */
  embedded: boolean;
  stop(): Promise<void>;
};

/** Opens the database that DATABASE_URL names, or starts the embedded one, and brings it up to date. */
export async function openDatabase(say: (text: string) => void): Promise<RunningDatabase> {
  const database = process.env.DATABASE_URL
    ? givenDatabase(process.env.DATABASE_URL)
    : await ownDatabase(say);
  try {
    const applied = await migrate(database.url);
    if (applied.length > 0) say(`Applied ${applied.length} migration${applied.length === 1 ? '' : 's'}`);
  } catch (error) {
    await database.stop();
    throw new StartFailure(explain(database, error), { cause: error });
  }
  return database;
}

function givenDatabase(url: string): RunningDatabase {
  if (!URL.canParse(url))
    throw new StartFailure('DATABASE_URL is not an address like postgresql://user:password@host/name.');
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret || secret.length < 32) {
    const problem = secret ? 'is shorter than 32 characters' : 'is not set';
    throw new StartFailure(
      `NEXTAUTH_SECRET ${problem}: give every process of this newsroom the same long random text.`,
    );
  }
  return { url, secret, embedded: false, stop: async () => {} };
}

async function ownDatabase(say: (text: string) => void): Promise<RunningDatabase> {
  const folder = dataFolder();
  try {
    claimFolder(folder);
    say(`Starting the embedded PostgreSQL (data in ${path.relative('.', folder) || folder})`);
    const server = await startEmbeddedDatabase(path.join(folder, 'postgres'));
    return { ...server, secret: process.env.NEXTAUTH_SECRET ?? keptSecret(folder), embedded: true };
  } catch (error) {
    if (error instanceof EmbeddedDatabaseError) throw new StartFailure(error.message, { cause: error });
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOSPC')
      throw new StartFailure(`The disk that holds ${folder} is full: free some space and start again.`);
    if (code === 'EACCES' || code === 'EROFS') {
      throw new StartFailure(
        `${folder} can't be written: set NIGHTDESK_DATA to a folder of yours and start again.`,
      );
    }
    throw error;
  }
}

/** One sentence; the password in the address never shows. */
function explain(database: RunningDatabase, error: unknown): string {
  const { hostname, port, pathname } = new URL(database.url);
  const place = `${hostname}:${port || 5432}${pathname}`;
  const words =
    error instanceof AggregateError ? String(error.errors[0]) : String((error as Error).message ?? error);
  const first = words.split('\n')[0]?.replace(/^Error: /, '');
  return `The database at ${place} can't be used (${first}): check DATABASE_URL, and that the server runs and lets you in.`;
}
