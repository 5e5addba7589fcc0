// Another web process on the same database: takes steps and follows stories for whoever started it (other-process.ts).
import { applySteps } from '#newsroom/authority/apply-steps.ts';
import { openFeed } from '#newsroom/authority/story-feed.ts';
import { db } from '#newsroom/db/client.ts';
import { stopListening } from '#newsroom/db/listen.ts';
import { NewsroomError } from '#newsroom/errors.ts';
import type { Ask, Said } from './other-process.ts';

const feeds = new Map<number, Awaited<ReturnType<typeof openFeed>>>();

const say = (said: Said): void => void (process.connected && process.send?.(said));

async function answer(ask: Ask): Promise<unknown> {
  if (ask.what === 'apply') return applySteps(ask.actor, ask.delivery);
  if (ask.what === 'leave') return feeds.get(ask.feed)?.close();
  const feed = await openFeed(ask.actor, { ...ask.tab, send: (event) => say({ id: ask.id, event }) });
  feeds.set(ask.id, feed);
}

process.on('message', (ask: Ask) => {
  answer(ask).then(
    (value) => say({ id: ask.id, answer: value ?? null }),
    (error: unknown) => {
      const code = error instanceof NewsroomError ? error.code : null;
      say({ id: ask.id, error: { code, message: error instanceof Error ? error.message : String(error) } });
    },
  );
});

// Whoever started it is gone.
process.on('disconnect', () => {
  void Promise.all([stopListening(), db().$disconnect()]).finally(() => process.exit());
});
