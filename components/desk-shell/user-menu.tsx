'use client';

import { Keyboard, KeyRound, LogOut } from 'lucide-react';
import { startTransition } from 'react';
import { Avatar } from '#components/ui/avatar.tsx';
import { Menu, MenuItem, MenuSection, MenuSeparator, MenuTrigger } from '#components/ui/menu.tsx';
import { PlainButton } from '#components/ui/plain-button.tsx';

export type Viewer = { id: string; name: string; role: string; email: string; initials: string };

type UserMenuProps = {
  viewer: Viewer;
  passwordHref: string;
  signOut: () => void | Promise<void>;
  showShortcuts: () => void;
};

export function UserMenu({ viewer, passwordHref, signOut, showShortcuts }: UserMenuProps) {
  return (
    <MenuTrigger>
      <PlainButton
        aria-label={`${viewer.name}, ${viewer.role}: account`}
        className="flex size-8 items-center justify-center rounded-full focus-ring hover:bg-hover"
      >
        <Avatar name={viewer.name} initials={viewer.initials} />
      </PlainButton>
      <Menu placement="bottom end">
        <MenuSection title={`${viewer.name} · ${viewer.role}`}>
          <MenuItem icon={<Keyboard />} shortcut="?" onAction={showShortcuts}>
            Keyboard
          </MenuItem>
          <MenuItem icon={<KeyRound />} href={passwordHref}>
            Change password
          </MenuItem>
        </MenuSection>
        <MenuSeparator />
        <MenuItem
          icon={<LogOut className="rtl:-scale-x-100" />}
          detail={viewer.email}
          onAction={() =>
            startTransition(async () => {
              await signOut();
            })
          }
        >
          Sign out
        </MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
