import { randomBytes } from 'node:crypto';

/**
 * Logs an error that nobody foresaw, under an id that the person can pass on. Only the kind and the place of the error
 * are logged: messages of the database quote values, and a value may be a person's or a password.
 */
export function reportUnexpected(error: unknown, where: string): { id: string; message: string } {
  const id = randomBytes(6).toString('hex');
  console.error(JSON.stringify({ level: 'error', id, where, ...outline(error) }));
  return { id, message: `Something went wrong on our side, and nothing was changed. Reference ${id}.` };
}

function outline(error: unknown) {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [];
  return { error: error.name, code, stack: frames.slice(0, 12).map((line) => line.trim()) };
}
