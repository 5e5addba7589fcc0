'use client';

import { Button } from '#components/ui/button.tsx';
import { DateTimeField } from '#components/ui/date-time-field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { embargoEnd } from '#newsroom/importing/embargo-end.ts';
import { momentOf, wallTime } from '#newsroom/settings/wall-clock.ts';

export type SaidEmbargo = {
  embargo: { until: string | null } | undefined;
  setEmbargo: (embargo: { until: string | null } | undefined) => void;
  /** The newsroom could not read when the embargo ends. */
  asksEmbargo: boolean;
};

type EmbargoProps = SaidEmbargo & {
  line: string | null;
  /** The end that the agency's data gives, ISO 8601. */
  stated: string | undefined;
  timeZone: string;
  /** ISO 8601. */
  receivedAt: string;
};

/** Until when the copy is embargoed, or that it is over: as it was read, and as a person says. */
export function EmbargoNotice({
  line,
  stated,
  timeZone,
  receivedAt,
  embargo,
  setEmbargo,
  asksEmbargo,
}: EmbargoProps) {
  const end = embargoEnd({ line, stated, timeZone, receivedAt: new Date(receivedAt) });
  const read = end === 'unread' ? null : end;
  const until = embargo ? embargo.until && new Date(embargo.until) : read;
  const isOver = embargo?.until === null;
  return (
    <Notice
      tone={until || isOver ? 'info' : 'warning'}
      title={isOver ? 'Embargo: over' : until ? 'Embargo' : 'Embargo: say until when'}
      action={
        <Button size="small" onPress={() => setEmbargo(isOver ? undefined : { until: null })}>
          {isOver ? 'It still holds' : 'It is over'}
        </Button>
      }
    >
      <p className="line-clamp-2">
        <bdi>{line ?? 'The agency’s data names an embargo.'}</bdi>
      </p>
      {!isOver && (
        <div className="flex flex-wrap items-end gap-2 pt-1">
          <DateTimeField
            label="Until"
            timeZone={timeZone}
            value={until ? wallTime(until, timeZone) : ''}
            isInvalid={asksEmbargo && !until}
            onChange={(wall) =>
              setEmbargo(wall === '' ? undefined : { until: momentOf(wall, timeZone).toISOString() })
            }
          />
        </div>
      )}
    </Notice>
  );
}
