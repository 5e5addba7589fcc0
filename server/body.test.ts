import { expect, it } from 'vitest';
import { readBody } from './body.ts';

const stream = (chunks: number, size: number) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (let n = 0; n < chunks; n += 1) controller.enqueue(new Uint8Array(size).fill(n));
      controller.close();
    },
  });
const request = (body: BodyInit) =>
  new Request('http://desk.example', { method: 'POST', body, duplex: 'half' } as RequestInit);

it('reads a body that comes in parts, up to the limit', async () => {
  const bytes = await readBody(request(stream(3, 4)), 12);
  expect([...bytes]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]);
});

it('stops as soon as there is more, whatever length was announced', async () => {
  await expect(readBody(request(stream(4, 4)), 12)).rejects.toMatchObject({ code: 'too_large' });
});
