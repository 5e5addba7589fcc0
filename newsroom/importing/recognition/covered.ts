/** Which places of each block are taken: for many ranges in one long block, where comparing all with all would not do. */
export class Covered {
  readonly #lengths: readonly number[];
  readonly #blocks = new Map<number, Uint8Array>();

  /** How many places each block has. */
  constructor(lengths: readonly number[]) {
    this.#lengths = lengths;
  }

  cover(block: number, from: number, to: number): void {
    const places = this.#blocks.get(block) ?? new Uint8Array(this.#lengths[block] ?? 0);
    this.#blocks.set(block, places.fill(1, from, to));
  }

  isFree(block: number, from: number, to: number): boolean {
    const places = this.#blocks.get(block);
    if (!places) return true;
    for (let at = from; at < to; at++) if (places[at] === 1) return false;
    return true;
  }
}
