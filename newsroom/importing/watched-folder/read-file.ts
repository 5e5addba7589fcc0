import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { LARGEST_COPY } from '../read-copy.ts';
import { type Found, printOf } from './whole-files.ts';

/** `changed`: somebody is writing to it after all, or has taken it away. */
export type ReadFile =
  | { ok: true; bytes: Uint8Array }
  | { ok: false; reason: 'changed' }
  | { ok: false; reason: 'refused'; message: string };

const refused = (message: string): ReadFile => ({ ok: false, reason: 'refused', message });

/** Reads a file that was found: that very one, and no further than the largest copy. Links are not followed. */
export async function readFoundFile(folder: string, { name, print, isFile }: Found): Promise<ReadFile> {
  if (!isFile) return refused('This is a link or no ordinary file. Put the file itself into the folder.');
  // O_NONBLOCK: a pipe that took the file's place would keep us waiting for whoever writes to it.
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const file = await open(path.join(folder, name), flags).catch((error: NodeJS.ErrnoException) => error);
  if (file instanceof Error) {
    if (file.code === 'EACCES' || file.code === 'EPERM') {
      return refused('Nightdesk may not read this file: give its user the right to, and put it back.');
    }
    return { ok: false, reason: 'changed' };
  }
  try {
    const stats = await file.stat();
    if (printOf(stats) !== print) return { ok: false, reason: 'changed' };
    if (stats.size > LARGEST_COPY) {
      return refused('This file is larger than 20 MB. Put the story’s text alone into the folder.');
    }
    const bytes = new Uint8Array(await file.readFile());
    const isWhole = bytes.length === stats.size && printOf(await file.stat()) === print;
    return isWhole ? { ok: true, bytes } : { ok: false, reason: 'changed' };
  } finally {
    await file.close();
  }
}
