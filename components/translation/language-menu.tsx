'use client';

import { CircleMinus, Hand, Languages, UserCheck, UserX } from 'lucide-react';
import { type ReactNode, useTransition } from 'react';
import { Menu, MenuItem, MenuSection, MenuTrigger } from '#components/ui/menu.tsx';
import { type NamedLanguage, type TranslationActions, useTranslationActions } from './translation-actions.ts';

export type Translator = { id: string; name: string; languages: string[] };

type Props = NamedLanguage & {
  storyId: string;
  mayStart: boolean;
  mayTake: boolean;
  mayUnwant: boolean;
  assigneeId: string | null;
  /** Who can be given the translation; empty for whoever may not give it. */
  people: readonly Translator[];
  actions: TranslationActions;
  /** The button that opens it. */
  children: ReactNode;
};

/** What can be done about a language that a piece is wanted in. */
export function LanguageMenu({ storyId, language, name, people, assigneeId, children, ...may }: Props) {
  const [, startTransition] = useTransition();
  const { start, take, assign, unwant } = useTranslationActions(may.actions);
  const act = (work: () => Promise<unknown>) => () =>
    startTransition(async () => {
      await work();
    });
  const able = people.filter((person) => person.languages.includes(language));
  return (
    <MenuTrigger>
      {children}
      <Menu aria-label={name}>
        {may.mayStart ? (
          <MenuItem icon={<Languages />} onAction={act(() => start(storyId, { language, name }))}>
            Start the translation
          </MenuItem>
        ) : null}
        {may.mayTake ? (
          <MenuItem icon={<Hand />} onAction={act(() => take(storyId, { language, name }))}>
            Take it
          </MenuItem>
        ) : null}
        {people.length > 0 ? (
          <MenuSection title={able.length > 0 ? 'Assign to' : `Nobody here works in ${name}`}>
            {able.map((person) => (
              <MenuItem
                key={person.id}
                icon={<UserCheck />}
                isDisabled={person.id === assigneeId}
                onAction={act(() => assign(storyId, { language, name }, person.id))}
              >
                {person.name}
              </MenuItem>
            ))}
            {assigneeId ? (
              <MenuItem icon={<UserX />} onAction={act(() => assign(storyId, { language, name }, null))}>
                Open to everybody
              </MenuItem>
            ) : null}
          </MenuSection>
        ) : null}
        {may.mayUnwant ? (
          <MenuItem icon={<CircleMinus />} danger onAction={act(() => unwant(storyId, { language, name }))}>
            Not wanted any more
          </MenuItem>
        ) : null}
      </Menu>
    </MenuTrigger>
  );
}
