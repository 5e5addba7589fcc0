'use client';

import { useState } from 'react';
import { ComboBox } from '#components/ui/combo-box.tsx';
import { DateTimeField } from '#components/ui/date-time-field.tsx';
import { momentOf, wallTime } from '#newsroom/settings/wall-clock.ts';
import type { Duty, DutyChoiceProps } from './duty.tsx';
import { usePeople } from './use-people.ts';

/** The fields that say whose a note is and when it is due. */
export function DutyFields({ duty, timeZone, onChange }: Omit<DutyChoiceProps, 'now'>) {
  const known = usePeople(true);
  // The answer to one field may be on its way while the other is filled in.
  const [chosen, setChosen] = useState(duty);
  const choose = (part: Partial<Duty>) => {
    const next = { ...chosen, ...part };
    setChosen(next);
    onChange(next);
  };
  const { assignee } = chosen;
  // Whoever has it stands in the list also before that has come, and when they are not of it any more: a field that does
  // not know its own value empties itself.
  const isKnown = !assignee || known.some(({ id }) => id === assignee.id);
  const people = isKnown ? known : [assignee, ...known];
  const [wall, setWall] = useState(duty.dueAt ? wallTime(new Date(duty.dueAt), timeZone) : '');
  const setDue = (typed: string) => {
    setWall(typed);
    // A year is typed one digit after the other.
    if (typed !== '' && !/^[12]\d{3}-/.test(typed)) return;
    choose({ dueAt: typed ? momentOf(typed, timeZone).toISOString() : null });
  };
  return (
    <>
      <ComboBox
        autoFocus
        label="For"
        placeholder="Anybody"
        options={people.map(({ id, name }) => ({ id, label: name }))}
        defaultInputValue={assignee?.name ?? ''}
        defaultValue={assignee?.id ?? null}
        onChange={(key) => {
          const person = people.find(({ id }) => id === key) ?? null;
          if (person?.id !== assignee?.id) choose({ assignee: person });
        }}
      />
      <DateTimeField label="Due" timeZone={timeZone} value={wall} onChange={setDue} />
    </>
  );
}
