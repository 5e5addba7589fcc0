'use client';

import { CircleAlert, FileCheck2, LoaderCircle, X } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { ButtonLink } from '#components/ui/link.tsx';
import type { SentPiece } from './send-copy.ts';
import type { ArrivedFile } from './use-files.ts';
import { whereTo } from './where-to.ts';

type Props = {
  files: readonly ArrivedFile[];
  again: (file: ArrivedFile) => Promise<void>;
  dismiss: (key: number) => void;
};

/** What became of each file. */
export function ArrivedFiles({ files, again, dismiss }: Props) {
  if (files.length === 0) return null;
  return (
    <ul
      aria-label="Files"
      aria-live="polite"
      className="flex flex-col divide-y divide-line rounded-lg bg-surface inset-ring inset-ring-line"
    >
      {files.map((arrived) => {
        const { key, file, sent } = arrived;
        return (
          <li key={key} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
            <Sign sent={sent} />
            <div className="min-w-0 flex-1 basis-48">
              <p className="w-fit max-w-full truncate font-medium" dir="auto">
                {(sent?.ok && sent.pieces.length === 1 && sent.pieces[0]?.headline) || file.name}
              </p>
              <p className="text-xs text-pretty text-ink-soft">
                {!sent && 'Reading…'}
                {sent && !sent.ok && sent.message}
                {sent?.ok && <Outcome name={file.name} pieces={sent.pieces} />}
              </p>
            </div>
            {sent?.ok && (
              <ButtonLink size="small" href={whereTo(sent.pieces)}>
                Review
              </ButtonLink>
            )}
            {sent && !sent.ok && sent.reason === 'unsent' && (
              <Button size="small" onPress={() => void again(arrived)}>
                Try again
              </Button>
            )}
            {sent && (
              <IconButton size="small" label={`Take ${file.name} off this list`} onPress={() => dismiss(key)}>
                <X />
              </IconButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Outcome({ name, pieces }: { name: string; pieces: readonly SentPiece[] }) {
  const [only] = pieces;
  if (pieces.length === 1 && only) {
    return (
      <>
        <bdi>{name}</bdi>
        {only.problem && ` · ${only.problem}`}
        {only.earlier && ' · The same came in before'}
      </>
    );
  }
  const unread = pieces.filter(({ problem }) => problem !== null).length;
  const known = pieces.filter(({ earlier }) => earlier !== null).length;
  const parts = [
    `${pieces.length} pieces`,
    unread > 0 && `${unread} of them not read as stories`,
    known > 0 && `${known} came in before`,
  ];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}

function Sign({ sent }: { sent: ArrivedFile['sent'] }) {
  if (!sent) return <LoaderCircle aria-hidden className="size-4 animate-turn text-ink-faint" />;
  const Icon = sent.ok ? FileCheck2 : CircleAlert;
  return (
    <Icon aria-hidden data-tone={sent.ok ? 'success' : 'danger'} className="size-4 shrink-0 text-tone-ink" />
  );
}
