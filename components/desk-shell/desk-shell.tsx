'use client';

import { usePathname, useRouter } from 'next/navigation';
import { Activity, type ReactNode, useMemo, useState } from 'react';
import { SkipLink } from '#components/ui/skip-link.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { CommandRegistry } from './command-registry.ts';
import { LazyPalette, LazyShortcuts } from './lazy-overlays.tsx';
import { currentItem, type NavigationItem } from './navigation.ts';
import { Rail } from './rail.tsx';
import { ShellCommands } from './shell-commands.tsx';
import { SomebodyElse } from './somebody-else.tsx';
import { TopBar } from './top-bar.tsx';
import { CommandContext } from './use-commands.ts';
import { useShortcutListener } from './use-shortcut-listener.ts';
import type { SearchStories } from './use-story-search.ts';
import type { Viewer } from './user-menu.tsx';

type DeskShellProps = {
  viewer: Viewer;
  newsroomName: string;
  navigation: NavigationItem[];
  /** Empty for whoever may not administer: the server decides. */
  admin: NavigationItem[];
  passwordHref: string;
  signOut: () => void | Promise<void>;
  searchStories: SearchStories;
  children: ReactNode;
};

/** What is around every page of the desk: the rail, the top bar, the palette and the keys. */
export function DeskShell({
  newsroomName,
  navigation,
  admin,
  searchStories,
  children,
  ...account
}: DeskShellProps) {
  const [registry] = useState(() => new CommandRegistry());
  const [paletteIsOpen, setPaletteOpen] = useState(false);
  const [helpIsOpen, setHelpOpen] = useState(false);
  const path = usePathname();
  const router = useRouter();
  const places = useMemo(() => [...navigation, ...admin], [navigation, admin]);
  const current = currentItem(places, path);
  useShortcutListener(registry);

  return (
    <CommandContext value={registry}>
      <SkipLink />
      <ShellCommands
        places={places}
        openPalette={() => setPaletteOpen(true)}
        showShortcuts={() => setHelpOpen(true)}
      />
      <div className="flex min-h-dvh">
        {/* Each boundary is hydrated for itself, after the page inside: one can read and write before the rail works. */}
        <Activity>
          <Rail {...{ navigation, admin, current, newsroomName }} />
        </Activity>
        <div className="flex min-w-0 flex-1 flex-col bg-surface">
          <SomebodyElse personId={account.viewer.id} />
          <Activity>
            <TopBar
              {...account}
              newsroomName={newsroomName}
              openPalette={() => setPaletteOpen(true)}
              showShortcuts={() => setHelpOpen(true)}
            />
          </Activity>
          <main id="main" tabIndex={-1} className="min-w-0 flex-1 px-3 pt-3 pb-10 outline-none sm:px-5">
            {children}
          </main>
          <Activity>
            <BottomBar {...{ navigation, admin, current }} />
          </Activity>
        </div>
      </div>
      <LazyPalette
        isOpen={paletteIsOpen}
        onOpenChange={setPaletteOpen}
        searchStories={searchStories}
        openStory={(id) => router.push(`/desk/stories/${id}`)}
      />
      <LazyShortcuts isOpen={helpIsOpen} onOpenChange={setHelpOpen} />
    </CommandContext>
  );
}
