import type { Slice } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';

/** What a step would have added, as plain text. */
function addedText(step: Step): string {
  const slice = (step as Step & { slice?: Slice }).slice;
  return slice ? slice.content.textBetween(0, slice.content.size, '\n', '\n') : '';
}

/**
 * The words that no longer have a place after steps of others went underneath one's own: those of the transactions that
 * came out of it with fewer steps than they went in. Characters typed one by one come out as one text.
 */
export function lostWords(
  before: { steps: readonly Step[]; origins: readonly Transaction[] },
  after: { origins: readonly Transaction[] } | null,
): string {
  const left = new Map<Transaction, number>();
  for (const origin of after?.origins ?? []) left.set(origin, (left.get(origin) ?? 0) + 1);
  const had = new Map<Transaction, number>();
  for (const origin of before.origins) had.set(origin, (had.get(origin) ?? 0) + 1);
  return before.steps
    .filter((_, index) => {
      const origin = before.origins[index];
      return origin !== undefined && (left.get(origin) ?? 0) < (had.get(origin) ?? 0);
    })
    .map(addedText)
    .join('');
}
