/** A run of words that both texts have, that only the old one has, or only the new one. */
export type WordRun = { kind: 'same' | 'gone' | 'new'; text: string };

/** More words than this are shown as one whole change: comparing them would take too long for a glance. */
const MOST_WORDS = 1_200;

/**
 * What changed between two texts, word by word: the longest common run of words stays, the rest is old or new. The
 * same and gone runs together are the old text, the same and new ones the new text, character for character.
 */
export function wordChanges(before: string, after: string): WordRun[] {
  const old = before.match(/\S+\s*|\s+/gu) ?? [];
  const now = after.match(/\S+\s*|\s+/gu) ?? [];
  if (old.length > MOST_WORDS || now.length > MOST_WORDS) {
    return runs([
      ...old.map((text) => ({ kind: 'gone' as const, text })),
      ...now.map((text) => ({ kind: 'new' as const, text })),
    ]);
  }
  const width = now.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  const at = (row: number, column: number) => common[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      common[row * width + column] =
        old[row] === now[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const steps: WordRun[] = [];
  let row = 0;
  let column = 0;
  while (row < old.length || column < now.length) {
    const [left, right] = [old[row], now[column]];
    if (left !== undefined && left === right) {
      steps.push({ kind: 'same', text: left });
      row++;
      column++;
    } else if (left !== undefined && (right === undefined || at(row + 1, column) >= at(row, column + 1))) {
      steps.push({ kind: 'gone', text: left });
      row++;
    } else {
      steps.push({ kind: 'new', text: right ?? '' });
      column++;
    }
  }
  return runs(steps);
}

function runs(steps: readonly WordRun[]): WordRun[] {
  const joined: WordRun[] = [];
  for (const step of steps) {
    const last = joined.at(-1);
    if (last?.kind === step.kind) last.text += step.text;
    else joined.push({ ...step });
  }
  return joined;
}
