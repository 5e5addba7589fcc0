import type { ReceivedFromAddress } from '#newsroom/importing/receive-address.ts';
import type { ReceivedPiece } from '#newsroom/importing/receive-copy.ts';

/** Copy on its way: pasted, or to be fetched from an address. */
export type UnsentCopy = { text: string } | { html: string } | { address: string };

/** A piece that came in, its time as text. */
export type SentPiece = Omit<ReceivedPiece, 'earlier'> & { earlier: string | null };

/** What the browser is told: the same. `unsent` when the newsroom did not get it. */
export type Sent =
  | { ok: true; pieces: SentPiece[] }
  | { ok: false; reason: Extract<ReceivedFromAddress, { ok: false }>['reason'] | 'unsent'; message: string };

/** Sends copy to the newsroom. Never throws: what went wrong is an answer, and the copy is still in the browser. */
export async function sendCopy(copy: UnsentCopy): Promise<Sent> {
  try {
    const response = await fetch('/desk/import/receive', {
      method: 'POST',
      body: JSON.stringify(copy),
      headers: { 'Content-Type': 'application/json' },
    });
    const answer = await response.json();
    if (response.ok) return answer as Sent;
    return { ok: false, reason: 'unsent', message: (answer as { detail: string }).detail };
  } catch {
    return {
      ok: false,
      reason: 'unsent',
      message: 'The newsroom could not be reached, so nothing was sent. Your copy is still here: try again.',
    };
  }
}
