'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { documentSchema } from '#newsroom/document/schema.ts';
import { markAround, setLink } from '../commands/marks.ts';
import { useSession } from '../session-context.ts';
import { toHref } from './to-href.ts';
import { WordsDialog } from './words-dialog.tsx';

/** Where the selected words lead. */
export function LinkDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const current = markAround(session.state, (mark) => mark.type === documentSchema.marks.link);
  const [typed, setTyped] = useState((current?.mark.attrs.href as string | undefined) ?? '');
  const [isWrong, setWrong] = useState(false);

  const save = () => {
    const href = toHref(typed);
    if (!href) {
      setWrong(true);
      return;
    }
    onClose();
    session.run(setLink(href));
  };

  return (
    <WordsDialog
      title="Link"
      onClose={onClose}
      footer={
        <>
          {current && (
            <Button
              variant="quiet"
              className="me-auto"
              onPress={() => {
                onClose();
                session.run(setLink(null));
              }}
            >
              Remove link
            </Button>
          )}
          <Button variant="primary" onPress={save}>
            Set link
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          autoFocus
          label="Address"
          type="url"
          dir="ltr"
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setWrong(false);
          }}
          error={isWrong ? 'A link leads to a web address or an e-mail address.' : undefined}
        />
      </form>
    </WordsDialog>
  );
}
