'use client';

import { ChevronRight } from 'lucide-react';
import { type RefObject, useRef } from 'react';
import { PlainButton } from '#components/ui/plain-button.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import type { Thread } from '#newsroom/annotation/schema.ts';
import { useBesideWords } from '../text/beside-words.ts';
import { noteSigns } from './note-signs.ts';

const GAP = 8;
/** What the bars at the top of the screen cover. */
const BARS = 150;

type Props = {
  page: RefObject<HTMLElement | null>;
  thread: Thread;
  /** Where the cursor is. */
  at: number;
  open: (id: string) => void;
};

/**
 * A note in one line, above the cursor: a finger and the cursor's handle are below it, and so is what is said about the
 * words otherwise. The text keeps the focus, and with it the keyboard of a telephone, until the note is opened.
 */
export function NotePeek({ page, thread: { id, kind, author, messages, explainer }, at, open }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useBesideWords({ box, page, at, margin: 8 }, ({ left, top, bottom }, { offsetWidth, offsetHeight }) => {
    const above = top - offsetHeight - GAP;
    return { left: left - offsetWidth / 2, top: above < BARS ? bottom + GAP : above };
  });
  const { label, icon: Icon } = noteSigns[kind];
  const said = explainer?.body ?? messages[0]?.body;
  return (
    <div ref={box} className="absolute top-0 left-0 z-10 max-w-full animate-fade-in">
      <PlainButton
        data-tone={kind}
        preventFocusOnPress
        onPress={() => open(id)}
        className="flex h-11 max-w-72 items-center gap-2 rounded-lg bg-raised ps-3 pe-2 text-sm text-ink shadow-overlay inset-ring inset-ring-line select-none focus-ring hover:wash-hover pressed:wash-press"
      >
        <VisuallyHidden>Open the note: {label}, </VisuallyHidden>
        <Icon aria-hidden className="size-4 shrink-0 text-tone-ink" />
        <bdi className="max-w-24 shrink-0 truncate font-medium">{author.name}</bdi>
        <span dir="auto" className="min-w-0 truncate text-ink-soft">
          {said}
        </span>
        {messages.length > 1 && (
          <span className="shrink-0 text-xs text-ink-faint tabular-nums">+{messages.length - 1}</span>
        )}
        <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-faint" />
      </PlainButton>
    </div>
  );
}
