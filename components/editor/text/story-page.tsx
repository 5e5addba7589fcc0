'use client';

import { type RefObject, useLayoutEffect, useRef } from 'react';
import { Lazily, later } from '#components/ui/lazily.tsx';
import type { Writing } from '../session.ts';
import { useSession, useSnapshot } from '../session-context.ts';

// Most stories have nothing of the kind to say, and what says it is here by the time that somebody writes.
const haltedNotice = later<object>(async () => (await import('./halted-notice.tsx')).HaltedNotice);
const rightsNotice = later<object>(async () => (await import('./rights-notice.tsx')).RightsNotice);
const ownVersions = later<{ writing: Writing }>(
  async () => (await import('../divergence/own-versions.tsx')).OwnVersions,
);
const recovery = later<object>(async () => (await import('../recovery/recovery-panel.tsx')).RecoveryPanel);

/** The page in the middle: the text itself, and what has become of words that it could not keep. */
export function StoryPage({ page, writing }: { page: RefObject<HTMLDivElement | null>; writing: Writing }) {
  const session = useSession();
  const place = useRef<HTMLDivElement>(null);
  const isHalted = useSnapshot(({ save }) => 'message' in save);
  const hasFewerRights = useSnapshot(({ fewerRights }) => fewerRights !== null);
  const hasVersions = useSnapshot(({ apart }) => apart.length > 0);
  const hasLost = useSnapshot(({ lost }) => lost.length > 0);
  const { language, direction } = writing;
  // With the first picture of the page, and not after it.
  useLayoutEffect(() => session.setWriting({ language, direction }), [session, language, direction]);
  useLayoutEffect(() => (place.current ? session.mount(place.current) : undefined), [session]);
  return (
    <div ref={page} className="mx-auto w-full max-w-[44rem] px-4 pt-8 sm:px-8 sm:pt-12">
      <div className="flex flex-col gap-2 empty:hidden [&:has(>*)]:mb-6">
        {isHalted && <Lazily of={haltedNotice} props={{}} />}
        {hasFewerRights && <Lazily of={rightsNotice} props={{}} />}
        {hasVersions && <Lazily of={ownVersions} props={{ writing }} />}
        {hasLost && <Lazily of={recovery} props={{}} />}
      </div>
      <div
        ref={place}
        className="story-text min-h-[60vh] [&>h1]:story-headline [&>p[data-standfirst]]:story-standfirst"
      />
    </div>
  );
}
