import pg from 'pg';
import { channel, type Message } from './notify.ts';

/** `reconnected` when messages may have been missed: whoever follows something should read it again. */
export type Heard = Message | { type: 'reconnected' };
type Listener = (heard: Heard) => void;

type Line = { listeners: Set<Listener>; client: pg.Client | null; attempt: number; ready: Promise<void> };

/** Milliseconds between two questions whether the line is there still, and until an answer to one is not coming. */
const [ASK_MS, ANSWER_MS] = [20_000, 10_000];

const kept = globalThis as unknown as { nightdeskLine?: Line | undefined };

/**
 * Hears what `notify` says, from every process, this one included. All listeners share one connection, kept on
 * globalThis because development reloads modules; it comes back by itself when it breaks.
 * @returns a function that stops listening; `ready` is settled once the first connection listens.
 */
export function listen(listener: Listener): { stop: () => void; ready: Promise<void> } {
  kept.nightdeskLine ??= openLine();
  const line = kept.nightdeskLine;
  line.listeners.add(listener);
  return { stop: () => line.listeners.delete(listener), ready: line.ready };
}

/** Ends the shared connection, so that a process can end. */
export async function stopListening(): Promise<void> {
  const line = kept.nightdeskLine;
  kept.nightdeskLine = undefined;
  line?.listeners.clear();
  const client = line?.client;
  if (line) line.client = null;
  await client?.end();
}

function openLine(): Line {
  const line: Line = { listeners: new Set(), client: null, attempt: 0, ready: Promise.resolve() };
  line.ready = connect(line);
  return line;
}

async function connect(line: Line): Promise<void> {
  const client = new pg.Client({
    connectionString: process.env.DATABASE_URL,
    connectionTimeoutMillis: ANSWER_MS,
    query_timeout: ANSWER_MS,
  });
  let broken = false;
  // A line that only listens does not learn that the other end is gone: a database that moved, a firewall that forgot it.
  const asking = setInterval(() => void client.query(`LISTEN ${channel}`).catch(again), ASK_MS).unref();
  const again = () => {
    clearInterval(asking);
    if (broken || kept.nightdeskLine !== line) return;
    broken = true;
    line.client = null;
    client.end().catch(() => {});
    // Quickly at first, then every ten seconds; unref, so that waiting keeps no process alive.
    const wait = Math.min(10_000, 200 * 2 ** line.attempt++);
    setTimeout(() => void connect(line), wait).unref();
  };
  client.on('error', again);
  client.on('end', again);
  client.on('notification', ({ payload }) => tell(line, JSON.parse(payload ?? '{}') as Message));
  try {
    await client.connect();
    await client.query(`LISTEN ${channel}`);
    line.client = client;
    if (line.attempt > 0) tell(line, { type: 'reconnected' });
    line.attempt = 0;
  } catch {
    again();
  }
}

function tell(line: Line, heard: Heard): void {
  for (const listener of line.listeners) listener(heard);
}
