'use client';

import { EllipsisVertical, Plus } from 'lucide-react';
import NextLink from 'next/link';
import { useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';
import { cn } from '#components/ui/class-names.ts';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Menu, MenuItem, MenuTrigger } from '#components/ui/menu.tsx';
import { StateBadge } from '#components/ui/state-badge.tsx';
import { editorialSigns } from '#components/ui/state-signs.ts';
import { languageName } from '#newsroom/settings/languages.ts';
import type { TranslationsOf } from '#newsroom/translation/queries.ts';
import { LanguageMenu } from './language-menu.tsx';
import { type TranslationActions, useTranslationActions } from './translation-actions.ts';
import { translationSigns } from './translation-signs.ts';

type Props = { translations: TranslationsOf; actions: TranslationActions };
type Language = TranslationsOf['languages'][number];

/** The languages of a piece: those it is in, those it is wanted in, and how far each has come. */
export function TranslationPanel({ translations, actions }: Props) {
  const { storyId, languages, wantable, people } = translations;
  const [isPending, startTransition] = useTransition();
  const { want, start } = useTranslationActions(actions);
  return (
    <div className="flex flex-col gap-1">
      <ul aria-label="Languages" className="flex flex-col">
        {languages.map((language) => (
          <li
            key={language.language}
            className="group flex min-h-9 items-center gap-1 rounded-md ps-2 pe-1 hover:bg-hover"
          >
            <Row language={language} />
            {language.mayStart && (
              <Button
                size="small"
                onPress={() => startTransition(() => start(storyId, language.language))}
                isPending={isPending}
                aria-label={`Start the translation into ${languageName(language.language)}`}
              >
                Start
              </Button>
            )}
            {(language.mayUnwant || language.mayTake || (people.length > 0 && !language.isOriginal)) && (
              <LanguageMenu
                {...{ storyId, people, actions }}
                {...language}
                assigneeId={language.assignee?.id ?? null}
              >
                <IconButton size="small" label={`More about ${languageName(language.language)}`}>
                  <EllipsisVertical />
                </IconButton>
              </LanguageMenu>
            )}
          </li>
        ))}
      </ul>
      {wantable.length > 0 && (
        <MenuTrigger>
          <Button variant="quiet" size="small" className="self-start" isPending={isPending}>
            <Plus aria-hidden />
            Want in another language
          </Button>
          <Menu>
            {wantable.map((tag) => (
              <MenuItem
                key={tag}
                onAction={() =>
                  startTransition(async () => {
                    await want(storyId, tag);
                  })
                }
              >
                {languageName(tag)}
              </MenuItem>
            ))}
          </Menu>
        </MenuTrigger>
      )}
    </div>
  );
}

function Row({
  language: { language, story, state, staleBlocks, assignee, isOriginal, isHere },
}: {
  language: Language;
}) {
  const sign = translationSigns[state];
  const shown = isOriginal && story ? { ...editorialSigns[story.state], tone: story.state } : sign;
  const who = assignee?.name ?? (isOriginal ? 'original' : story?.author);
  const name = (
    <span className="flex min-w-0 flex-1 flex-col py-1">
      <span className={cn('truncate text-sm', isHere && 'font-semibold')}>{languageName(language)}</span>
      <span className="flex items-center gap-1.5 truncate text-2xs text-ink-faint">
        <span data-tone={shown.tone} className="font-medium whitespace-nowrap text-tone-ink">
          {shown.label}
          {staleBlocks > 0 && ` · ${staleBlocks} ¶`}
        </span>
        {who && <bdi className="truncate">{who}</bdi>}
      </span>
    </span>
  );
  const badge = <StateBadge tone={shown.tone} sign={shown} signOnly plain />;
  const inside = 'flex min-w-0 flex-1 items-center gap-2';
  if (!story || isHere || !story.mayOpen)
    return (
      <span className={inside}>
        {badge}
        {name}
      </span>
    );
  return (
    <NextLink href={`/desk/stories/${story.id}`} className={cn(inside, 'rounded-sm no-underline focus-ring')}>
      {badge}
      {name}
    </NextLink>
  );
}
