import { expect, it } from 'vitest';
import { safeNextPath } from './safe-next-path.ts';

it.each(['/desk/stories/7?tab=notes#p3', '/admin/people', '/desk/import'])('follows %s', (path) => {
  expect(safeNextPath(path)).toBe(path);
});

it.each([
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/.//evil.example',
  '/desk/..//evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  'desk',
  '',
  '/signin?next=/signin',
  `/${'a'.repeat(3_000)}`,
  undefined,
  ['/desk', '/admin'],
])('goes to the desk instead of %j', (next) => {
  expect(safeNextPath(next)).toBe('/desk');
});
