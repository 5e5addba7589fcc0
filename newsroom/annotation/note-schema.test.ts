import { expect, it } from 'vitest';
import { noteJson, noteSchema } from './note-schema.ts';

it('is told as JSON of objects like any other, which React hands to an action', () => {
  const link = noteSchema.mark('link', { href: 'https://harbour.example/log' });
  const doc = noteSchema.node(
    'doc',
    null,
    noteSchema.node('paragraph', null, noteSchema.text('log', [link])),
  );
  const seen: unknown[] = [];
  JSON.stringify(noteJson(doc), (_, value) => {
    if (typeof value === 'object' && value !== null) seen.push(Object.getPrototypeOf(value));
    return value;
  });
  expect(new Set(seen)).toEqual(new Set([Object.prototype, Array.prototype]));
});
