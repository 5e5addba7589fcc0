'use client';

import { ComboBox } from '#components/ui/combo-box.tsx';
import { DateTimeField } from '#components/ui/date-time-field.tsx';
import { momentOf, wallTime } from '#newsroom/settings/wall-clock.ts';
import type { DutyChoiceProps } from './duty.tsx';
import { usePeople } from './use-people.ts';

/** The fields that say whose a note is and when it is due. */
export function DutyFields({ duty, timeZone, onChange }: Omit<DutyChoiceProps, 'now'>) {
  const people = usePeople(true);
  return (
    <>
      <ComboBox
        autoFocus
        label="For"
        placeholder="Anybody"
        options={people.map(({ id, name }) => ({ id, label: name }))}
        defaultInputValue={duty.assignee?.name ?? ''}
        defaultValue={duty.assignee?.id ?? null}
        onChange={(key) => {
          const assignee = people.find(({ id }) => id === key) ?? null;
          if (assignee?.id !== duty.assignee?.id) onChange({ ...duty, assignee });
        }}
      />
      <DateTimeField
        label="Due"
        timeZone={timeZone}
        value={duty.dueAt ? wallTime(new Date(duty.dueAt), timeZone) : ''}
        onChange={(wall) =>
          onChange({ ...duty, dueAt: wall ? momentOf(wall, timeZone).toISOString() : null })
        }
      />
    </>
  );
}
