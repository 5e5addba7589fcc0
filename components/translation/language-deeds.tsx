'use client';

import { EllipsisVertical } from 'lucide-react';
import { useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import type { TranslationsOf } from '#newsroom/translation/queries.ts';
import { LanguageMenu } from './language-menu.tsx';
import { type NamedLanguage, type TranslationActions, useTranslationActions } from './translation-actions.ts';

type DeedsProps = NamedLanguage & {
  storyId: string;
  may: Pick<TranslationsOf['languages'][number], 'mayStart' | 'mayTake' | 'mayUnwant'>;
  assigneeId: string | null;
  people: TranslationsOf['people'];
  actions: TranslationActions;
};

/** What can be done about one language of a piece. */
export function LanguageDeeds({ storyId, language, name, may, assigneeId, people, actions }: DeedsProps) {
  const [isPending, startTransition] = useTransition();
  const { start } = useTranslationActions(actions);
  const { mayStart, mayTake, mayUnwant } = may;
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
      {(mayUnwant || mayTake || people.length > 0) && (
        <LanguageMenu {...{ storyId, language, name, people, actions, assigneeId }} {...may}>
          <IconButton size="small" label={`More about ${name}`}>
            <EllipsisVertical />
          </IconButton>
        </LanguageMenu>
      )}
    </>
  );
}
