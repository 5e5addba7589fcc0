'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { setTranslatorNote, type TranslatorNote, tagAround } from '../commands/translate-tags.ts';
import { useSession } from '../session-context.ts';
import { WordsDialog } from './words-dialog.tsx';

/** What whoever translates these words has to know (ITS 2.0 § 8.3, Localization Note). */
export function TranslatorNoteDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const current = tagAround(session.state, 'note')?.mark.attrs;
  const [text, setText] = useState((current?.locNote as string | undefined) ?? '');
  const [type, setType] = useState<TranslatorNote['type']>(
    (current?.locNoteType as TranslatorNote['type'] | undefined) ?? 'description',
  );
  const set = (note: TranslatorNote | null) => {
    onClose();
    session.run(setTranslatorNote(note));
  };
  return (
    <WordsDialog
      title="Note for the translator"
      onClose={onClose}
      footer={
        <>
          {current && (
            <Button variant="quiet" className="me-auto" onPress={() => set(null)}>
              Remove note
            </Button>
          )}
          <Button
            variant="primary"
            isDisabled={text.trim() === ''}
            onPress={() => set({ text: text.trim().slice(0, 1_000).toWellFormed(), type })}
          >
            Set note
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextArea autoFocus label="Note" value={text} onChange={setText} maxLength={1_000} />
        <RadioGroup
          label="Kind"
          value={type}
          onChange={(value) => setType(value as TranslatorNote['type'])}
          options={[
            { value: 'description', label: 'Explains', description: 'What the words mean or refer to' },
            { value: 'alert', label: 'Warns', description: 'What must not go wrong' },
          ]}
        />
      </div>
    </WordsDialog>
  );
}
