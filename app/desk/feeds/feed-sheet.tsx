'use client';

import { Pause, Play, RefreshCw, Trash2 } from 'lucide-react';
import { useState, useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { SectionHeading } from '#components/ui/section-heading.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { StateBadge } from '#components/ui/state-badge.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { ListedFeed } from '#newsroom/feeds/queries.ts';
import { pauseFeed, pollNow, resumeFeed, unsubscribe } from './actions.ts';
import { FeedForm, type SourceName } from './feed-form.tsx';
import { feedSign } from './feed-signs.ts';

type FeedSheetProps = {
  feed: ListedFeed;
  sources: SourceName[];
  now: string;
  timeZone: string;
  onClose: () => void;
};

type Answer = { ok: true } | { ok: false; message: string };

/** How a feed is doing and why, what can be done about it, and what it is called. */
export function FeedSheet({ feed, sources, now, timeZone, onClose }: FeedSheetProps) {
  const [isAsking, setAsking] = useState(false);
  const [isPending, startTransition] = useTransition();
  const sign = feedSign(feed);
  const input = { feedId: feed.id };
  const say = async (work: Promise<Answer>, title: string) => {
    const answer = await work;
    if (answer.ok) toast({ title, tone: 'success' });
    else toast({ title: 'That did not work', description: answer.message, tone: 'danger' });
    return answer.ok;
  };
  const run = (work: () => Promise<Answer>, title: string) =>
    startTransition(async () => void (await say(work(), title)));
  const poll = async (): Promise<Answer> => {
    const answer = await pollNow(input);
    const isPaused = answer.ok && !answer.data.ok;
    return isPaused ? { ok: false, message: 'It was paused meanwhile. Resume it first.' } : answer;
  };
  const end = async () => {
    if (await say(unsubscribe(input), 'Subscription ended')) onClose();
  };
  return (
    <Sheet
      isOpen
      title={feed.title}
      description={`Subscribed by ${feed.createdBy.name}`}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <div className="flex flex-col gap-7">
        <section aria-labelledby="state">
          <SectionHeading id="state" level={3}>
            State
          </SectionHeading>
          <div className="flex flex-col gap-3">
            <p className="flex flex-wrap items-center gap-2 text-ink-soft">
              <StateBadge tone={sign.tone} sign={sign} />
              {feed.state === 'active' && (
                <span>
                  Polled next{' '}
                  <RelativeTime at={feed.nextPollAt.toISOString()} now={now} timeZone={timeZone} />
                </span>
              )}
            </p>
            {feed.lastError && <Notice tone="danger">{feed.lastError}</Notice>}
            <p dir="ltr" className="text-xs break-all text-ink-faint">
              {feed.address}
            </p>
            <div className="flex flex-wrap gap-2">
              {feed.state === 'active' ? (
                <>
                  <Button size="small" isPending={isPending} onPress={() => run(poll, 'It is polled now')}>
                    <RefreshCw aria-hidden />
                    Poll now
                  </Button>
                  <Button
                    size="small"
                    isPending={isPending}
                    onPress={() => run(() => pauseFeed(input), 'Feed paused')}
                  >
                    <Pause aria-hidden />
                    Pause
                  </Button>
                </>
              ) : (
                <Button
                  size="small"
                  isPending={isPending}
                  onPress={() => run(() => resumeFeed(input), 'Feed resumed under your name')}
                >
                  <Play aria-hidden />
                  Resume
                </Button>
              )}
              <Button size="small" variant="quiet" onPress={() => setAsking(true)}>
                <Trash2 aria-hidden />
                End the subscription…
              </Button>
            </div>
          </div>
        </section>
        <section aria-labelledby="about">
          <SectionHeading id="about" level={3}>
            About the feed
          </SectionHeading>
          <FeedForm feed={feed} sources={sources} />
        </section>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setAsking}
        title={`End the subscription to “${feed.title}”?`}
        confirmLabel="End the subscription"
        danger
        onConfirm={end}
      >
        It is polled no more. What it brought stays.
      </ConfirmDialog>
    </Sheet>
  );
}
