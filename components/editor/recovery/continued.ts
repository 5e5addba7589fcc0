import type { Lost } from './lost.ts';

/** Characters that tell that words stood right behind others. */
const TOLD = 40;

/**
 * Words of others together with those that were lost right before them in the same block: somebody who types where this
 * tab deletes is heard of key by key, and a sentence is one loss, not thirty. Null if they are two.
 */
export function continued<Kept extends Lost>(last: Kept | undefined, next: Lost): Kept | null {
  if (last?.of !== 'others' || next.of !== 'others') return null;
  const [before, behind] = [last.content, next.content];
  if (before?.kind !== 'words' || behind?.kind !== 'words' || !last.place || !next.place) return null;
  const isBehind = next.place.before.endsWith(last.text.slice(-TOLD));
  if (last.place.block === null || last.place.block !== next.place.block || !isBehind) return null;
  return {
    ...last,
    text: last.text + next.text,
    content: { kind: 'words', nodes: [...before.nodes, ...behind.nodes] },
    place: { ...last.place, after: next.place.after },
  };
}
