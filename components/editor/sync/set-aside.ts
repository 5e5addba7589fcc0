import type { Lost } from '../recovery/lost.ts';
import type { Collaboration } from './collaboration.ts';
import type { Transport } from './transport.ts';

type Options = {
  transport: Pick<Transport, 'documentAt'>;
  onLost: (lost: Lost) => void;
  /** Shows the story as it is stored at a version. */
  startOver: (document: unknown, version: number) => void;
};

/**
 * Somebody who may no longer write, with words on the way: the words are kept for them, and the page shows the story
 * as it is.
 */
export async function setAside(collaboration: Collaboration, options: Options): Promise<void> {
  const { transport, onLost, startOver } = options;
  for (;;) {
    const { version } = collaboration;
    const document = await transport.documentAt(version);
    if (collaboration.version !== version) continue;
    for (const lost of collaboration.unsentAsLost()) onLost(lost);
    startOver(document, version);
    collaboration.startOver();
    return;
  }
}
