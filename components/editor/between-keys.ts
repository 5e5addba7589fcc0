import { afterPaint } from './after-paint.ts';

/** Milliseconds without a key after which what must not wait long is done: many type no faster than this. */
const GAP_MS = 150;
/** Milliseconds without a key after which somebody has paused: few type as slowly. */
const PAUSE_MS = 500;

/**
 * Does what is not the text between the keys of somebody who types: right after a key is on the screen, when the next is
 * farthest away, or once they pause. Done at any other time, it would stand in the way of every tenth key.
 */
export class BetweenKeys {
  #gap: ReturnType<typeof setTimeout> | undefined;
  /** Runs until somebody who types has paused. */
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** What waits, and since when it may be done between two keys; before that, only in a pause. */
  readonly #waiting = new Map<() => void, number>();

  get isTyping(): boolean {
    return this.#pause !== undefined;
  }

  /** To be called for every key that writes, before what it writes is drawn. */
  pressed(): void {
    clearTimeout(this.#gap);
    this.#gap = setTimeout(() => {
      this.#gap = undefined;
      this.#do(performance.now());
    }, GAP_MS);
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      this.#do(Number.POSITIVE_INFINITY);
    }, PAUSE_MS);
    afterPaint(() => this.#do(performance.now()));
  }

  /** Does it now if no key was just pressed. Otherwise after one, but not before a time (of `performance.now`), or in a pause. */
  soon(work: () => void, notBefore = 0): void {
    const isFree = this.#gap === undefined && notBefore <= performance.now();
    if (isFree || !this.isTyping) work();
    else this.#waiting.set(work, Math.min(notBefore, this.#waiting.get(work) ?? Number.POSITIVE_INFINITY));
  }

  /** Does it as soon as nobody types. */
  inPause(work: () => void): void {
    this.soon(work, Number.POSITIVE_INFINITY);
  }

  #do(now: number): void {
    for (const [work, notBefore] of [...this.#waiting]) {
      if (notBefore > now) continue;
      this.#waiting.delete(work);
      work();
    }
  }
}
