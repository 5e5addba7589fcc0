import { db } from '#newsroom/db/client.ts';
import { demoAccounts, demoPassword } from '#server/demo-accounts.ts';
import { dataFolder } from './data-folder.ts';
import { openDatabase, type RunningDatabase } from './database.ts';
import { StartFailure } from './failure.ts';
import { choosePort } from './port.ts';
import { type RunningProcess, runProcess } from './process.ts';
import { untilAnswering } from './until-answering.ts';
import { webCommand } from './web-command.ts';

/** Production serves the build; development builds as you edit. */
export type Mode = 'start' | 'dev';

/**
 * Runs a whole newsroom, database, web and worker, until it is told to end or one of them dies.
 * @throws StartFailure
 */
export async function runNewsroom(mode: Mode): Promise<void> {
  const began = Date.now();
  const say = (text: string) => console.log(`· ${text}`);
  const port = await choosePort();
  const ending = untilSignal();
  const database = await openDatabase(say);
  const processes: RunningProcess[] = [];
  try {
    process.env.DATABASE_URL = database.url;
    if (database.embedded) await seedDemo(say);
    else await sayIfEmpty(say);
    const env = environment(mode, port, database);
    processes.push(runProcess(webCommand(mode, port), env), runProcess(['scripts/worker.ts'], env));
    const died = Promise.race(processes.map((running) => running.ended));
    const up = untilAnswering(`http://127.0.0.1:${port}`).then(() => announce(env, database.embedded, began));
    await Promise.race([up, died.then(refuse), ending]);
    await Promise.race([ending, died.then(refuse)]);
  } finally {
    await Promise.all(processes.map((running) => running.stop()));
    await database.stop();
  }
}

function environment(mode: Mode, port: number, database: RunningDatabase): Record<string, string> {
  return {
    DATABASE_URL: database.url,
    NEXTAUTH_SECRET: database.secret,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? `http://localhost:${port}`,
    NODE_ENV: mode === 'start' ? 'production' : 'development',
    NEXT_TELEMETRY_DISABLED: '1',
    NIGHTDESK_DATA: dataFolder(),
    ...(database.embedded ? { NIGHTDESK_DEMO: '1' } : {}),
  };
}

async function seedDemo(say: (text: string) => void): Promise<void> {
  const { seedIfEmpty } = await import('../seed.ts');
  await seedIfEmpty(say);
}

async function sayIfEmpty(say: (text: string) => void): Promise<void> {
  if ((await db().person.count()) > 0) return;
  say('Nobody has an account yet: npm run first-admin you@example.org Your Name');
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        console.log('· Stopping');
        resolve();
      });
    }
  });
}

function refuse(): never {
  throw new StartFailure(
    'A part of Nightdesk ended by itself; its last words are above. Nothing saved was lost.',
  );
}

function announce(env: Record<string, string>, demo: boolean, began: number): void {
  const address = env.NEXTAUTH_URL;
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`\n  Nightdesk is up after ${seconds} s:  ${address}`);
  if (demo) {
    console.log(`\n  Sign in at ${address}/signin as one of the demo newsroom (password: ${demoPassword})`);
    for (const { email, role } of demoAccounts) console.log(`    ${email.padEnd(26)} ${role}`);
  }
  console.log('\n  Ctrl-C stops everything.\n');
}
