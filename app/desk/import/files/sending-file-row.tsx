'use client';

import { X } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Progress } from '#components/ui/progress.tsx';
import { FileRow, type FileSign } from './file-row.tsx';
import type { SendingFile } from './use-sending.ts';

/** Below this, in bytes, sending is over before a bar could be read. */
const LARGE = 300_000;

const signs: Record<SendingFile['state'], FileSign> = {
  queued: 'waiting',
  sending: 'working',
  given: 'waiting',
  unsent: 'failed',
  refused: 'failed',
};

type Props = { sending: SendingFile; sendAgain: (key: number) => void; drop: (key: number) => void };

/** A file that is still in this browser. */
export function SendingFileRow({
  sending: { key, file, state, share = 0, message },
  sendAgain,
  drop,
}: Props) {
  return (
    <FileRow
      sign={signs[state]}
      title={file.name}
      actions={
        <>
          {state === 'unsent' && (
            <Button size="small" onPress={() => sendAgain(key)}>
              Try again
            </Button>
          )}
          {(state === 'queued' || state === 'unsent' || state === 'refused') && (
            <IconButton size="small" label={`Take ${file.name} off this list`} onPress={() => drop(key)}>
              <X />
            </IconButton>
          )}
        </>
      }
    >
      {state === 'queued' && 'Waiting to be sent'}
      {state === 'given' && 'Waiting'}
      {state === 'sending' &&
        (file.size < LARGE ? (
          'Sending…'
        ) : (
          <div className="w-48 max-w-full">
            <Progress label="Sending" value={share} maxValue={1} formatOptions={{ style: 'percent' }} />
          </div>
        ))}
      {message}
    </FileRow>
  );
}
