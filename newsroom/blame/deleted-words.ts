import type { Mappable } from 'prosemirror-transform';
import type { Run } from './runs.ts';

type Deleted = { from: number; to: number; text: string; runs: readonly Run[] };

/** Deletions that are remembered: more than anybody undoes one after the other. */
const MOST = 200;

/** Words that were deleted lately, and where: undoing puts exactly them into their place again, and they keep their writers. */
export class DeletedWords {
  #all: Deleted[] = [];

  add(pos: number, text: string, runs: readonly Run[]): void {
    this.#all.push({ from: pos, to: pos, text, runs });
    if (this.#all.length > MOST) this.#all.shift();
  }

  /** The runs of words that come back into their place; null if these were not deleted there. */
  takeBack(pos: number, text: string): readonly Run[] | null {
    const index = this.#all.findLastIndex((each) => each.from <= pos && pos <= each.to && each.text === text);
    return this.#all.splice(index, index === -1 ? 0 : 1)[0]?.runs ?? null;
  }

  /** Where the places are after a step. */
  follow(map: Mappable): void {
    for (const each of this.#all) {
      each.from = map.map(each.from, -1);
      each.to = map.map(each.to, 1);
    }
  }
}
