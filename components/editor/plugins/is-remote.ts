import type { Transaction } from 'prosemirror-state';

/** Whether a transaction brings steps of others; prosemirror-collab says so with this mark. */
export const isRemote = (transaction: Transaction): boolean => transaction.getMeta('rebased') !== undefined;
