'use client';

import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { inThisBrowser } from './kept-here.ts';

type SplitViewProps = {
  /** Under this name the browser remembers where the person put the divider. */
  storageKey: string;
  label: string;
  start: ReactNode;
  end: ReactNode;
  /** Percent of the width that the start pane takes. */
  initial?: number;
  min?: number;
  max?: number;
};

/** Two panes and a divider, moved by pointer or arrow keys. On a narrow screen they stand one below the other. */
export function SplitView({
  storageKey,
  label,
  start,
  end,
  initial = 50,
  min = 25,
  max = 75,
}: SplitViewProps) {
  const { direction } = useLocale();
  const frame = useRef<HTMLDivElement>(null);
  const [share, setShare] = useState(initial);
  const key = `nightdesk-split-${storageKey}`;

  useEffect(() => {
    const kept = Number(inThisBrowser.read(key));
    if (kept >= min && kept <= max) setShare(kept);
  }, [key, min, max]);

  const move = (to: number) => {
    const next = Math.round(Math.min(max, Math.max(min, to)));
    setShare(next);
    inThisBrowser.keep(key, String(next));
  };

  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!frame.current || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = frame.current.getBoundingClientRect();
    const fromLeft = ((event.clientX - box.left) / box.width) * 100;
    move(direction === 'rtl' ? 100 - fromLeft : fromLeft);
  };

  const press = (event: KeyboardEvent) => {
    const towardsEnd = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const towardsStart = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const step = event.shiftKey ? 10 : 2;
    const to = {
      [towardsEnd]: share + step,
      [towardsStart]: share - step,
      Home: min,
      End: max,
      Enter: initial,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  };

  return (
    <div ref={frame} className="flex h-full min-h-0 flex-col md:flex-row">
      <div className="min-h-0 min-w-0 overflow-auto max-md:basis-auto!" style={{ flexBasis: `${share}%` }}>
        {start}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be focused and moved; this is the window splitter pattern */}
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={label}
        aria-valuenow={share}
        aria-valuemin={min}
        aria-valuemax={max}
        tabIndex={0}
        onKeyDown={press}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onDoubleClick={() => move(initial)}
        className="group relative z-10 -mx-3 hidden w-6 shrink-0 cursor-col-resize touch-none rounded-sm focus-ring-inset md:block"
      >
        <span className="absolute inset-y-0 start-1/2 w-px bg-line transition-colors group-hover:bg-line-strong group-focus-visible:bg-focus group-active:bg-focus" />
      </div>
      <div className="min-h-0 min-w-0 flex-1 overflow-auto border-t border-line md:border-t-0">{end}</div>
    </div>
  );
}
