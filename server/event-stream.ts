type Feed = {
  close: () => Promise<void>;
  /** With every heartbeat. */
  touch?: () => Promise<void>;
};

/** Proxies cut connections that say nothing; a minute is a usual patience. */
const HEARTBEAT_MS = 15_000;

/**
 * A feed as `text/event-stream`. It ends with its event `closed`, or when the browser goes away.
 * @throws what opening the feed throws, before anything is sent
 */
export async function eventStream<Event extends { type: string }>(
  gone: AbortSignal,
  open: (send: (event: Event) => void) => Promise<Feed>,
): Promise<Response> {
  const encoder = new TextEncoder();
  let writer: ReadableStreamDefaultController<Uint8Array>;
  let feed: Feed | undefined;
  let heartbeat: ReturnType<typeof setInterval> | undefined;
  let ended = false;

  const end = () => {
    if (ended) return;
    ended = true;
    clearInterval(heartbeat);
    void feed?.close().catch(() => {});
    try {
      writer.close();
    } catch {
      // The browser has closed it already.
    }
  };
  const write = (text: string) => {
    if (!ended) writer.enqueue(encoder.encode(text));
  };

  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      writer = controller;
    },
    cancel: end,
  });
  feed = await open((event) => {
    write(`data: ${JSON.stringify(event)}\n\n`);
    if (event.type === 'closed') end();
  });
  // A person may be changed while it opens.
  if (ended) await feed.close();
  else {
    heartbeat = setInterval(() => {
      // An event and not a comment: browsers do not tell pages of those, and this one is to know a dead line.
      write('event: still_here\ndata: -\n\n');
      feed?.touch?.().catch(end);
    }, HEARTBEAT_MS);
  }
  if (gone.aborted) end();
  gone.addEventListener('abort', end);
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      // nginx would otherwise hold events back until it has a bufferful.
      'X-Accel-Buffering': 'no',
    },
  });
}
