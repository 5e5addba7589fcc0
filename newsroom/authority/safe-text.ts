import { NewsroomError } from '../errors.ts';
import { isStorable } from '../is-storable.ts';
import { maxStepLength } from './limits.ts';

/**
 * Refuses what PostgreSQL or a browser could not hold: lone surrogates, NUL, and steps of absurd size or depth.
 * @throws NewsroomError `invalid`, `too_large`
 */
export function requireSafeStep(step: unknown): void {
  const length = checkedLength(step, 0);
  if (length > maxStepLength) {
    throw new NewsroomError('too_large', 'This is more text at once than a story can hold.');
  }
}

function checkedLength(value: unknown, depth: number): number {
  if (depth > 100) throw new NewsroomError('invalid', 'This change is nested too deeply.');
  if (typeof value === 'string') return checkedText(value);
  if (value === null || typeof value !== 'object') return 8;
  let length = 2;
  for (const [key, part] of Object.entries(value))
    length += checkedText(key) + checkedLength(part, depth + 1);
  return length;
}

function checkedText(text: string): number {
  if (!isStorable(text)) {
    throw new NewsroomError('invalid', 'This text has characters that cannot be stored.');
  }
  return text.length;
}
