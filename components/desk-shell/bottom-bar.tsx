'use client';

import { Menu as MenuIcon } from 'lucide-react';
import NextLink from 'next/link';
import { useState } from 'react';
import { PlainButton } from '#components/ui/plain-button.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { type NavigationItem, navigationIcons } from './navigation.ts';
import { ThemeSwitch } from './theme-switch.tsx';

const place =
  'flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 rounded-md text-2xs text-ink-soft focus-ring-inset aria-[current]:font-medium aria-[current]:text-ink [&_svg]:size-5 aria-[current]:[&_svg]:text-accent-ink';

type BottomBarProps = {
  navigation: readonly NavigationItem[];
  admin: readonly NavigationItem[];
  current: NavigationItem | undefined;
};

/** The rail of a telephone: four places under the thumb, the rest behind the fifth. */
export function BottomBar({ navigation, admin, current }: BottomBarProps) {
  const [isOpen, setOpen] = useState(false);
  const rest = [...navigation.slice(4), ...admin];
  return (
    <nav
      data-chrome
      aria-label="Desk"
      className="sticky bottom-0 z-40 flex border-t border-line bg-canvas px-1 pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {navigation.slice(0, 4).map((item) => {
        const Icon = navigationIcons[item.icon];
        return (
          <NextLink
            key={item.href}
            href={item.href}
            aria-current={item === current ? 'page' : undefined}
            className={place}
          >
            <Icon aria-hidden />
            <span className="max-w-full truncate">{item.label}</span>
          </NextLink>
        );
      })}
      <PlainButton className={place} onPress={() => setOpen(true)}>
        <MenuIcon aria-hidden />
        More
      </PlainButton>
      <Sheet isOpen={isOpen} onOpenChange={setOpen} title="More" side="end">
        {({ close }) => (
          <div className="flex flex-col gap-1">
            {rest.map((item) => {
              const Icon = navigationIcons[item.icon];
              return (
                <NextLink
                  key={item.href}
                  href={item.href}
                  onClick={close}
                  aria-current={item === current ? 'page' : undefined}
                  className="flex h-11 items-center gap-3 rounded-md px-2 text-base focus-ring hover:bg-hover aria-[current]:bg-press [&_svg]:size-5 [&_svg]:text-ink-soft"
                >
                  <Icon aria-hidden />
                  {item.label}
                </NextLink>
              );
            })}
            <div className="mt-4 flex items-center justify-between border-t border-line px-2 pt-4">
              Theme
              <ThemeSwitch />
            </div>
          </div>
        )}
      </Sheet>
    </nav>
  );
}
