import pg from 'pg';
import { afterEach, expect, it } from 'vitest';
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
