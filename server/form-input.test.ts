import { expect, it } from 'vitest';
import { z } from 'zod';
import { formInput, typedValues } from './form-input.ts';

const schema = z.object({
  name: z.string().trim(),
  languages: z.array(z.string()).transform((tags) => new Set(tags)),
  fourEyes: z.boolean().default(false),
  days: z.number().optional(),
});

function form(...fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

it('makes lists, ticks and numbers of what the schema wants as such', () => {
  const filled = form(
    ['name', 'Nour'],
    ['languages', 'ar'],
    ['fourEyes', 'on'],
    ['days', '7'],
    ['$ACTION_ID', 'x'],
  );
  expect(formInput(schema, filled)).toEqual({ name: 'Nour', languages: ['ar'], fourEyes: true, days: 7 });
  expect(formInput(schema, form(['name', 'Nour']))).toEqual({ name: 'Nour', languages: [], fourEyes: false });
});

it('gives back what was typed, but never a password or a token', () => {
  const filled = form(
    ['email', 'a@b.example'],
    ['languages', 'ar'],
    ['languages', 'ckb'],
    ['newPassword', 's'],
    ['token', 't'],
  );
  expect(typedValues(filled)).toEqual({ email: 'a@b.example', languages: ['ar', 'ckb'] });
});
