'use client';

import { useTransition } from 'react';
import { TagList } from '#components/ui/tag-list.tsx';
import { toast } from '#components/ui/toast.tsx';
import { changeLanguages } from './actions.ts';
import { languageOptions } from './language-options.ts';
import type { ListedPerson } from './people-table.tsx';

type Props = { person: ListedPerson; newsroomLanguages: string[] };

export function PersonLanguages({ person, newsroomLanguages }: Props) {
  const [, startTransition] = useTransition();
  return (
    <TagList
      label="Languages"
      options={languageOptions(newsroomLanguages, person.languages)}
      defaultValue={person.languages}
      addLabel="Add a language"
      description="Saved as you choose. They are offered translations in these."
      onChange={(languages) =>
        startTransition(async () => {
          const result = await changeLanguages({ personId: person.id, languages });
          if (!result.ok) {
            toast({ title: 'The languages were not saved', description: result.message, tone: 'danger' });
          }
        })
      }
    />
  );
}
