import type { FeedEvent } from '#newsroom/authority/story-feed.ts';
import { backoff } from './backoff.ts';

type Options = {
  storyId: string;
  clientId: string;
  personId: string;
  version: () => number;
  onEvent: (event: FeedEvent) => void;
  onConnection: (connected: boolean) => void;
};

/** The server says something every 15 seconds; a line that was silent for so many milliseconds is dead. */
const SILENT_MS = 40_000;

const CHECK_MS = 10_000;

/** The stream of everything that happens to the story, opened again whenever it ends. */
export class StoryStream {
  readonly #options: Options;
  #source: EventSource | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #ended = false;
  #heardAt = 0;
  #watch: ReturnType<typeof setInterval> | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  open(): void {
    clearTimeout(this.#timer);
    if (this.#ended || this.#source) return;
    const { storyId, clientId, personId, version, onEvent, onConnection } = this.#options;
    const tab = new URLSearchParams({ version: String(version()), clientId, personId });
    const source = new EventSource(`/api/stories/${storyId}/stream?${tab}`);
    this.#source = source;
    const hear = () => {
      this.#heardAt = Date.now();
    };
    hear();
    this.#watch ??= setInterval(() => this.wake(), CHECK_MS);
    source.addEventListener('still_here', hear);
    source.onopen = () => {
      hear();
      this.#failures = 0;
      onConnection(true);
    };
    source.onmessage = (message: MessageEvent<string>) => {
      hear();
      const event = JSON.parse(message.data) as FeedEvent;
      onEvent(event);
      // Rights may have changed: asking again answers whether there are any left.
      if (event.type === 'closed') this.#again();
    };
    source.onerror = () => this.#again();
  }

  /** A machine that slept does not know that its line is dead: opens it anew at once if nothing was heard for long. */
  wake(): void {
    // A clock that was put back tells nothing either.
    if (!this.#source || Math.abs(Date.now() - this.#heardAt) < SILENT_MS) return;
    this.#failures = 0;
    this.#source.close();
    this.#source = null;
    this.#options.onConnection(false);
    this.open();
  }

  /** Closes it until it is opened again: nobody looks, and others need the line. */
  rest(): void {
    if (!this.#source) return;
    this.#source.close();
    this.#source = null;
    this.#options.onConnection(false);
  }

  /** Closes it and opens it anew, having missed something. */
  restart(): void {
    this.#again();
  }

  /** Ends it for good. */
  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    clearInterval(this.#watch);
    this.#source?.close();
  }

  #again(): void {
    this.#source?.close();
    this.#source = null;
    if (this.#ended) return;
    this.#options.onConnection(false);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.open(), backoff(this.#failures++));
  }
}
