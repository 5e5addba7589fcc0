'use client';

import { Plus } from 'lucide-react';
import { useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Menu, MenuItem, MenuTrigger } from '#components/ui/menu.tsx';
import { type NamedLanguage, type TranslationActions, useTranslationActions } from './translation-actions.ts';

type WantProps = { storyId: string; wantable: readonly NamedLanguage[]; actions: TranslationActions };

/** Asks for a piece in a language that nobody wants it in yet. */
export function WantLanguage({ storyId, wantable, actions }: WantProps) {
  const [isPending, startTransition] = useTransition();
  const { want } = useTranslationActions(actions);
  return (
    <MenuTrigger>
      <Button variant="quiet" size="small" className="self-start" isPending={isPending}>
        <Plus aria-hidden />
        Want in another language
      </Button>
      <Menu>
        {wantable.map((each) => (
          <MenuItem
            key={each.language}
            onAction={() =>
              startTransition(async () => {
                await want(storyId, each);
              })
            }
          >
            {each.name}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
