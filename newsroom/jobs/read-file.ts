import { claimNextFile } from '../importing/files/claim-file.ts';
import { readClaimedFile } from '../importing/files/read-claimed-file.ts';

/** Reads the file that has waited longest, if one waits: jobs outnumber files when some were cancelled. */
export async function readFile(): Promise<void> {
  const file = await claimNextFile();
  if (file) await readClaimedFile(file);
}
