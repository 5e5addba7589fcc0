import { runMigrations as migrateJobQueue } from 'graphile-worker';
import pg from 'pg';
import { filters, readMigrations, withSchemaEngine } from './schema-engine.ts';

/** Any fixed number: processes that migrate the same database meet on it. */
const migrationLock = 4_807_221;

/**
 * Brings a database up to date: our tables, then those of the job queue. Safe to call from several processes at
 * once, the second waits for the first and finds nothing to do.
 * @returns the names of the migrations that were applied now.
 * @throws if the database can't be reached, or a migration fails (it is then recorded as failed and rolled back).
 */
export async function migrate(connectionString: string): Promise<string[]> {
  const lock = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  const jobs = new pg.Pool({ connectionString, max: 1 });
  jobs.on('error', () => {}).on('connect', (client) => client.on('error', () => {}));
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const migrationsList = await readMigrations();
    const { appliedMigrationNames } = await withSchemaEngine(connectionString, undefined, (engine) =>
      engine.applyMigrations({ migrationsList, filters }),
    );
    await migrateJobQueue({ pgPool: jobs });
    return appliedMigrationNames;
  } finally {
    await jobs.end();
    await lock.end();
  }
}
