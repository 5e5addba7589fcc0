'use client';

import { FolderInput, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Progress } from '#components/ui/progress.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { cancelAll, clear } from './actions.ts';
import { GivenFileRow } from './given-file-row.tsx';
import { SendingFileRow } from './sending-file-row.tsx';
import { progressOf, type ShownBatch } from './shown-batch.ts';
import { useFileDeed } from './use-file-deed.ts';
import type { Sending } from './use-sending.ts';

/** So many of those that wait are shown; the others would push what has come down the page. */
const SOME = 3;

type Props = {
  batch: ShownBatch;
  sending: Pick<Sending, 'sendAgain' | 'drop'>;
  isOthers: boolean;
  now: string;
  timeZone: string;
};

/** Files that were given together: how far they have come, and each with what became of it. */
export function BatchCard({ batch, sending: { sendAgain, drop }, isOthers, now, timeZone }: Props) {
  const [showsAll, setShowsAll] = useState(false);
  const { isPending, perform } = useFileDeed();
  const { id, channel, givenBy, givenAt, files, sending } = batch;
  const { total, settled, waiting, isOver, unlisted, words } = progressOf(batch);
  const shownFiles = [
    ...files.filter(({ state }) => state !== 'waiting'),
    ...files.filter(({ state }) => state === 'waiting').slice(0, showsAll ? undefined : SOME),
  ];
  const moving = sending.filter(({ state }) => state !== 'queued');
  const queued = sending.filter(({ state }) => state === 'queued');
  const shownSending = [...moving, ...queued.slice(0, showsAll ? undefined : SOME)];
  const folded = files.length + sending.length - shownFiles.length - shownSending.length;
  return (
    <li className="overflow-hidden rounded-lg bg-surface inset-ring inset-ring-line">
      <div className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 ps-3 pe-2 py-1">
        {/* Read aloud when all is over, not with every file. */}
        <p aria-live={isOver ? 'polite' : 'off'} className="text-xs font-medium tabular-nums">
          {words}
        </p>
        <p className="flex items-center gap-1.5 text-xs text-ink-faint">
          {channel === 'folder' && (
            <>
              <FolderInput aria-hidden className="size-3.5" />
              Watched folder
            </>
          )}
          {isOthers && channel !== 'folder' && <bdi>{givenBy}</bdi>}
          {givenAt && <RelativeTime at={givenAt} {...{ now, timeZone }} />}
        </p>
        <div className="ms-auto flex items-center gap-1">
          {waiting > 1 && (
            <Button
              size="small"
              variant="quiet"
              isPending={isPending}
              onPress={() => {
                drop((file) => file.batchId === id && file.state === 'queued');
                perform(() => cancelAll({ batchId: id }));
              }}
            >
              Cancel the {waiting} that wait
            </Button>
          )}
          {isOver && (
            <IconButton
              size="small"
              label="Take these files off the list"
              isPending={isPending}
              onPress={() => {
                drop((file) => file.batchId === id);
                perform(() => clear({ batchId: id }));
              }}
            >
              <X />
            </IconButton>
          )}
        </div>
      </div>
      {!isOver && total > 1 && (
        <div className="px-3 pb-2">
          <Progress label="Files read" hideLabel value={settled} maxValue={total} />
        </div>
      )}
      <ul
        aria-label="Files"
        className="flex max-h-112 flex-col divide-y divide-line overflow-y-auto border-t border-line"
      >
        {shownFiles.map((file) => (
          <GivenFileRow key={file.id} file={file} />
        ))}
        {shownSending.map((one) => (
          <SendingFileRow
            key={one.key}
            sending={one}
            sendAgain={sendAgain}
            drop={(key) => drop((file) => file.key === key)}
          />
        ))}
      </ul>
      {(folded > 0 || unlisted > 0) && (
        <div className="flex items-center gap-2 border-t border-line px-3 py-1 text-xs text-ink-soft">
          {folded > 0 && (
            <Button size="small" variant="quiet" className="-ms-2" onPress={() => setShowsAll(true)}>
              {folded} more wait
            </Button>
          )}
          {unlisted > 0 && `${unlisted} more are counted and not listed`}
        </div>
      )}
    </li>
  );
}
