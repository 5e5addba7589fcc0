'use client';

import { CircleCheck, CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { PublishSheetData, StoryDeeds } from './deeds.ts';
import { DismissRights } from './dismiss-rights.tsx';
import { momentWords } from './moment-words.ts';
import { type ObstacleWords, obstacleWords } from './obstacle-words.ts';

type ChecklistProps = {
  data: PublishSheetData;
  dismiss: StoryDeeds['dismissRights'];
  onDismissed: () => void;
  onClose: () => void;
};

/** Every obstacle at once, each with the way to mend it. */
export function Checklist({ data, dismiss, onDismissed, onClose }: ChecklistProps) {
  const { obstacles, override, timeZone } = data;
  const when = (at: Date) => momentWords(at, timeZone);
  return (
    <>
      {obstacles.length === 0 ? (
        <p data-tone="success" className="flex items-center gap-2 font-medium text-tone-ink">
          <CircleCheck aria-hidden className="size-4" />
          Nothing stands in the way
        </p>
      ) : (
        <ul aria-label="Obstacles" className="flex flex-col">
          {obstacles.map((obstacle, index) => (
            <Obstacle
              key={`${obstacle.kind}-${'source' in obstacle ? obstacle.source?.id : index}`}
              words={obstacleWords(obstacle, when)}
              notice={'notice' in obstacle ? obstacle.notice : ''}
              onClose={onClose}
            >
              {data.mayDismiss && 'recordIds' in obstacle && obstacle.recordIds.length > 0 && (
                <DismissRights
                  storyId={data.storyId}
                  recordIds={obstacle.recordIds}
                  deed={dismiss}
                  onDone={onDismissed}
                />
              )}
            </Obstacle>
          ))}
        </ul>
      )}
      {override && (
        <Notice tone="warning" title={`Rights overridden by ${override.by}`}>
          “{override.reason}”{override.expiresAt && ` Until ${when(override.expiresAt)}.`}
        </Notice>
      )}
    </>
  );
}

type ObstacleProps = { words: ObstacleWords; notice: string; onClose: () => void; children?: ReactNode };

function Obstacle({ words, notice, onClose, children }: ObstacleProps) {
  return (
    <li className="flex items-start gap-x-3 border-b border-line py-2.5 first:pt-0">
      <CircleX aria-hidden data-tone="danger" className="mt-0.5 size-4 shrink-0 text-tone-ink" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{words.title}</p>
        <p className="text-pretty text-ink-soft">{words.detail}</p>
        {notice && (
          <p dir="auto" className="mt-1 line-clamp-3 border-s-2 border-line ps-2 text-xs text-ink-soft">
            {notice}
          </p>
        )}
        {children}
      </div>
      <Mend mend={words.mend} onClose={onClose} />
    </li>
  );
}

const places = { text: 'Go to the text', notes: 'Go to the notes', rights: 'Go to the rights' };

function Mend({ mend, onClose }: { mend: ObstacleWords['mend']; onClose: () => void }) {
  if ('href' in mend) {
    return (
      <ButtonLink size="small" href={mend.href}>
        {mend.label}
      </ButtonLink>
    );
  }
  if ('place' in mend) {
    return (
      <Button size="small" onPress={onClose}>
        {places[mend.place]}
      </Button>
    );
  }
  return (
    <Button size="small" onPress={() => focusField(mend.field)}>
      Set it
    </Button>
  );
}

function focusField(name: string): void {
  const field = document.querySelector<HTMLElement>(
    `[data-field="${name}"] :is(input:not([type="hidden"]), button)`,
  );
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
}
