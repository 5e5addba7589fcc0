import type { Stats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';

/** Unchanged for so long, in milliseconds, a file is taken to be whole. */
const QUIET = 2_000;

/** An empty file is one that somebody is about to fill, unless it stays empty for this long. */
const QUIET_IF_EMPTY = 60_000;

/** Names under which programs write what is not whole yet, to rename it when it is; and hidden files. */
const NOT_YET = /^\.|~$|\.(?:part|partial|filepart|tmp|temp|crdownload)$/i;

/** What the looks before saw of each file: which it was, and since when it has not changed. */
export type Seen = Map<string, { print: string; since: number }>;

export type Found = {
  name: string;
  /** Differs when the file was changed, or is another one under the same name. */
  print: string;
  /** Links, pipes and the like, which are not followed or read. */
  isFile: boolean;
  changedAt: number;
};

export const printOf = ({ ino, size, mtimeMs }: Stats): string => `${ino} ${size} ${mtimeMs}`;

/**
 * The files of a folder, not of folders in it, that are whole: unchanged since a while, and not under a name that says
 * that they are not whole yet. The one that was changed longest ago comes first.
 * @param seen is brought up to date
 * @throws what the file system throws when the folder can't be read
 */
export async function wholeFiles(folder: string, seen: Seen, now: Date): Promise<Found[]> {
  const before = new Map(seen);
  seen.clear();
  const whole: Found[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const { name } = entry;
    if (entry.isDirectory() || NOT_YET.test(name)) continue;
    const stats = await lstat(path.join(folder, name)).catch(() => null);
    // Gone meanwhile.
    if (!stats) continue;
    const print = printOf(stats);
    const known = before.get(name);
    const since = known?.print === print ? known.since : now.getTime();
    seen.set(name, { print, since });
    const isFile = stats.isFile();
    const quiet = isFile && stats.size === 0 ? QUIET_IF_EMPTY : QUIET;
    if (now.getTime() - since >= quiet) whole.push({ name, print, isFile, changedAt: stats.mtimeMs });
  }
  return whole.sort((one, two) => one.changedAt - two.changedAt || (one.name < two.name ? -1 : 1));
}
