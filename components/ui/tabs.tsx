'use client';

import type { ReactNode } from 'react';
import {
  Tabs as AriaTabs,
  type TabsProps as AriaTabsProps,
  Tab,
  TabList,
  TabPanel,
} from 'react-aria-components/Tabs';
import { Count } from './badge.tsx';
import { cn } from './class-names.ts';

type TabsProps = Omit<AriaTabsProps, 'children' | 'className'> & {
  label: string;
  tabs: { id: string; label: string; icon?: ReactNode; count?: number; panel: ReactNode }[];
  className?: string;
};

export function Tabs({ label, tabs, className, ...props }: TabsProps) {
  return (
    <AriaTabs {...props} className={cn('flex min-h-0 flex-col', className)}>
      <TabList aria-label={label} className="flex gap-4 overflow-x-auto border-b border-line px-0.5">
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tab.id}
            className="relative flex h-9 shrink-0 items-center gap-1.5 rounded-xs text-sm font-medium text-ink-soft focus-ring-inset transition-colors after:absolute after:inset-x-0 after:-bottom-px after:h-0.5 after:rounded-full data-hovered:text-ink data-selected:text-ink data-selected:after:bg-accent data-disabled:text-ink-faint [&_svg]:size-4"
          >
            {tab.icon}
            {tab.label}
            {tab.count !== undefined && <Count value={tab.count} />}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="min-h-0 flex-1 rounded-sm pt-4 focus-ring">
          {tab.panel}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
