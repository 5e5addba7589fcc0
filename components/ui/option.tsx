'use client';

import { Check } from 'lucide-react';
import { composeRenderProps } from 'react-aria-components/composeRenderProps';
import { ListBoxItem, type ListBoxItemProps } from 'react-aria-components/ListBox';
import { optionClass } from './option-class.ts';

export function Option(props: ListBoxItemProps) {
  const textValue = props.textValue ?? (typeof props.children === 'string' ? props.children : undefined);
  return (
    <ListBoxItem {...props} {...(textValue === undefined ? {} : { textValue })} className={optionClass}>
      {composeRenderProps(props.children, (children, { isSelected }) => (
        <>
          <span className="flex min-w-0 flex-1 items-center gap-2">{children}</span>
          <Check aria-hidden className={isSelected ? 'text-accent-ink' : 'invisible'} />
        </>
      ))}
    </ListBoxItem>
  );
}
