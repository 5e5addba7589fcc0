'use client';

import { X } from 'lucide-react';
import { composeRenderProps } from 'react-aria-components/composeRenderProps';
import { Tag as AriaTag, Button, type TagProps } from 'react-aria-components/TagGroup';

/** One of several, that can be taken away again. Lives in a TagList. */
export function Tag(props: Omit<TagProps, 'className'>) {
  return (
    <AriaTag
      {...props}
      className="flex h-6 items-center gap-1 rounded-sm bg-press ps-2 pe-2 text-xs font-medium text-ink outline-2 outline-transparent data-allows-removing:pe-0.5 data-focus-visible:outline-focus data-selected:bg-accent-wash"
    >
      {composeRenderProps(props.children, (children, { allowsRemoving }) => (
        <>
          {children}
          {allowsRemoving && (
            <Button
              slot="remove"
              className="flex size-5 items-center justify-center rounded-xs text-ink-faint data-hovered:bg-press data-hovered:text-ink"
            >
              <X aria-hidden className="size-3" />
            </Button>
          )}
        </>
      ))}
    </AriaTag>
  );
}
