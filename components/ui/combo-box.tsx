'use client';

import { ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  ComboBox as AriaComboBox,
  type ComboBoxProps as AriaComboBoxProps,
  Button,
  Input,
  ListBox,
  Popover,
} from 'react-aria-components/ComboBox';
import { cn } from './class-names.ts';
import { FieldLabel, FieldNotes, type FieldWords, inputClass } from './field.tsx';
import { Option } from './option.tsx';
import { overlayClass } from './option-class.ts';

type ComboBoxProps = Omit<AriaComboBoxProps<object>, 'children' | 'className' | 'items' | 'defaultItems'> &
  FieldWords & {
    options: { id: string; label: string; detail?: string; sign?: ReactNode }[];
    placeholder?: string;
    empty?: string;
    className?: string;
  };

/** A choice among many: type a part of the name. */
export function ComboBox({
  label,
  hideLabel,
  description,
  error,
  options,
  placeholder,
  empty = 'Nothing by that name',
  className,
  ...props
}: ComboBoxProps) {
  return (
    <AriaComboBox
      {...(error ? { isInvalid: true } : {})}
      menuTrigger="focus"
      allowsEmptyCollection
      {...props}
      defaultItems={options}
      className={cn('flex flex-col gap-1', className)}
    >
      {({ isOpen }) => (
        <>
          <FieldLabel label={label} hidden={hideLabel} />
          <div className="relative">
            <Input
              placeholder={placeholder}
              // It closes the list first, and only then what the field stands in.
              onKeyDown={(event) => isOpen && event.key === 'Escape' && event.stopPropagation()}
              className={cn(inputClass, 'h-9 pe-9')}
            />
            <Button className="absolute inset-y-0 end-1 flex w-7 items-center justify-center text-ink-faint data-hovered:text-ink">
              <ChevronsUpDown className="size-4" />
            </Button>
          </div>
          <FieldNotes description={description} error={error} />
          <Popover offset={4} className={cn(overlayClass, 'w-(--trigger-width) min-w-56')}>
            <ListBox
              className="max-h-80 overflow-auto outline-none"
              renderEmptyState={() => <p className="px-2 py-1.5 text-sm text-ink-soft">{empty}</p>}
            >
              {(option: ComboBoxProps['options'][number]) => (
                <Option id={option.id} textValue={option.label}>
                  {option.sign}
                  <span className="truncate">{option.label}</span>
                  {option.detail && (
                    <span className="ms-auto truncate text-xs text-ink-faint">{option.detail}</span>
                  )}
                </Option>
              )}
            </ListBox>
          </Popover>
        </>
      )}
    </AriaComboBox>
  );
}
