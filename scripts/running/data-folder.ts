import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { isReachable } from '#newsroom/db/embedded/account.ts';
import { sharedFolder } from '#newsroom/db/embedded/binaries.ts';
import { StartFailure } from './failure.ts';

const project = path.resolve(import.meta.dirname, '../..');

/**
 * Where the embedded database and this newsroom's secret live: NIGHTDESK_DATA, else `.data` in the project. Root's
 * database runs under another account, so a project in a closed folder keeps its data in /var/lib/nightdesk.
 */
export function dataFolder(): string {
  if (process.env.NIGHTDESK_DATA) return path.resolve(process.env.NIGHTDESK_DATA);
  if (userInfo().uid !== 0 || isReachable(project)) return path.join(project, '.data');
  return path.join(sharedFolder, createHash('sha256').update(project).digest('hex').slice(0, 12));
}

/** Keeps a second Nightdesk out of the folder for as long as this process lives. */
export function claimFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'nightdesk.pid');
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (holder !== process.pid && isAlive(holder)) {
    throw new StartFailure(
      `Nightdesk already runs on ${folder} (process ${holder}): stop it, or set NIGHTDESK_DATA to another folder.`,
    );
  }
  writeFileSync(file, String(process.pid));
  process.once('exit', () => rmSync(file, { force: true }));
}

function isAlive(pid: number): boolean {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || /scripts\/(start|dev)\.ts/.test(readFileSync(commandLine, 'utf8'));
}

/** The secret that signs sessions, made once and kept beside the data. */
export function keptSecret(folder: string): string {
  const file = path.join(folder, 'secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}
