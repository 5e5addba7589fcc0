import { afterEach, expect, test, vi } from 'vitest';
import { eventStream } from './event-stream.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('a feed that ends while it opens leaves nothing running', async () => {
  vi.useFakeTimers();
  const close = vi.fn(async () => {});
  const response = await eventStream<{ type: string }>(new AbortController().signal, async (send) => {
    send({ type: 'closed' });
    return { close };
  });
  expect(vi.getTimerCount()).toBe(0);
  expect(close).toHaveBeenCalledOnce();
  expect(await response.text()).toBe('data: {"type":"closed"}\n\n');
});
