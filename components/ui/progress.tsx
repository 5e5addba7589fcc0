'use client';

import { ProgressBar, type ProgressBarProps } from 'react-aria-components/ProgressBar';

/** How far long work has come. Without a value it says only that it goes on. */
export function Progress({
  label,
  hideLabel,
  ...props
}: Omit<ProgressBarProps, 'children' | 'className'> & { label: string; hideLabel?: boolean }) {
  return (
    <ProgressBar {...props} aria-label={label} className="flex flex-col gap-1.5">
      {({ percentage, valueText, isIndeterminate }) => (
        <>
          {!hideLabel && (
            <span className="flex justify-between text-xs text-ink-soft">
              <span>{label}</span>
              <span className="tabular-nums">{valueText}</span>
            </span>
          )}
          <svg aria-hidden width="100%" height="4" className="rounded-full bg-press rtl:-scale-x-100">
            <rect
              height="4"
              rx="2"
              width={isIndeterminate ? '35%' : `${percentage}%`}
              className={isIndeterminate ? 'animate-pass fill-accent' : 'fill-accent'}
            />
          </svg>
        </>
      )}
    </ProgressBar>
  );
}
