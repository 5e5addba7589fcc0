import type { PersonActor } from '#newsroom/actor.ts';
import type { LoggedStep } from '#newsroom/authority/schema.ts';
import type { FeedEvent } from '#newsroom/authority/story-feed.ts';
import type { WebProcess } from './other-process.ts';

/** Milliseconds in which what one process has stored is heard of in every other, on however busy a machine. */
const PATIENCE_MS = 20_000;

type Tab = { storyId: string; clientId: string };

/** What a browser hears of a story from the web process that it talks to: each step once, in order. */
export class Stream {
  readonly #steps: LoggedStep[] = [];
  #end: (() => Promise<unknown>) | undefined;
  #trouble: Error | null = null;
  #wake = () => {};

  static async open(process: WebProcess, actor: PersonActor, tab: Tab): Promise<Stream> {
    const stream = new Stream();
    stream.#end = await process.follow(actor, { ...tab, version: 0 }, stream.#hear);
    return stream;
  }

  /** The steps behind a version, once everything is heard of up to another. */
  async since(version: number, head: number): Promise<LoggedStep[]> {
    const limit = setTimeout(() => this.#fail(`Never heard of version ${head}.`), PATIENCE_MS);
    while (this.#steps.length < head && !this.#trouble) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    clearTimeout(limit);
    if (this.#trouble) throw this.#trouble;
    return this.#steps.slice(version);
  }

  async close(): Promise<void> {
    await this.#end?.();
  }

  #hear = (event: FeedEvent): void => {
    if (event.type === 'closed') this.#fail('The stream was ended.');
    if (event.type !== 'steps') return;
    for (const step of event.steps) {
      if (step.version !== this.#steps.length + 1)
        this.#fail(`Heard of version ${step.version} out of turn.`);
      this.#steps.push(step);
    }
    this.#wake();
  };

  #fail(what: string): void {
    this.#trouble ??= new Error(what);
    this.#wake();
  }
}
