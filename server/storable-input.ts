import { NewsroomError } from '#newsroom/errors.ts';
import { isStorable } from '#newsroom/is-storable.ts';

const problem = 'This holds characters that cannot be stored (NUL, or half of a character). Take them out.';

/**
 * Refuses what PostgreSQL can't hold, wherever it stands in the input: NUL and lone surrogates.
 * @throws NewsroomError `invalid` with the field
 */
export function requireStorable(input: unknown): void {
  if (holdsStorable(input)) return;
  const entries = typeof input === 'object' && input !== null ? Object.entries(input) : [];
  const fields = entries.filter(([, value]) => !holdsStorable(value)).map(([name]) => [name, [problem]]);
  throw new NewsroomError('invalid', problem, { fields: Object.fromEntries(fields) });
}

function holdsStorable(value: unknown): boolean {
  if (typeof value === 'string') return isStorable(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, part]) => isStorable(key) && holdsStorable(part));
}
