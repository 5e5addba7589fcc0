'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { Select } from '#components/ui/select.tsx';
import { directionOf, languageName, languages } from '#newsroom/settings/languages.ts';
import { blockLanguage, setBlockLanguage } from '../commands/block-language.ts';
import { useSession } from '../session-context.ts';
import { WordsDialog } from './words-dialog.tsx';

const STORY = 'story';
const choices = [
  { id: STORY, label: 'As the story' },
  ...Object.keys(languages).map((id) => ({ id, label: languageName(id) })),
];

/** The language of the selected blocks, and where their lines begin. */
export function BlockLanguageDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const current = blockLanguage(session.state);
  const [lang, setLang] = useState(current.lang ?? STORY);
  const [dir, setDir] = useState<string>(current.dir ?? STORY);
  const save = () => {
    onClose();
    session.run(
      setBlockLanguage({
        lang: lang === STORY ? null : lang,
        dir: dir === 'ltr' || dir === 'rtl' ? dir : null,
      }),
    );
  };
  return (
    <WordsDialog
      title="Language and direction"
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={save}>
          Set for this block
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <Select
          label="Language"
          options={choices}
          value={lang}
          onChange={(key) => {
            setLang(String(key));
            setDir(key === STORY ? STORY : directionOf(String(key)));
          }}
          description="For spelling, for voices that read aloud, and for the house style."
        />
        <div className="flex flex-col items-start gap-1">
          <span aria-hidden className="text-sm font-medium">
            Direction
          </span>
          <Segmented
            label="Direction"
            value={dir}
            onChange={setDir}
            options={[
              { value: STORY, label: 'As its words' },
              { value: 'ltr', label: 'Left to right' },
              { value: 'rtl', label: 'Right to left' },
            ]}
          />
        </div>
      </div>
    </WordsDialog>
  );
}
