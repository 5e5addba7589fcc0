import { firstIndex } from '../../../first-index.ts';
import { Covered } from '../covered.ts';
import type { Name } from '../schema.ts';
import type { ReadText } from '../text.ts';
import { firstFrom } from './clause.ts';

/** Somebody named in a block: by which of its words, `end` excluded. */
export type Named = { name: string; start: number; end: number };

/** The persons that each block names, in order, but not between quotation marks: those are only spoken of. */
export class NamedPeople {
  readonly #blocks = new Map<number, Named[]>();

  constructor(text: ReadText, people: readonly Name[]) {
    const quoted = new Covered(text.blocks.map((block) => block.length));
    for (const { block, outerFrom, outerTo } of text.quotations) quoted.cover(block, outerFrom, outerTo);
    for (const { block, from, to, name } of [...people].sort((one, other) => one.from - other.from)) {
      if (!quoted.isFree(block, from, to)) continue;
      const here = this.#blocks.get(block) ?? [];
      here.push({ name, start: firstFrom(text, block, from), end: firstFrom(text, block, to) });
      this.#blocks.set(block, here);
    }
  }

  /** Those within words of a block. */
  within(block: number, start: number, end: number): Named[] {
    const here = this.#blocks.get(block) ?? [];
    const found: Named[] = [];
    for (let at = firstAt(here, start); here[at] && (here[at] as Named).end <= end; at++) {
      found.push(here[at] as Named);
    }
    return found;
  }

  /** The last few before a word of a block, the nearest last. */
  before(block: number, end: number): Named[] {
    const here = this.#blocks.get(block) ?? [];
    const at = firstAt(here, end);
    return here.slice(Math.max(0, at - 20), at).filter((each) => each.end <= end);
  }
}

const firstAt = (here: readonly Named[], start: number): number =>
  firstIndex(here, (named) => named.start >= start);
