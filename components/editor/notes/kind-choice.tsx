'use client';

import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { letterOf, noteSigns, type WritableKind, writableKinds } from './note-signs.ts';

/** The kinds of note with sign and word. The underlined letter chooses, from the text with Alt. */
export function KindChoice({
  kind,
  onChange,
}: {
  kind: WritableKind;
  onChange: (kind: WritableKind) => void;
}) {
  return (
    <RadioGroup
      aria-label="Kind of note"
      orientation="horizontal"
      value={kind}
      onChange={(value) => onChange(value as WritableKind)}
      className="-mx-1 flex flex-wrap gap-0.5"
    >
      {writableKinds.map((each) => {
        const { label, icon: Icon } = noteSigns[each];
        const at = label.toUpperCase().indexOf(letterOf(each));
        return (
          <Radio
            key={each}
            value={each}
            data-tone={each}
            className="flex h-7 items-center gap-1.5 rounded-sm px-1.5 text-xs font-medium text-ink-soft outline-2 outline-transparent transition-colors data-hovered:bg-hover data-hovered:text-ink data-focus-visible:outline-focus data-selected:bg-tone-wash data-selected:text-tone-ink [&_svg]:size-3.5"
          >
            <Icon aria-hidden />
            <span>
              {label.slice(0, at)}
              <u className="decoration-current/40 underline-offset-2">{label[at]}</u>
              {label.slice(at + 1)}
            </span>
          </Radio>
        );
      })}
    </RadioGroup>
  );
}
