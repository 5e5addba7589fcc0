'use client';

import { Search } from 'lucide-react';
import { Kbd } from '#components/ui/kbd.tsx';
import { PlainButton } from '#components/ui/plain-button.tsx';
import { Brand } from './brand.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import { UserMenu, type Viewer } from './user-menu.tsx';

type TopBarProps = {
  newsroomName: string;
  viewer: Viewer;
  passwordHref: string;
  signOut: () => void | Promise<void>;
  openPalette: () => void;
  showShortcuts: () => void;
};

export function TopBar({ newsroomName, openPalette, ...account }: TopBarProps) {
  return (
    <header
      data-chrome
      className="sticky top-0 z-30 flex h-12 shrink-0 items-center gap-3 bg-surface px-3 sm:px-5"
    >
      <div className="min-w-0 md:hidden">
        <Brand newsroomName={newsroomName} />
      </div>
      <PlainButton
        onPress={openPalette}
        className="flex h-8 items-center gap-2 rounded-md text-sm text-ink-faint focus-ring hover:text-ink max-md:ms-auto max-md:size-8 max-md:justify-center md:w-full md:max-w-sm md:bg-sunken md:px-2.5 md:inset-ring md:inset-ring-line"
      >
        <Search aria-hidden className="size-4" />
        <span className="flex-1 truncate text-start max-md:sr-only">Find a story, go to, do</span>
        <span className="max-md:hidden">
          <Kbd keys="Mod+k" />
        </span>
      </PlainButton>
      <div className="flex items-center gap-3 md:ms-auto">
        <div className="max-md:hidden">
          <ThemeSwitch />
        </div>
        <UserMenu {...account} />
      </div>
    </header>
  );
}
