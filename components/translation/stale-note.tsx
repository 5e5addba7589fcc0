'use client';

import { useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toast.tsx';
import { wordChanges } from '#newsroom/document/compare/word-changes.ts';
import type { Confirmed } from '#newsroom/translation/commands.ts';
import type { StaleBlock } from '#newsroom/translation/rules.ts';

export type StillHolds = (input: {
  storyId: string;
  sourceBlockId: string;
  sourceHash: string | null;
  blockId?: string;
}) => Promise<{ ok: true; data: Confirmed } | { ok: false; message: string }>;

const titles = {
  changed: 'Changed since it was translated',
  removed: 'Gone from the source',
  added: 'New in the source',
};

type Props = {
  block: StaleBlock;
  storyId: string;
  language: string;
  mayConfirm: boolean;
  activeBlockId: string | null;
  stillHolds: StillHolds;
};

/** What the source has changed in a block, old and new, and the word that the translation still holds. */
export function StaleNote({ block, storyId, language, mayConfirm, activeBlockId, stillHolds }: Props) {
  const [isPending, startTransition] = useTransition();
  const { kind, sourceBlockId, sourceHash, before, after } = block;
  const confirm = (blockId?: string) =>
    startTransition(async () => {
      const result = await stillHolds({ storyId, sourceBlockId, sourceHash, ...(blockId && { blockId }) });
      if (!result.ok) toast({ tone: 'danger', title: 'This was not recorded', description: result.message });
      else if (!result.data.ok) {
        toast({
          tone: 'warning',
          title: 'The source has changed again',
          description: 'Look at the new words first.',
        });
      } else if (result.data.left === 0) toast({ tone: 'success', title: 'The translation is up to date' });
    });
  return (
    <div
      data-tone="warning"
      className="flex flex-col gap-1.5 rounded-md bg-tone-wash px-3 py-2 font-sans text-sm inset-ring inset-ring-tone-line/70"
    >
      <p dir="ltr" className="text-xs font-medium text-tone-ink">
        {titles[kind]}
      </p>
      {kind !== 'added' && (
        <p lang={language} className="leading-6">
          {wordChanges(before ?? '', after ?? '').map((run, index) => {
            // biome-ignore lint/suspicious/noArrayIndexKey: the runs have nothing else, and are replaced together
            if (run.kind === 'same') return <span key={index}>{run.text}</span>;
            const Tag = run.kind === 'gone' ? 'del' : 'ins';
            return (
              <Tag
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                key={index}
                data-tone={run.kind === 'gone' ? 'danger' : 'success'}
                className={
                  run.kind === 'gone'
                    ? 'text-tone-ink line-through'
                    : 'bg-tone-wash text-tone-ink no-underline'
                }
              >
                {run.text}
              </Tag>
            );
          })}
        </p>
      )}
      {mayConfirm && (
        <div dir="ltr" className="flex flex-wrap gap-1.5">
          {kind === 'added' && (
            <Button
              size="small"
              isPending={isPending}
              isDisabled={!activeBlockId}
              onPress={() => confirm(activeBlockId ?? undefined)}
            >
              Translated in this paragraph
            </Button>
          )}
          <Button
            size="small"
            variant={kind === 'added' ? 'quiet' : 'secondary'}
            isPending={isPending}
            onPress={() => confirm()}
          >
            {kind === 'added'
              ? 'Needs none of its own'
              : kind === 'removed'
                ? 'Keep it all the same'
                : 'Still holds'}
          </Button>
        </div>
      )}
    </div>
  );
}
