'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useShortcuts } from '#components/desk-shell/use-commands.ts';
import { isChanged } from '#components/story/block-changes.ts';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Comparison } from '#newsroom/history/schema.ts';
import { directionOf } from '#newsroom/settings/languages.ts';
import { ComparedBlock } from './compared-block.tsx';
import { Writers } from './written-words.tsx';

type Props = {
  comparison: Comparison;
  language: string;
  timeZone: string;
  /** Brings a block of the earlier text back; null for whoever may not. */
  bringBack: ((block: number) => void) | null;
};

/** Both texts as one, with what went and came in it. */
export function ComparisonText({ comparison: { diff, blame }, language, timeZone, bringBack }: Props) {
  const text = useRef<HTMLElement>(null);
  const [at, setAt] = useState(-1);
  const changes = diff.blocks.filter(isChanged).length;
  const told = blame && typeof blame === 'object' ? blame : null;
  const step = useCallback(
    (by: 1 | -1) => {
      const next = Math.min(changes - 1, Math.max(0, at + by));
      const block = text.current?.querySelectorAll<HTMLElement>('[data-changed]')[next];
      if (!block) return;
      setAt(next);
      block.focus();
      block.scrollIntoView({ block: 'center' });
    },
    [at, changes],
  );
  const keys = useMemo(
    () => [
      { id: 'change-next', label: 'Next change', section: 'History', shortcut: 'n', run: () => step(1) },
      {
        id: 'change-previous',
        label: 'Previous change',
        section: 'History',
        shortcut: 'p',
        run: () => step(-1),
      },
    ],
    [step],
  );
  useShortcuts(keys);
  return (
    <>
      <div className="sticky top-14 z-10 flex flex-wrap items-center gap-x-3 gap-y-1 bg-surface pb-2">
        <p role="status" className="text-sm tabular-nums">
          {countWords(changes, at)}
        </p>
        {changes > 0 && (
          <span className="flex gap-1">
            <IconButton label="Previous change" shortcut="p" size="small" onPress={() => step(-1)}>
              <ArrowUp />
            </IconButton>
            <IconButton label="Next change" shortcut="n" size="small" onPress={() => step(1)}>
              <ArrowDown />
            </IconButton>
          </span>
        )}
        {told && <Writers blame={told} />}
      </div>
      {typeof blame === 'string' && (
        <div className="pb-3">
          <Notice>{blame === 'later' ? later : unknown}</Notice>
        </div>
      )}
      <article
        ref={text}
        lang={language}
        dir={directionOf(language)}
        className="rounded-lg bg-surface py-6 ps-2 pe-4 inset-ring inset-ring-line sm:ps-4 sm:pe-8"
      >
        {diff.blocks.map((block) => (
          <ComparedBlock
            key={`${block.before} ${block.after}`}
            {...{ block, blame: told, timeZone }}
            bringBack={block.before === null ? null : bringBack}
          />
        ))}
      </article>
    </>
  );
}

const later =
  'This story has a long history, and who wrote what is being worked out. Look again in a minute.';
const unknown = 'Nobody can tell who wrote this text: no version of the story with these words is known.';

function countWords(changes: number, at: number): string {
  if (changes === 0) return 'No differences';
  if (at >= 0) return `Change ${at + 1} of ${changes}`;
  return changes === 1 ? '1 change' : `${changes} changes`;
}
