import { StartFailure } from './failure.ts';
import { type Mode, runNewsroom } from './newsroom.ts';

/** Runs the newsroom and ends this process: 0 when it was told to stop, 1 with one sentence when it could not go on. */
export async function runOrSayWhy(mode: Mode): Promise<never> {
  try {
    await runNewsroom(mode);
    process.exit(0);
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
