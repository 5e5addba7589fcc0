'use client';

import { TextSelection } from 'prosemirror-state';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { plainNote } from '#newsroom/annotation/note-schema.ts';
import { convertMeasure, convertMoney, readMoney } from '#newsroom/document/conversions/convert.ts';
import { aimNote } from '../commands/aim-note.ts';
import { beginNote } from '../commands/begin-note.ts';
import { useSession } from '../session-context.ts';
import { WordsDialog } from '../toolbar/words-dialog.tsx';

const currencies = ['USD', 'EUR', 'GBP', 'TRY', 'IQD', 'IRR', 'SYP', 'CHF', 'SEK', 'NOK', 'JPY', 'CNY'];

type Props = { language: string; onClose: () => void };

/** What the selected words are in other units or other money. The rate is the editor's, and its day is kept in a note. */
export function ConvertDialog({ language, onClose }: Props) {
  const session = useSession();
  const [words] = useState(() => {
    const { doc, selection } = session.state;
    return doc.textBetween(selection.from, selection.to);
  });
  const money = readMoney(words, language);
  const [changed, setChanged] = useState<string | null>(null);
  const [currency, setCurrency] = useState(money?.currency === 'USD' ? 'EUR' : 'USD');
  const [rate, setRate] = useState('');
  const [day, setDay] = useState('');
  const proposed = money
    ? convertMoney(words, { language, to: currency, rate: Number(rate.replace(',', '.')) })
    : convertMeasure(words, language);
  const result = changed ?? proposed ?? '';

  const insert = () => {
    onClose();
    // Others may have moved the words while this was open: the selection went with them.
    const { from, to } = session.state.selection;
    const added = ` (${result})`;
    session.dispatch(session.state.tr.insertText(added, to));
    if (money && session.mayAnnotate) {
      const { state } = session;
      const selection = TextSelection.create(state.doc, from, to);
      session.dispatch(state.tr.setSelection(selection));
      const message = plainNote(`1 ${money.currency} = ${rate} ${currency}, rate of ${day}.`);
      if (aimNote(session)) beginNote(session, { kind: 'source', message, assignee: null, dueAt: null });
    }
    const end = TextSelection.near(session.state.doc.resolve(to + added.length));
    session.dispatch(session.state.tr.setSelection(end));
    session.view?.focus();
  };

  return (
    <WordsDialog
      title="Convert"
      onClose={onClose}
      footer={
        <Button
          variant="primary"
          isDisabled={result.trim() === '' || (money !== null && (proposed === null || day === ''))}
          onPress={insert}
        >
          Add in brackets
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <p>
          <bdi lang={language} className="font-story">
            {words}
          </bdi>
        </p>
        {money && (
          <>
            <Select
              label="Into"
              options={currencies
                .filter((code) => code !== money.currency)
                .map((code) => ({ id: code, label: code }))}
              value={currency}
              onChange={(key) => setCurrency(String(key))}
            />
            <TextField
              autoFocus
              label={`${currency} for one ${money.currency}`}
              inputMode="decimal"
              value={rate}
              onChange={setRate}
            />
            <TextField
              label="Day of the rate"
              type="date"
              value={day}
              onChange={setDay}
              description="Rate and day are kept in a source note on the words."
            />
          </>
        )}
        {!money && !proposed && (
          <p className="text-ink-soft">
            No measure that is known, such as “12 miles”, “40 °F” or “€20 million”. Write yourself what it is.
          </p>
        )}
        <TextField
          autoFocus={!money}
          label="In the story"
          value={result}
          onChange={setChanged}
          description="Stands in brackets after the words."
        />
      </div>
    </WordsDialog>
  );
}
