import { execFileSync } from 'node:child_process';
import { chownSync, lstatSync, mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';

/** The account that PostgreSQL runs under when we are root, because it refuses to run as root itself. */
export type Account = { uid: number; gid: number };

/** The account to run PostgreSQL under: none of its own unless we are root, then `postgres`, made if missing. */
export function databaseAccount(): Account | undefined {
  if (userInfo().uid !== 0) return undefined;
  return findAccount() ?? createAccount();
}

function findAccount(): Account | undefined {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function createAccount(): Account {
  execFileSync('useradd', ['--system', '--user-group', '--shell', '/bin/false', 'postgres'], {
    stdio: 'pipe',
  });
  const account = findAccount();
  if (!account) throw new Error('The account "postgres" could not be made.');
  return account;
}

/** Whether other accounts may pass through every folder above (and including) this one. */
export function isReachable(folder: string): boolean {
  let current = folder;
  while (true) {
    const stat = lstatSync(current, { throwIfNoEntry: false });
    if (stat?.isDirectory() && (stat.mode & 0o001) === 0) return false;
    const parent = path.dirname(current);
    if (parent === current) return true;
    current = parent;
  }
}

/** Makes a folder that the account owns. */
export function makeOwnedFolder(folder: string, account: Account | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  if (account) chownSync(folder, account.uid, account.gid);
}
