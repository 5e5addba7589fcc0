'use client';

import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useCallback, useMemo, useState } from 'react';
import { useShortcuts } from '#components/desk-shell/use-commands.ts';
import { Button } from '#components/ui/button.tsx';
import { cn } from '#components/ui/class-names.ts';
import { Kbd } from '#components/ui/kbd.tsx';
import type { Point } from '#newsroom/history/schema.ts';
import type { Shown } from './address.ts';
import type { useVersions } from './use-history.ts';
import { type DayEntry, versionDays } from './version-days.ts';
import { VersionRow } from './version-row.tsx';

type Props = {
  versions: ReturnType<typeof useVersions>;
  shown: Shown;
  storyId: string;
  go: (to: Partial<Shown>) => void;
  timeZone: string;
  now: string;
};

/** The versions of a story by day, the text of now on top. */
export function VersionList({ versions, shown, storyId, go, timeZone, now }: Props) {
  const { revisions, hasMore, readOn, isPending } = versions;
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const days = useMemo(() => versionDays(revisions, timeZone, now), [revisions, timeZone, now]);
  const isOpen = useCallback(
    (entry: DayEntry) =>
      !entry.isFolded || unfolded.has(entry.id) || entry.rows.some(({ id }) => id === shown.version),
    [unfolded, shown.version],
  );
  const keys = useMemo(() => {
    const open = days.flatMap(({ entries }) => entries.filter(isOpen)).flatMap(({ rows }) => rows);
    const points: Point[] = ['now', ...open.map(({ id }) => id)];
    const step = (by: 1 | -1) => {
      const version = points[points.indexOf(shown.version) + by];
      if (version) go({ version, against: null });
    };
    return [
      { id: 'version-older', label: 'Older version', section: 'History', shortcut: 'j', run: () => step(1) },
      { id: 'version-newer', label: 'Newer version', section: 'History', shortcut: 'k', run: () => step(-1) },
    ];
  }, [days, isOpen, shown.version, go]);
  useShortcuts(keys);
  const row = { shown, storyId, go, timeZone, now };
  return (
    <nav
      aria-label="Versions"
      onKeyDown={walkLinks}
      className="flex flex-col gap-3 overflow-auto rounded-lg bg-surface p-2 inset-ring inset-ring-line max-md:max-h-56 md:sticky md:top-16 md:max-h-[calc(100dvh-5rem)]"
    >
      <VersionRow {...row} version={null} />
      {days.map(({ key, label, entries }) => (
        <section key={key} aria-label={label} className="flex flex-col">
          <h2 className="px-2 pb-1 text-xs font-medium text-ink-faint" suppressHydrationWarning>
            {label}
          </h2>
          {entries.map((entry) =>
            isOpen(entry) ? (
              entry.rows.map((version) => <VersionRow key={version.id} {...{ ...row, version }} />)
            ) : (
              <button
                key={entry.id}
                type="button"
                aria-expanded={false}
                onClick={() => setUnfolded((known) => new Set([...known, entry.id]))}
                className={cn(
                  'flex items-center gap-1 rounded-sm px-2 py-1.5 text-start text-xs text-ink-soft',
                  'focus-ring-inset hover:bg-hover hover:text-ink',
                )}
              >
                <ChevronRight aria-hidden className="size-3.5 rtl:-scale-x-100" />
                {entry.rows.length} kept after pauses
              </button>
            ),
          )}
        </section>
      ))}
      {hasMore && (
        <Button variant="quiet" size="small" onPress={readOn} isPending={isPending}>
          Older versions
        </Button>
      )}
      <p className="px-2 text-xs text-ink-faint max-md:hidden">
        <Kbd keys="j" /> older · <Kbd keys="k" /> newer
      </p>
    </nav>
  );
}

/** The arrow keys go from version to version without choosing one; Enter chooses. */
function walkLinks(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('a, button')];
  const next = all[all.indexOf(document.activeElement as HTMLElement) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
