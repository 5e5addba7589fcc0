import type { Piece, Reading } from './format.ts';

type ReadPiece = { reading: Reading } | { notAStory: string };

/**
 * Pieces of one copy, each by its own id, or its place where it has none. Two versions of one item may travel together:
 * the later ones carry their place too. A piece that came alone needs no name.
 */
export function severalPieces(items: readonly { id: string | undefined; read: ReadPiece }[]): Piece[] {
  const [only] = items;
  if (items.length === 1 && only) return [{ part: '', ...only.read }];
  const taken = new Set<string>();
  return items.map(({ id, read }, index) => {
    const name = id || String(index + 1);
    const part = taken.has(name) ? `${name}#${index + 1}` : name;
    taken.add(part);
    return { part, ...read };
  });
}
