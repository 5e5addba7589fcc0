import type { Transaction } from 'prosemirror-state';

const KEY = 'authors';

/** Notes on a transaction that brings steps of other tabs which ones, step by step. */
export const withAuthors = (transaction: Transaction, clientIds: readonly string[]): Transaction =>
  transaction.setMeta(KEY, clientIds);

/** The tabs whose steps a transaction brings; undefined if it brings none. */
export const authorsOf = (transaction: Transaction): readonly string[] | undefined =>
  transaction.getMeta(KEY);
