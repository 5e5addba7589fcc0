import pg from 'pg';
import { isPeopled } from '#testing/demo/people.ts';
import { seedDemo } from '#testing/demo/seed-newsroom.ts';
import { StartFailure } from './running/failure.ts';

/** Any fixed number: processes that would fill the same database meet on it. */
const seedLock = 4_807_223;

/**
 * Fills the database that DATABASE_URL names with the demo newsroom, if nobody has an account in it. Of two processes
 * that try at once, one does it and the other waits.
 * @throws StartFailure if an earlier attempt was cut short
 */
export async function seedIfEmpty(say: (text: string) => void): Promise<void> {
  const lock = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [seedLock]);
    const peopled = await isPeopled();
    if (peopled === 'partly') {
      throw new StartFailure(
        'The demo newsroom was cut short while it was made: delete the data folder (.data, or what NIGHTDESK_DATA names) and start again.',
      );
    }
    if (peopled === 'yes') return;
    const began = performance.now();
    await seedDemo();
    say(`Made the demo newsroom (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  } finally {
    await lock.end();
  }
}
