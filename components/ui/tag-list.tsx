'use client';

import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, ListBox, Popover, Select } from 'react-aria-components/Select';
import { TagList as AriaTagList, Label, TagGroup } from 'react-aria-components/TagGroup';
import { buttonClass } from './button-class.ts';
import { cn } from './class-names.ts';
import { Option } from './option.tsx';
import { overlayClass } from './option-class.ts';
import { Tag } from './tag.tsx';

type TagListProps = {
  label: string;
  options: { id: string; label: string; sign?: ReactNode }[];
  addLabel: string;
  description?: string;
  /** The form field's name: each chosen id is one value of it. */
  name?: string;
  defaultValue?: readonly string[];
  onChange?: (ids: string[]) => void;
};

/** Several of a known list, such as a person's languages: what is chosen as tags, the rest behind one button. */
export function TagList({
  label,
  options,
  addLabel,
  description,
  name,
  defaultValue = [],
  onChange,
}: TagListProps) {
  const [chosen, setChosen] = useState<readonly string[]>(defaultValue);
  const choose = (ids: string[]) => {
    setChosen(ids);
    onChange?.(ids);
  };
  const tags = options.filter((option) => chosen.includes(option.id));
  return (
    <div className="flex flex-col gap-1">
      <TagGroup
        className="flex flex-col gap-1.5"
        onRemove={(keys) => choose(chosen.filter((id) => !keys.has(id)))}
      >
        <Label className="text-sm font-medium">{label}</Label>
        <AriaTagList
          items={tags}
          className="flex flex-wrap gap-1 empty:hidden"
          renderEmptyState={() => <span className="text-sm text-ink-faint">None yet</span>}
        >
          {(option) => (
            <Tag id={option.id} textValue={option.label}>
              {option.sign}
              {option.label}
            </Tag>
          )}
        </AriaTagList>
      </TagGroup>
      <Select
        aria-label={addLabel}
        selectionMode="multiple"
        value={[...chosen]}
        onChange={(keys) => choose((keys as (string | number)[]).map(String))}
        className="mt-1"
      >
        <Button className={cn(buttonClass({ size: 'small' }))}>
          <Plus aria-hidden />
          {addLabel}
        </Button>
        <Popover offset={4} className={cn(overlayClass, 'min-w-52')}>
          <ListBox items={options} className="max-h-72 overflow-auto outline-none">
            {(option) => (
              <Option id={option.id} textValue={option.label}>
                {option.sign}
                {option.label}
              </Option>
            )}
          </ListBox>
        </Popover>
      </Select>
      {description && <p className="text-xs text-ink-soft">{description}</p>}
      {name && chosen.map((id) => <input key={id} type="hidden" name={name} value={id} />)}
    </div>
  );
}
