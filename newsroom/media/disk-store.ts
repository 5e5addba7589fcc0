import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkKey, type MediaStore } from './store.ts';

/** A store in a folder. A file appears whole or not at all: it is written beside its place, and moved there. */
export function diskStore(folder: string): MediaStore {
  const fileOf = (key: string) => path.join(folder, checkKey(key));
  return {
    get: async (key) => {
      try {
        return new Uint8Array(await readFile(fileOf(key)));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    put: async (key, bytes) => {
      const file = fileOf(key);
      await mkdir(path.dirname(file), { recursive: true });
      const beside = `${file}.${randomUUID()}`;
      try {
        await writeFile(beside, bytes, { flush: true });
        await rename(beside, file);
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
    },
  };
}
