'use client';

import { Segmented } from '#components/ui/segmented.tsx';
import { Select } from '#components/ui/select.tsx';
import { languageName } from '#newsroom/settings/languages.ts';

const ANY = 'any';

type Chosen = { mine?: boolean | undefined; language?: string | undefined };

type WhoseAndLanguageProps = {
  filter: Chosen;
  languages: readonly string[];
  change: (chosen: Chosen) => void;
};

/** The two filters that every list of stories has: everybody's or mine, and one language or any. */
export function WhoseAndLanguage({ filter, languages, change }: WhoseAndLanguageProps) {
  return (
    <>
      <Segmented
        label="Whose"
        value={filter.mine ? 'mine' : 'all'}
        onChange={(value) => change({ mine: value === 'mine' || undefined })}
        options={[
          { value: 'all', label: 'Everybody’s' },
          { value: 'mine', label: 'Mine' },
        ]}
      />
      <Select
        label="Language"
        hideLabel
        size="small"
        className="min-w-36"
        value={filter.language ?? ANY}
        onChange={(id) => change({ language: id === ANY ? undefined : String(id) })}
        options={[
          { id: ANY, label: 'Any language' },
          ...languages.map((tag) => ({ id: tag, label: languageName(tag) })),
        ]}
      />
    </>
  );
}
