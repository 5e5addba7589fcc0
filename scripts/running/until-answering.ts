import { setTimeout as wait } from 'node:timers/promises';

/** Waits until the web process at the address answers that it is healthy. */
export async function untilAnswering(address: string): Promise<void> {
  while (true) {
    const answer = await fetch(`${address}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await wait(100);
  }
}
