'use client';

import type { Node } from 'prosemirror-model';
import { useState } from 'react';
import { ExplainerField, isExplainerText } from '#components/editor/notes/explainer-field.tsx';
import { asNote, asWords } from '#components/editor/notes/kept-in-tab.ts';
import { RichWords } from '#components/editor/notes/rich-words.tsx';
import { useKept } from '#components/editor/notes/use-kept.ts';
import { Button } from '#components/ui/button.tsx';
import { Form, SubmitButton } from '#components/ui/form.tsx';
import type { NamedLanguage } from '#components/ui/language-sections.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { toast } from '#components/ui/toast.tsx';
import { explainerDocument } from '#newsroom/annotation/explainer-document.ts';
import { noteJson, noteText } from '#newsroom/annotation/note-schema.ts';
import type { LibraryEntry } from '#newsroom/explainer/library-schema.ts';
import { directionOf } from '#newsroom/settings/languages.ts';
import { addEntry, changeEntry } from './actions.ts';

type EntryFormProps = {
  entry: LibraryEntry | null;
  /** Whose draft it is: others may sign in in the same tab. */
  personId: string;
  language: string;
  languages: NamedLanguage[];
  onDone: () => void;
};
type Outcome = { ok: boolean; message?: string; fieldErrors?: Record<string, string[]> };

/** A new explainer of the library, or one that is changed. What is written stays when the sheet is closed. */
export function EntryForm({ entry, personId, languages, onDone, ...props }: EntryFormProps) {
  const [language, setLanguage] = useState(entry?.language ?? props.language);
  const [start] = useState(() => explainerDocument(entry ?? { body: '', rich: null }));
  const name = `${personId}:library:${entry?.id ?? 'new'}`;
  const [text, setText, isTextOverAnother] = useKept(name, start, asNote);
  const named = entry?.words.join('\n') ?? '';
  const [words, setWords, areWordsOverOthers] = useKept(`${name}:words`, named, asWords);
  const save = async (): Promise<Outcome> => {
    if (!isExplainerText(text)) return { ok: false, fieldErrors: { body: [textProblem(text)] } };
    const lines = words.split('\n').map((line) => line.trim());
    const rich = noteJson(text);
    const input = { language, words: lines.filter((line) => line !== ''), body: noteText(text), rich };
    if (!entry) return addEntry(input);
    const was = { words: entry.words, body: entry.body };
    return changeEntry({ ...input, entryId: entry.id, was });
  };
  const begin = () => {
    setText(null);
    setWords(null);
  };
  const done = () => {
    begin();
    toast({ title: entry ? 'Explainer saved' : 'Explainer added', tone: 'success' });
    onDone();
  };
  return (
    <Form<Outcome | null>
      label={entry ? 'Explainer' : 'New explainer'}
      action={save}
      initial={null}
      onDone={done}
    >
      {(outcome) => (
        <>
          <Select
            label="Language"
            options={languages}
            value={language}
            onChange={(key) => setLanguage(String(key))}
          />
          <TextArea
            label="Words"
            name="words"
            dir={directionOf(language)}
            value={words}
            onChange={setWords}
            description="Its name first, then other names and forms, each on a line of its own."
            error={wordsProblem(outcome)}
            isRequired
            autoFocus
          />
          <div className="flex flex-col gap-1" lang={language}>
            <span className="text-sm font-medium">What readers get</span>
            <ExplainerField label="What readers get" value={text} onChange={setText} className="min-h-40!" />
            {outcome?.fieldErrors?.body && (
              <p role="alert" className="text-xs text-danger-ink">
                {outcome.fieldErrors.body.join(' ')}
              </p>
            )}
          </div>
          {entry && (isTextOverAnother || areWordsOverOthers) && (
            <div role="status" className="rounded-md bg-sunken px-2.5 py-2">
              <p className="text-xs text-ink-soft">
                Somebody changed it after you began. “Save explainer” puts what you wrote in the place of
                this, “Back to what it was” leaves this:
              </p>
              <div lang={entry.language} dir="auto">
                <p className="text-sm font-medium">{entry.words.join(' · ')}</p>
                <RichWords {...entry} />
              </div>
            </div>
          )}
          <p className="text-xs text-ink-soft">
            Stories that took it keep the text that was approved in them.
          </p>
          <div className="flex gap-2">
            <SubmitButton>{entry ? 'Save explainer' : 'Add explainer'}</SubmitButton>
            {entry && (words !== named || !text.eq(start)) && (
              <Button variant="quiet" onPress={begin}>
                Back to what it was
              </Button>
            )}
          </div>
        </>
      )}
    </Form>
  );
}

/** The server names the line, which one field of lines cannot. */
const wordsProblem = (outcome: Outcome | null): string | undefined =>
  Object.entries(outcome?.fieldErrors ?? {}).find(([field]) => /^words\b/.test(field))?.[1][0];

const textProblem = (text: Node): string =>
  noteText(text) === ''
    ? 'Write what readers should know.'
    : 'At most 1,000 characters, and short addresses.';
