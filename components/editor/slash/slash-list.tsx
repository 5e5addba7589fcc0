'use client';

import { type RefObject, useLayoutEffect, useRef } from 'react';
import { cn } from '#components/ui/class-names.ts';
import { Kbd } from '#components/ui/kbd.tsx';
import { lineClass, overlayClass } from '#components/ui/option-class.ts';
import { besideWords, useBesideWords } from '../text/beside-words.ts';
import type { ToolbarItem } from '../toolbar/items.ts';
import { type slashIn, slashListId, slashOptionId } from './slash.ts';

type Props = {
  page: RefObject<HTMLElement | null>;
  slash: NonNullable<ReturnType<typeof slashIn>>;
  entries: readonly ToolbarItem[];
  run: (item: ToolbarItem) => void;
};

/** What the slash offers, below it. The text keeps the focus, and its keys; a finger chooses here. */
export function SlashList({ page, slash, entries, run }: Props) {
  const list = useRef<HTMLDivElement>(null);

  useBesideWords({ box: list, page, at: slash.from, margin: 8 }, (place, box) => {
    const { top, bottom } = place;
    const isAbove = bottom + box.offsetHeight + 12 > window.innerHeight && top > box.offsetHeight + 150;
    return { left: besideWords(place, box), top: isAbove ? top - box.offsetHeight - 6 : bottom + 6 };
  });
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  });

  return (
    <div
      ref={list}
      id={slashListId}
      role="listbox"
      aria-label="Insert or do"
      tabIndex={-1}
      className={cn(
        overlayClass,
        'absolute top-0 left-0 z-20 max-h-72 w-72 max-w-[calc(100%-1rem)] overflow-auto',
      )}
    >
      {entries.map((item, index) => {
        const Icon = item.icon;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the text has the focus, and its keys choose
          // biome-ignore lint/a11y/useFocusableInteractive: the text names the option that is marked
          <div
            key={item.id}
            id={slashOptionId(item)}
            role="option"
            aria-selected={index === slash.active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => run(item)}
            className={cn(
              lineClass,
              'max-md:min-h-10',
              index === slash.active ? 'bg-accent-wash' : 'hover:bg-hover',
            )}
          >
            <Icon aria-hidden className="text-ink-faint" />
            <span className="flex-1 truncate">{item.label}</span>
            {item.shortcut && (
              <span className="max-md:hidden">
                <Kbd keys={item.shortcut} />
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}
