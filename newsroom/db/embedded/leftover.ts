import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Stops a server that still runs in the folder because the process that started it was killed. */
export async function stopLeftover(folder: string): Promise<void> {
  const pidFile = path.join(folder, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const [pid, dataFolder] = readFileSync(pidFile, 'utf8').split('\n');
  if (dataFolder !== folder || !isRunning(Number(pid))) return;
  process.kill(Number(pid), 'SIGINT');
  while (existsSync(pidFile) && isRunning(Number(pid))) await wait(50);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes('postgres');
}
