'use client';

import { useState } from 'react';
import type { NotWithdrawn, WithdrawnAll } from '#newsroom/publishing/withdraw-all.ts';
import type { OutCursor, OutScope } from '#newsroom/rights/schema.ts';
import { withdrawAll } from './actions.ts';

/** `left` is null until the server has said it; `problem` is why it ended early. */
export type Withdrawal = {
  state: 'running' | 'over';
  /** How many there were to withdraw. */
  of: number;
  withdrawn: number;
  failed: NotWithdrawn[];
  left: number | null;
  problem: string | null;
};

/**
 * Withdraws part after part, so that what has gone shows, and a connection that breaks leaves a clear end. `run` tells
 * whether it came to the end of the list.
 */
export function useWithdrawAll(scope: OutScope) {
  const [withdrawal, setWithdrawal] = useState<Withdrawal | null>(null);
  const run = async (notice: string, of: number) => {
    let so: Withdrawal = { state: 'running', of, withdrawn: 0, failed: [], left: null, problem: null };
    let next: OutCursor | null = null;
    setWithdrawal(so);
    do {
      const part: Part = await onePart(scope, notice, next);
      if ('problem' in part) {
        so = { ...so, problem: part.problem };
        break;
      }
      next = part.next;
      const { withdrawn, failed, left } = part;
      so = { ...so, withdrawn: so.withdrawn + withdrawn, failed: [...so.failed, ...failed], left };
      setWithdrawal(so);
    } while (next);
    setWithdrawal({ ...so, state: 'over' });
    return so.problem === null;
  };
  return { withdrawal, run };
}

type Part = WithdrawnAll | { problem: string };

async function onePart(scope: OutScope, notice: string, after: OutCursor | null): Promise<Part> {
  try {
    const answer = await withdrawAll({ scope, notice, ...(after && { after }) });
    return answer.ok ? answer.data : { problem: answer.message };
  } catch {
    return { problem: 'The connection broke. Look at what is left, then go on.' };
  }
}
