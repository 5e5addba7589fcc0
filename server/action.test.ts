import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { publicAction } from './action.ts';

const schema = z.object({ note: z.string(), names: z.record(z.string(), z.string()).optional() });

it.each([
  [{ note: 'a\0b' }, 'note'],
  [{ note: 'half \ud83d' }, 'note'],
  [{ note: 'fine', names: { en: 'W\0rld' } }, 'names'],
])('refuses what cannot be stored, before anything is done: %j', async (input, field) => {
  const run = vi.fn();
  const result = await publicAction(schema, run)(input);
  expect(result).toMatchObject({
    ok: false,
    code: 'invalid',
    fieldErrors: { [field]: [expect.any(String)] },
  });
  expect(run).not.toHaveBeenCalled();
});

it('gives back what was typed in a form, whatever it holds', async () => {
  const form = new FormData();
  form.set('note', 'a long note with a\0b');
  const result = await publicAction(schema, vi.fn())(null, form);
  expect(result).toMatchObject({ ok: false, values: { note: 'a long note with a\0b' } });
});
