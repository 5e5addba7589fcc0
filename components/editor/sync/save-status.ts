import type { Trouble, TroubleKind } from './transport.ts';

/** Where what was typed is now. */
export type SaveStatus =
  | { kind: 'saved' }
  | { kind: 'saving' }
  /** No network, or no answer: kept in this browser, and sent as soon as there is one. */
  | { kind: 'offline' | 'reconnecting'; unsent: boolean }
  /** Neither sent nor kept, because this browser has no room left. */
  | { kind: 'unkept' }
  /** Not sent, and not going to be without the person; kept, if this browser has room. */
  | { kind: Exclude<TroubleKind, 'away'>; message: string; unsent: boolean; isKept: boolean };

type Facts = {
  halted: Trouble | null;
  failures: number;
  hasUnsent: boolean;
  isKept: boolean;
  /** Whether the stream is open; null before it was ever tried. */
  connected: boolean | null;
  online: boolean;
};

export function saveStatus({ halted, failures, hasUnsent, isKept, connected, online }: Facts): SaveStatus {
  if (halted && halted.kind !== 'away')
    return { kind: halted.kind, message: halted.message, unsent: hasUnsent, isKept };
  if (!isKept) return { kind: 'unkept' };
  if (!online) return { kind: 'offline', unsent: hasUnsent };
  // What could not be sent may have fallen out meanwhile: nothing is left to be sent again.
  if ((failures > 0 && hasUnsent) || connected === false) return { kind: 'reconnecting', unsent: hasUnsent };
  return { kind: hasUnsent ? 'saving' : 'saved' };
}
