import type { ReactNode } from 'react';
import { signOut } from '#app/(auth)/actions.ts';
import { DeskShell } from '#components/desk-shell/desk-shell.tsx';
import type { NavigationItem } from '#components/desk-shell/navigation.ts';
import { initialsOf } from '#components/ui/avatar-identity.ts';
import { deskAbilities } from '#newsroom/permissions.ts';
import { newsroomSettings } from '#newsroom/settings/queries.ts';
import { currentPerson, requireActor } from '#server/session.ts';
import { searchStories } from './search-stories.ts';

/** The shell around the desk and the administration, with the ways that are open to whoever is signed in. */
export async function SignedInShell({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const [person, newsroom] = [await currentPerson(), await newsroomSettings()];
  const may = deskAbilities(actor);
  const navigation: NavigationItem[] = [
    { href: '/desk', label: 'Board', icon: 'board', shortcut: 'g b' },
    ...when(may['import.create'], {
      href: '/desk/import',
      also: [
        { href: '/desk/imports', label: 'Import queue', shortcut: 'g q' },
        { href: '/desk/feeds', label: 'Feeds', shortcut: 'g f' },
      ],
      label: 'Import',
      icon: 'import',
      shortcut: 'g i',
    }),
    { href: '/desk/translations', label: 'Translations', icon: 'translations', shortcut: 'g t' },
    ...when(may['source.read'], {
      href: '/desk/sources',
      label: 'Sources',
      icon: 'sources',
      shortcut: 'g s',
    }),
    { href: '/desk/house-style', label: 'House style', icon: 'style', shortcut: 'g y' },
    { href: '/desk/explainers', label: 'Explainers', icon: 'explainers', shortcut: 'g e' },
    { href: '/', label: 'Site', icon: 'site' },
  ];
  const admin: NavigationItem[] = [
    ...when(may['people.manage'], {
      href: '/admin/people',
      label: 'People',
      icon: 'people',
      shortcut: 'g p',
    }),
    ...when(may['audit.read'], { href: '/admin/audit', label: 'Audit log', icon: 'audit', shortcut: 'g a' }),
    ...when(may['settings.manage'], { href: '/admin/settings', label: 'Settings', icon: 'settings' }),
  ];
  return (
    <DeskShell
      viewer={{
        id: actor.id,
        name: actor.name,
        role: actor.role,
        email: person?.email ?? '',
        initials: initialsOf(actor.name),
      }}
      newsroomName={newsroom.name}
      navigation={navigation}
      admin={admin}
      passwordHref="/password"
      signOut={signOut}
      searchStories={searchStories}
    >
      {children}
    </DeskShell>
  );
}

const when = (condition: boolean, item: NavigationItem): NavigationItem[] => (condition ? [item] : []);
