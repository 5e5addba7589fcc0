import { setTimeout } from 'node:timers/promises';
import type { PersonActor } from '../../actor.ts';
import { type Heard, listen } from '../../db/listen.ts';
import { listFiles } from './queries.ts';
import type { FileList, Whose } from './schema.ts';

/** What an open list is told. `closed` when the person's rights may have changed: it may ask to be let in again. */
export type FileEvent = { type: 'files'; list: FileList } | { type: 'closed' };

/** Files may come by the hundred, and nobody reads more often than this, in milliseconds. */
const BETWEEN = 250;

type Options = { whose: Whose; send: (event: FileEvent) => void };

/**
 * Tells an open list of files how it stands, now and whenever that changes. A change of the person ends it.
 * @throws NewsroomError `forbidden`
 */
export async function followFiles(actor: PersonActor, { whose, send }: Options) {
  let isOpen = true;
  let due = false;
  let busy = false;
  let told = '';

  const close = async () => {
    isOpen = false;
    line.stop();
  };
  const end = () => {
    if (isOpen) send({ type: 'closed' });
    void close();
  };
  const tell = async () => {
    due = false;
    const list = await listFiles(actor, whose);
    const now = JSON.stringify(list);
    if (isOpen && now !== told) send({ type: 'files', list });
    told = now;
  };
  // One after the other: what is heard meanwhile is told afterwards, once.
  const wake = async () => {
    due = true;
    if (busy) return;
    busy = true;
    while (isOpen && due) {
      await tell();
      await setTimeout(BETWEEN);
    }
    busy = false;
  };
  const hear = (heard: Heard) => {
    // The database is away: asking to be let in again answers when it is back.
    if (heard.type === 'files') wake().catch(end);
    // After a broken line it is unknown whether the person was changed meanwhile.
    else if (heard.type === 'reconnected' || (heard.type === 'person' && heard.personId === actor.id)) end();
  };

  const line = listen(hear);
  await line.ready;
  try {
    await tell();
  } catch (error) {
    await close();
    throw error;
  }
  return { close };
}
