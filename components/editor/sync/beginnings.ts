import type { Step } from 'prosemirror-transform';
import type { NewAnnotation } from '#newsroom/annotation/schema.ts';

/** Threads that begin as soon as the marks that stand for them are delivered. */
export class Beginnings {
  #threads = new Map<string, NewAnnotation>();

  add(thread: NewAnnotation): void {
    this.#threads.set(thread.id, thread);
  }

  has(id: string): boolean {
    return this.#threads.has(id);
  }

  /** Those whose marks the steps bring, put on words or in words that are replaced: their ids stand nowhere else. */
  in(steps: readonly Step[]): NewAnnotation[] {
    if (this.#threads.size === 0) return [];
    const written = JSON.stringify(steps);
    return [...this.#threads.values()].filter(({ id }) => written.includes(id));
  }

  forget(threads: readonly NewAnnotation[]): void {
    for (const { id } of threads) this.#threads.delete(id);
  }

  clear(): void {
    this.#threads.clear();
  }
}
