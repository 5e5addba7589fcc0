'use client';

import { EllipsisVertical, Plus } from 'lucide-react';
import { useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Menu, MenuItem, MenuTrigger } from '#components/ui/menu.tsx';
import type { TranslationsOf } from '#newsroom/translation/queries.ts';
import { LanguageMenu } from './language-menu.tsx';
import { type NamedLanguage, type TranslationActions, useTranslationActions } from './translation-actions.ts';

type DeedsProps = NamedLanguage & {
  storyId: string;
  may: Pick<TranslationsOf['languages'][number], 'mayStart' | 'mayTake' | 'mayUnwant' | 'isOriginal'>;
  assigneeId: string | null;
  people: TranslationsOf['people'];
  actions: TranslationActions;
};

/** What can be done about one language of a piece. */
export function LanguageDeeds({ storyId, language, name, may, assigneeId, people, actions }: DeedsProps) {
  const [isPending, startTransition] = useTransition();
  const { start } = useTranslationActions(actions);
  const { mayStart, mayTake, mayUnwant, isOriginal } = may;
  return (
    <>
      {mayStart && (
        <Button
          size="small"
          onPress={() => startTransition(() => start(storyId, { language, name }))}
          isPending={isPending}
          aria-label={`Start the translation into ${name}`}
        >
          Start
        </Button>
      )}
      {(mayUnwant || mayTake || (people.length > 0 && !isOriginal)) && (
        <LanguageMenu {...{ storyId, language, name, people, actions, assigneeId }} {...may}>
          <IconButton size="small" label={`More about ${name}`}>
            <EllipsisVertical />
          </IconButton>
        </LanguageMenu>
      )}
    </>
  );
}

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
