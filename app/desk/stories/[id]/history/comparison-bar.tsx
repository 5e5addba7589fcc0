'use client';

import { useState } from 'react';
import { revisionWords } from '#components/story/revision-words.ts';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { Select } from '#components/ui/select.tsx';
import { Switch } from '#components/ui/switch.tsx';
import type { History } from '#newsroom/history/queries.ts';
import {
  type Comparison,
  type Point,
  pointSchema,
  type RevisionRow,
  type ShownPoint,
} from '#newsroom/history/schema.ts';
import type { Shown } from './address.ts';
import { NameDialog } from './name-dialog.tsx';
import type { useHistory, useVersions } from './use-history.ts';
import { dayLabel, timeLabel } from './version-days.ts';

type Props = {
  history: History;
  versions: ReturnType<typeof useVersions>;
  comparison: Comparison | null;
  /** The chosen version, if it is one of the list. */
  chosen: RevisionRow | undefined;
  shown: Shown;
  go: (to: Partial<Shown>) => void;
  restore: ReturnType<typeof useHistory>['restore'];
  timeZone: string;
  now: string;
};

const BEFORE = 'before';

/** Which two texts are compared, and what can be done with the chosen one. */
export function ComparisonBar(props: Props) {
  const { history, comparison, chosen, shown, go, restore, timeZone, now } = props;
  const [asks, setAsks] = useState<'restore' | 'name' | null>(null);
  const close = () => setAsks(null);
  const times = { timeZone, now };
  // Of a single version, of a story that is nowhere else, there is nothing to choose.
  const isElsewhere = history.isPublished || history.isImported;
  if (comparison === null && shown.version === 'now' && !isElsewhere) return null;
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2 pb-3">
      <Select
        label="Compared with"
        size="small"
        className="w-64"
        options={optionsOf(props)}
        value={shown.against ?? BEFORE}
        onChange={(key) => go({ against: key === BEFORE ? null : pointSchema.parse(key) })}
      />
      <Switch isSelected={shown.who} onChange={(who) => go({ who })}>
        Who wrote this
      </Switch>
      <span className="flex-1" />
      {chosen && history.mayWrite && (
        <Button size="small" variant="quiet" onPress={() => setAsks('name')}>
          Name…
        </Button>
      )}
      {shown.version !== 'now' && history.mayWrite && (
        <Button size="small" onPress={() => setAsks('restore')}>
          Restore this version…
        </Button>
      )}
      {comparison && (
        <p className="basis-full text-xs text-ink-soft">
          From <Named {...times} point={comparison.before} /> to <Named {...times} point={comparison.after} />
        </p>
      )}
      {asks === 'name' && chosen && (
        <NameDialog storyId={history.storyId} revision={chosen} onClose={close} />
      )}
      <ConfirmDialog
        isOpen={asks === 'restore'}
        onOpenChange={(isOpen) => !isOpen && close()}
        title="Restore this version?"
        confirmLabel="Restore it"
        onConfirm={() => restore(shown.version)}
      >
        <p>
          The story gets these words again, in everybody’s open editor. What it says now is kept in the list
          as a version of its own, so that you can go back.
        </p>
        <p className="pt-2">
          Notes stay on the words that stay. Open suggestions go, and so does an approval if the words change.
        </p>
      </ConfirmDialog>
    </div>
  );
}

function Named({ point, timeZone, now }: { point: ShownPoint; timeZone: string; now: string }) {
  return (
    <>
      <bdi className="font-medium text-ink">{point.name ?? revisionWords(point.reason)}</bdi>
      {point.point !== 'now' && (
        <>
          {' '}
          (<RelativeTime at={point.at} now={now} timeZone={timeZone} />)
        </>
      )}
    </>
  );
}

/** What the chosen version can be compared with; of versions kept by themselves only one that is asked for. */
function optionsOf({ history, versions, comparison, shown, timeZone, now }: Props) {
  const option = (id: Point | typeof BEFORE, label: string) => ({ id, label });
  const revision = ({ point, name, reason, at }: Omit<ShownPoint, 'by'>) =>
    option(
      point,
      `${name ?? revisionWords(reason)} · ${dayLabel(at, timeZone, now)}, ${timeLabel(at, timeZone)}`,
    );
  const known = versions.revisions
    .filter(({ id, name, reason }) => id !== shown.version && (name !== null || reason !== 'pause'))
    .map(({ id, ...row }) => revision({ point: id, ...row }));
  const asked = [comparison?.before, comparison?.after].find((side) => side?.point === shown.against);
  const isListed = known.some(({ id }) => id === shown.against);
  return [
    option(BEFORE, 'The version before'),
    ...(shown.version === 'now' ? [] : [option('now', 'The text as it is now')]),
    ...(history.isPublished ? [option('published', 'What is published now')] : []),
    ...(history.isImported ? [option('import', 'The import it came from')] : []),
    ...(asked && !isListed && !named.has(asked.point) ? [revision(asked)] : []),
    ...known,
  ];
}

const named: ReadonlySet<Point> = new Set<Point>(['now', 'published', 'import']);
