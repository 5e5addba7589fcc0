'use client';

import { X } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { ButtonLink } from '#components/ui/link.tsx';
import type { ListedFile } from '#newsroom/importing/files/schema.ts';
import { cancel, tryAgain } from './actions.ts';
import { FileRow, type FileSign } from './file-row.tsx';
import { useFileDeed } from './use-file-deed.ts';

const signOf = ({ state, pieces, unread }: ListedFile): FileSign => {
  if (state === 'reading') return 'working';
  return state === 'done' && unread === pieces ? 'unread' : state;
};

/** A file that the newsroom has. */
export function GivenFileRow({ file }: { file: ListedFile }) {
  const { isPending, perform } = useFileDeed();
  const { id, fileName, state, headline, importId } = file;
  const again = (words: string) => (
    <Button size="small" isPending={isPending} onPress={() => perform(() => tryAgain({ fileId: id }))}>
      {words}
    </Button>
  );
  return (
    <FileRow
      sign={signOf(file)}
      title={headline || fileName}
      actions={
        <>
          {state === 'done' && (
            <ButtonLink size="small" href={importId ? `/desk/imports/${importId}` : '/desk/imports'}>
              Review
            </ButtonLink>
          )}
          {state === 'failed' && again('Try again')}
          {state === 'cancelled' && again('Read it')}
          {state === 'waiting' && (
            <IconButton
              size="small"
              label={`Cancel ${fileName}`}
              isPending={isPending}
              onPress={() => perform(() => cancel({ fileId: id }))}
            >
              <X />
            </IconButton>
          )}
        </>
      }
    >
      {whatBecameOf(file).map((words, at) => (
        <span key={words}>
          {at > 0 && ' · '}
          <bdi>{words}</bdi>
        </span>
      ))}
    </FileRow>
  );
}

function whatBecameOf({ state, problem, ...file }: ListedFile): string[] {
  if (state === 'waiting') return ['Waiting'];
  if (state === 'reading') return ['Reading…'];
  if (state === 'cancelled') return ['Cancelled'];
  if (state === 'failed') return [problem ?? 'Not read'];
  const { fileName, headline, pieces, unread, known } = file;
  const isSingle = pieces === 1;
  return [
    headline && headline !== fileName && fileName,
    !isSingle && `${pieces} pieces`,
    isSingle && problem,
    !isSingle && unread > 0 && `${unread} of them not read as stories`,
    known > 0 && (isSingle ? 'The same came in before' : `${known} came in before`),
  ].filter((words) => typeof words === 'string' && words !== '') as string[];
}
