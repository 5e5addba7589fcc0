import type { Lost } from '../recovery/lost.ts';
import { aMoment } from './a-moment.ts';
import type { Collaboration } from './collaboration.ts';
import { sentOtherwise } from './reasons.ts';
import type { Transport } from './transport.ts';

type Options = {
  transport: Pick<Transport, 'documentAt'>;
  onLost: (lost: Lost) => void;
  /** While an input method has the text, it is not taken away. */
  isComposing: () => boolean;
  /** Shows the story as it is stored at a version. */
  startOver: (document: unknown, version: number) => void;
};

type Standing = Pick<Collaboration, 'halted' | 'hasUnsent' | 'isOtherwise'>;

/** Why a tab can't go on from what it shows, and is to set its words aside; null if it can. */
export function whySetAside({ halted, hasUnsent, isOtherwise }: Standing): string | null {
  if (isOtherwise) return sentOtherwise;
  return halted?.isForbidden && hasUnsent ? halted.message : null;
}

/**
 * Somebody who may no longer write, with words on the way, or whose words another tab has sent otherwise: what is not in
 * the story is kept for them, and the page shows the story as it is.
 */
export async function setAside(collaboration: Collaboration, options: Options): Promise<void> {
  const { transport, onLost, isComposing, startOver } = options;
  for (;;) {
    const { version } = collaboration;
    const document = await transport.documentAt(version);
    if (collaboration.version !== version) continue;
    if (isComposing()) {
      await aMoment();
      continue;
    }
    for (const lost of collaboration.unsentAsLost()) onLost(lost);
    startOver(document, version);
    collaboration.startOver();
    return;
  }
}
