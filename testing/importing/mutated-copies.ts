import fc from 'fast-check';
import { byteChanges } from './byte-changes.ts';
import type { WholeCopy } from './whole-copies.ts';

/** A copy that something happened to on its way; `what` names the original and the changes, in their order. */
type MutatedCopy = { what: string; bytes: Uint8Array };

/**
 * Copies of any of the originals that one to four things happened to: flipped, lost, added and repeated bytes, cuts,
 * nesting, tags and elements over and over, odd signs, the end of another copy. What comes packed is changed before or after.
 */
export function mutatedCopies(originals: readonly WholeCopy[]): fc.Arbitrary<MutatedCopy> {
  return fc
    .tuple(
      fc.constantFrom(...originals),
      fc.array(byteChanges(originals), { minLength: 1, maxLength: 4 }),
      fc.boolean(),
    )
    .map(([{ name, bytes, pack }, happened, inside]) => {
      const change = (from: Uint8Array) =>
        happened.reduce((left, [, carryOut]) => (left.length > 0 ? carryOut(left) : left), from);
      const made = pack && !inside ? change(pack(bytes)) : change(bytes);
      return {
        what: `${name}: ${happened.map(([kind]) => kind).join(', ')}${pack && inside ? ' inside' : ''}`,
        bytes: pack && inside ? pack(made) : made,
      };
    });
}
