import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import pg from 'pg';
import { afterEach, expect, it, vi } from 'vitest';
import { inTransaction } from './client.ts';
import { type Heard, listen, stopListening } from './listen.ts';
import { notify } from './notify.ts';

const first = { type: 'person', personId: 'one' } as const;
const second = { type: 'story', storyId: 'two', version: 7 } as const;

afterEach(stopListening);

/** Collects what is heard, and lets a test wait for the next of it. */
async function ear() {
  const heard: Heard[] = [];
  let wake = () => {};
  const { stop, ready } = listen((message) => {
    heard.push(message);
    wake();
  });
  await ready;
  const until = async (count: number) => {
    while (heard.length < count) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return heard;
  };
  return { heard, until, stop };
}

it('tells every listener, in order, what was committed and nothing that was rolled back', async () => {
  const [one, two] = [await ear(), await ear()];
  await expect(
    inTransaction(async (tx) => {
      await notify(tx, { type: 'presence', storyId: 'never' });
      throw new Error('rolled back');
    }),
  ).rejects.toThrow('rolled back');
  await inTransaction((tx) => notify(tx, first));
  await inTransaction((tx) => notify(tx, second));
  expect(await one.until(2)).toEqual([first, second]);
  expect(await two.until(2)).toEqual([first, second]);
});

it('tells nothing to a listener that has stopped', async () => {
  const [gone, here] = [await ear(), await ear()];
  gone.stop();
  await inTransaction((tx) => notify(tx, first));
  await here.until(1);
  expect(gone.heard).toEqual([]);
});

it('comes back after its connection is cut, and says that something may have been missed', async () => {
  const { until } = await ear();
  const cutter = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await cutter.connect();
  await cutter.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN %'
    AND datname = current_database()`);
  await cutter.end();
  await until(1);
  await inTransaction((tx) => notify(tx, first));
  expect(await until(2)).toEqual([{ type: 'reconnected' }, first]);
});

it('comes back also after its connection has died without a word', async () => {
  const { DATABASE_URL } = process.env;
  const url = new URL(DATABASE_URL ?? '');
  const { port, hostname } = url;
  const sockets: Socket[] = [];
  const between = createServer((near) => {
    const far = connect(Number(port), hostname);
    sockets.push(near, far);
    for (const each of [near, far]) each.on('error', () => {});
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => between.listen(0, resolve));
  url.hostname = 'localhost';
  url.port = String((between.address() as AddressInfo).port);
  vi.stubEnv('DATABASE_URL', url.href);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  const { until } = await ear();
  vi.stubEnv('DATABASE_URL', DATABASE_URL);
  for (const socket of sockets) socket.unpipe().pause();
  for (let second = 0; second < 32; second += 1) {
    vi.advanceTimersByTime(1_000);
    await new Promise(setImmediate);
  }
  expect(await until(1)).toEqual([{ type: 'reconnected' }]);
  vi.useRealTimers();
  vi.unstubAllEnvs();
  for (const socket of sockets) socket.destroy();
  between.close();
});
