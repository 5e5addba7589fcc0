'use client';

import { Fragment, type ReactNode } from 'react';
import { Toolbar as ButtonRow } from '#components/ui/toolbar.tsx';
import { useSnapshot } from '../session-context.ts';
import type { ToolbarItem } from './items.ts';
import { ToolbarButton } from './toolbar-button.tsx';

/** Groups of buttons, one stop for Tab, the arrows inside; only what the person may do. */
export function Toolbar({
  label,
  groups,
  className,
  children,
}: {
  label: string;
  groups: ToolbarItem[][];
  className?: string;
  children?: ReactNode;
}) {
  const mayWrite = useSnapshot(({ head }) => head.abilities['story.write']);
  const maySuggest = useSnapshot(({ head }) => head.abilities['story.suggest']);
  const mayAnnotate = useSnapshot(({ head }) => head.abilities['story.annotate']);
  const may = { write: mayWrite, suggest: mayWrite || maySuggest, annotate: mayAnnotate };
  const allowed = groups
    .map((group) => group.filter((item) => may[item.needs]))
    .filter((group) => group.length > 0);
  return (
    <ButtonRow label={label} className={className}>
      {allowed.map((group, index) => (
        <Fragment key={group[0]?.id}>
          {index > 0 && (
            <hr aria-orientation="vertical" className="mx-1 h-4 w-px shrink-0 border-0 bg-line" />
          )}
          {group.map((item) => (
            <ToolbarButton key={item.id} item={item} />
          ))}
        </Fragment>
      ))}
      {children}
    </ButtonRow>
  );
}
