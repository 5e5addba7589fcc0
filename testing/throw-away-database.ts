import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '#newsroom/db/embedded/server.ts';

/** A PostgreSQL of its own in a temporary folder, fast and not durable, gone once it is stopped. */
export async function startThrowAwayDatabase(): Promise<EmbeddedDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nightdesk-db-'));
  chmodSync(folder, 0o755);
  const database = await startEmbeddedDatabase(path.join(folder, 'db'), { durable: false });
  return {
    url: database.url,
    stop: async () => {
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
