'use client';

import type { ReactNode } from 'react';
import { kindName } from '#components/story/block-changes.ts';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import type { Choice, OwnChange } from '#newsroom/divergence/own-changes.ts';
import { isOthers } from '#newsroom/divergence/units.ts';
import type { Writing } from '../session.ts';
import { BlockSide, sideOf } from './block-side.tsx';
import type { Compared } from './use-version.ts';

type Props = {
  change: OwnChange;
  compared: Compared;
  choice: Choice | null;
  choose: (choice: Choice) => void;
  writing: Writing;
  /** Which of the conflicts it is, from 1, and of how many. */
  number?: [number, number];
};

/** Something that the person did, beside what became of it meanwhile, and whether it is to stand in the story. */
export function ChangeCard({ change, compared, choice, choose, writing, number }: Props) {
  const { units, isConflict } = change;
  const hasOthers = isConflict || units.some(isOthers);
  const kind = units[0]?.mine ?? units[0]?.base;
  return (
    <li className="flex flex-col gap-2 rounded-md bg-surface p-3 inset-ring inset-ring-line">
      <p className="text-xs text-ink-soft">{kind && kindName(kind.kind)}</p>
      <div className={hasOthers ? 'grid gap-3 sm:grid-cols-2' : undefined}>
        <Side title={hasOthers ? 'Your version' : null}>
          {units.map((unit) => (
            <BlockSide
              key={`${unit.base?.index} ${unit.mine?.index}`}
              block={sideOf(compared.mine, unit, unit.mine)}
              {...writing}
            />
          ))}
        </Side>
        {hasOthers && (
          <Side title="As it is now">
            {units.map((unit) => (
              <BlockSide
                key={`${unit.base?.index} ${unit.mine?.index}`}
                block={sideOf(compared.now, unit, unit.now)}
                {...writing}
              />
            ))}
          </Side>
        )}
      </div>
      {isConflict && number ? (
        <RadioGroup
          orientation="horizontal"
          label={`${number[0]} of ${number[1]}: what stands in the story`}
          value={choice}
          onChange={(value) => choose(value as Choice)}
          options={change.choices.map((value) => ({ value, label: choiceWords[value] }))}
        />
      ) : (
        <Checkbox isSelected={choice === 'mine'} onChange={(isIn) => choose(isIn ? 'mine' : 'now')}>
          {hasOthers ? 'Bring it in: others changed other words, and both stand' : 'Bring it in'}
        </Checkbox>
      )}
    </li>
  );
}

const choiceWords: Record<Choice, string> = {
  mine: 'Your version',
  now: 'As it is now',
  both: 'Both: as it is now, then yours',
};

function Side({ title, children }: { title: string | null; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      {title && <p className="text-xs font-medium text-ink-soft">{title}</p>}
      {children}
    </div>
  );
}
