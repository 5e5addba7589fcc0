'use client';

import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Choice } from '#components/ui/choice.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { ExchangeMenu } from './exchange-menu.tsx';
import type { NoteFilter } from './note-filter.ts';
import { noteSigns } from './note-signs.ts';
import type { Notes } from './use-notes.ts';

const whose = [
  { id: 'all', label: 'Everybody’s' },
  { id: 'mine', label: 'Mine' },
  { id: 'assigned', label: 'Assigned to me' },
];

const kinds = [
  { id: 'all', label: 'All kinds' },
  ...Object.entries(noteSigns).map(([id, { label }]) => ({ id, label })),
];

/** Fewer notes than this are all in view. */
const MANY = 6;

type NoteFiltersProps = Pick<Notes, 'all' | 'filter' | 'setFilter'> & { children?: ReactNode };

/** Which notes to look at, where there is anything to choose; and the way out and in for all of them. */
export function NoteFilters({ all, filter, setFilter, children }: NoteFiltersProps) {
  const options = [
    { value: 'open', label: `Open ${all.open.length}` },
    ...(all.gone.length > 0
      ? [{ value: 'gone', label: `Words gone ${all.gone.length}`, icon: <TriangleAlert aria-hidden /> }]
      : []),
    ...(all.resolved.length > 0 ? [{ value: 'resolved', label: `Resolved ${all.resolved.length}` }] : []),
  ];
  const isNarrowed = filter.whose !== 'all' || filter.kind !== 'all';
  return (
    <>
      <div className="flex items-center gap-1">
        {options.length > 1 ? (
          <Segmented
            label="Which notes"
            value={filter.state}
            onChange={(state) => setFilter({ state: state as NoteFilter['state'] })}
            options={options}
            className="h-auto! min-h-8 min-w-0 flex-wrap"
          />
        ) : (
          children
        )}
        <span className="ms-auto shrink-0">
          <ExchangeMenu />
        </span>
      </div>
      {options.length > 1 && children}
      {(isNarrowed || all[filter.state].length > MANY) && (
        <div className="grid grid-cols-2 gap-2">
          <Choice
            label="Whose notes"
            options={whose}
            value={filter.whose}
            onChange={(key) => setFilter({ whose: key as NoteFilter['whose'] })}
          />
          <Choice
            label="Kinds of note"
            options={kinds}
            value={filter.kind}
            onChange={(key) => setFilter({ kind: key as NoteFilter['kind'] })}
          />
        </div>
      )}
    </>
  );
}
