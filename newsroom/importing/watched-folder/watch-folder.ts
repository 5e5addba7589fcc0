import { setTimeout } from 'node:timers/promises';
import { lookIntoFolder } from './look.ts';

/**
 * Milliseconds between two looks. Looking is cheap, and works where the file system tells of no changes: on shares
 * that agencies deliver to.
 */
const EVERY = 1_000;

/**
 * Takes in what is put into the folder, until it is stopped. What is in the way (the folder is missing, files can't be
 * moved) is said once, and again when it changes; as soon as it is mended, files are taken, and that is said too.
 */
export function watchFolder(folder: string, say: (message: string) => void): { stop: () => Promise<void> } {
  const ending = new AbortController();
  const looks = { seen: new Map(), stuck: new Set<string>() };
  const watch = async () => {
    let said: string | null = null;
    while (!ending.signal.aborted) {
      const trouble = await lookIntoFolder(folder, looks).then(
        () => '',
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
      if (trouble !== said) say(`watched folder ${folder}: ${trouble || 'What is put there is taken in.'}`);
      said = trouble;
      await setTimeout(EVERY, undefined, { signal: ending.signal }).catch(() => {});
    }
  };
  const watching = watch();
  return {
    stop: () => {
      ending.abort();
      return watching;
    },
  };
}
