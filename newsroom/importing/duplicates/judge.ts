/**
 * What a near-duplicate is to the copy that was looked up: `same`, the same words; `update`, an earlier state of this
 * piece by the same agency; `similar`, much the same by somebody else, or a later state that came in before.
 */
export type Likeness = 'same' | 'update' | 'similar';

/** A piece as far as it matters for telling what another piece is to it. */
export type Piece = { sourceId: string | null; agencyId: string | null; agencyVersion: string | null };

const SAME = 0.9;
const UPDATE = 0.5;
const SIMILAR = 0.3;

/** What `earlier`, a piece that is here, is to the piece that came in; null if they have too little in common. */
export function likeness(piece: Piece, earlier: Piece, similarity: number): Likeness | null {
  if (isSamePiece(piece, earlier)) {
    const order = compareVersions(piece.agencyVersion, earlier.agencyVersion);
    if (order < 0) return 'similar';
    return order === 0 && similarity >= SAME ? 'same' : 'update';
  }
  if (similarity >= SAME) return 'same';
  if (piece.sourceId !== null && piece.sourceId === earlier.sourceId && similarity >= UPDATE) return 'update';
  return similarity >= SIMILAR ? 'similar' : null;
}

/** Whether both carry the same id of one agency. Two agencies that are known may number alike. */
export function isSamePiece(one: Piece, other: Piece): boolean {
  if (one.agencyId === null || one.agencyId !== other.agencyId) return false;
  return one.sourceId === null || other.sourceId === null || one.sourceId === other.sourceId;
}

/**
 * Below 0 if the first version is older, above 0 if it is newer, 0 if it is the same. Numbers and ISO dates have an
 * order; any other two that differ are taken for the order in which they came in.
 */
export function compareVersions(one: string | null, other: string | null): number {
  if (one === other) return 0;
  const [first, second] = [orderOf(one), orderOf(other)];
  if (first === null || second === null || first.by !== second.by) return 1;
  return first.at - second.at;
}

function orderOf(version: string | null): { by: 'number' | 'date'; at: number } | null {
  if (version === null) return null;
  if (/^\d{1,15}(?:\.\d{1,6})?$/.test(version)) return { by: 'number', at: Number(version) };
  const at = /^\d{4}-\d{2}-\d{2}/.test(version) ? Date.parse(version) : Number.NaN;
  return Number.isNaN(at) ? null : { by: 'date', at };
}
