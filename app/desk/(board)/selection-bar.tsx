'use client';

import { Languages, X } from 'lucide-react';
import { useTransition } from 'react';
import { wantLanguage } from '#app/desk/translations/actions.ts';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Menu, MenuItem, MenuTrigger } from '#components/ui/menu.tsx';
import { toast } from '#components/ui/toast.tsx';
import { languageName } from '#newsroom/settings/languages.ts';

type Props = { ids: string[]; wantable: string[]; clear: () => void };

/** What can be done to several stories at once. */
export function SelectionBar({ ids, wantable, clear }: Props) {
  const [isPending, startTransition] = useTransition();
  const want = (language: string) =>
    startTransition(async () => {
      const results = await Promise.all(
        ids.map((storyId) => wantLanguage({ storyId, languages: [language] })),
      );
      const added = results.filter((result) => result.ok && result.data.added.length > 0).length;
      const failed = results.find((result) => !result.ok);
      if (failed && !failed.ok)
        toast({ tone: 'danger', title: 'Not all were asked for', description: failed.message });
      const stories = added === 1 ? '1 story is' : `${added} stories are`;
      toast({
        tone: 'success',
        title: `${stories} now wanted in ${languageName(language)}`,
        ...(added < ids.length && { description: 'The others were already.' }),
      });
      clear();
    });
  return (
    <section
      aria-label="Selected stories"
      className="fixed bottom-4 left-1/2 z-30 flex -translate-x-1/2 items-center gap-2 rounded-xl bg-raised py-1.5 ps-4 pe-1.5 shadow-overlay inset-ring inset-ring-line max-md:bottom-18"
    >
      <span className="text-sm font-medium whitespace-nowrap tabular-nums">{ids.length} selected</span>
      <MenuTrigger>
        <Button size="small" isPending={isPending}>
          <Languages aria-hidden />
          Want in…
        </Button>
        <Menu placement="top">
          {wantable.map((language) => (
            <MenuItem key={language} onAction={() => want(language)}>
              {languageName(language)}
            </MenuItem>
          ))}
        </Menu>
      </MenuTrigger>
      <IconButton size="small" label="Select none" shortcut="Escape" onPress={clear}>
        <X />
      </IconButton>
    </section>
  );
}
