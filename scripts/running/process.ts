import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const project = path.resolve(import.meta.dirname, '../..');
const endWithParent = path.join(import.meta.dirname, 'end-with-parent.mjs');

export type RunningProcess = {
  /** Resolves when the process is gone, however it went. */
  ended: Promise<number | null>;
  stop(): Promise<void>;
};

/**
 * Runs a Node program of the newsroom in its own process group, so that Ctrl-C reaches only us and we end things in
 * order. It ends by itself when we are gone (see end-with-parent.mjs).
 */
export function runProcess(args: string[], env: Record<string, string>): RunningProcess {
  // Prisma 7 asks for relations side by side in a transaction, which pg 8 announces the end of at every start.
  const flags = ['--disable-warning=DeprecationWarning', '--import', endWithParent];
  const child = spawn(process.execPath, [...flags, ...args], {
    cwd: project,
    env: { ...process.env, ...env, NIGHTDESK_LAUNCHER: String(process.pid) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.once('error', () => resolve(1));
  });
  return { ended, stop: () => stop(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  // Open event streams would keep the web server waiting for ever.
  const force = setTimeout(() => child.kill('SIGKILL'), 3_000);
  await ended;
  clearTimeout(force);
}
