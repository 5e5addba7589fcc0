import { db } from '#newsroom/db/client.ts';
import { stopListening } from '#newsroom/db/listen.ts';
import { migrate } from '#newsroom/db/migrate.ts';
import { startThrowAwayDatabase } from '#testing/throw-away-database.ts';

/** Runs a bench on a migrated database of its own, which is gone afterwards however it ends. */
export async function onThrowAwayDatabase(bench: (url: string) => Promise<void>): Promise<void> {
  const database = await startThrowAwayDatabase();
  try {
    await migrate(database.url);
    process.env.DATABASE_URL = database.url;
    await bench(database.url);
  } finally {
    await stopListening();
    await db().$disconnect();
    await database.stop();
  }
}
