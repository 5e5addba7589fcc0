'use client';

import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import NextLink from 'next/link';
import { IconButton } from '#components/ui/icon-button.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { Brand } from './brand.tsx';
import { type NavigationItem, navigationIcons } from './navigation.ts';
import { toggleRail, useRailIsNarrow } from './rail-width.ts';

type RailProps = {
  navigation: readonly NavigationItem[];
  admin: readonly NavigationItem[];
  current: NavigationItem | undefined;
  newsroomName: string;
};

/** The desk's places, at the start of the screen. Folded, it keeps the signs; the words come as tooltips. */
export function Rail({ navigation, admin, current, newsroomName }: RailProps) {
  const narrow = useRailIsNarrow();
  return (
    <aside
      data-chrome
      className="sticky top-0 hidden h-dvh w-52 shrink-0 flex-col gap-1 border-e border-line px-2.5 py-2 rail-narrow:w-13 md:flex"
    >
      <Brand newsroomName={newsroomName} />
      <nav aria-label="Desk" className="mt-2 flex flex-col gap-0.5">
        {navigation.map((item) => (
          <RailLink key={item.href} item={item} isCurrent={item === current} />
        ))}
      </nav>
      {admin.length > 0 && (
        <nav aria-label="Administration" className="mt-3 flex flex-col gap-0.5 border-t border-line pt-3">
          {admin.map((item) => (
            <RailLink key={item.href} item={item} isCurrent={item === current} />
          ))}
        </nav>
      )}
      <IconButton
        label={narrow ? 'Unfold the rail' : 'Fold the rail'}
        shortcut="["
        size="small"
        className="mt-auto ms-0.5"
        onPress={toggleRail}
      >
        {narrow ? (
          <PanelLeftOpen className="rtl:-scale-x-100" />
        ) : (
          <PanelLeftClose className="rtl:-scale-x-100" />
        )}
      </IconButton>
    </aside>
  );
}

function RailLink({ item, isCurrent }: { item: NavigationItem; isCurrent: boolean }) {
  const Icon = navigationIcons[item.icon];
  return (
    <NextLink
      href={item.href}
      title={item.label}
      aria-current={isCurrent ? 'page' : undefined}
      className="group relative flex h-8 items-center gap-2.5 overflow-hidden rounded-md px-2 text-sm text-ink-soft transition-colors focus-ring hover:bg-hover hover:text-ink aria-[current]:bg-press aria-[current]:font-medium aria-[current]:text-ink"
    >
      <Icon aria-hidden className="size-4 shrink-0 group-aria-[current]:text-accent-ink" />
      <span className="flex-1 truncate rail-narrow:sr-only">{item.label}</span>
      {item.waiting ? (
        <>
          <span className="rounded-full bg-accent px-1.5 text-2xs font-semibold text-on-accent tabular-nums rail-narrow:absolute rail-narrow:end-1 rail-narrow:top-1 rail-narrow:size-2 rail-narrow:overflow-hidden rail-narrow:p-0 rail-narrow:text-transparent">
            {item.waiting}
          </span>
          <VisuallyHidden>waiting</VisuallyHidden>
        </>
      ) : null}
    </NextLink>
  );
}
