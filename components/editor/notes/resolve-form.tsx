'use client';

import { Plus, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { Outcome, Resolution, SourceLink, Thread } from '#newsroom/annotation/schema.ts';
import { toHref } from '../toolbar/to-href.ts';
import { outcomeWords } from './outcome.tsx';

type ResolveFormProps = {
  thread: Thread;
  onResolve: (resolution: Omit<Resolution, 'annotationId'>) => void;
  onCancel: () => void;
};

const outcomes = Object.keys(outcomeWords) as Outcome[];

/** What came of a fact-check, in a few words, and where that can be read. */
export function ResolveForm({ thread, onResolve, onCancel }: ResolveFormProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [outcomeNote, setNote] = useState(thread.outcomeNote);
  const [links, setLinks] = useState<SourceLink[]>(thread.sourceLinks);
  const [problem, setProblem] = useState('');

  const form = useRef<HTMLFieldSetElement>(null);
  useEffect(() => form.current?.focus({ preventScroll: true }), []);

  const change = (index: number, next: Partial<SourceLink>) =>
    setLinks(links.map((link, at) => (at === index ? { ...link, ...next } : link)));
  const resolve = () => {
    const filled = links.filter(({ address, title }) => `${address}${title}`.trim() !== '');
    const sourceLinks = filled.map(({ address, title }) => {
      const href = toHref(address);
      return { address: href && /^https?:/i.test(href) ? href : '', title: title.trim() || address.trim() };
    });
    if (sourceLinks.some(({ address }) => address === '')) setProblem('A source needs a whole web address.');
    else onResolve({ outcome, outcomeNote, sourceLinks });
  };

  return (
    <fieldset
      ref={form}
      tabIndex={-1}
      className="flex flex-col gap-2.5 rounded-md bg-sunken p-2.5 outline-none"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <legend className="sr-only">What came of it</legend>
      <Segmented
        label="What came of it"
        value={outcome}
        onChange={(value) => setOutcome(value as Outcome)}
        options={outcomes.map((value) => ({ value, label: outcomeWords[value] }))}
        className="self-start"
      />
      <TextArea
        label="What was found"
        hideLabel
        rows={1}
        placeholder="What was found (optional)"
        value={outcomeNote}
        onChange={setNote}
        maxLength={2_000}
        inputClassName="min-h-9! text-sm!"
      />
      {links.map((link, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: links have nothing else to be told apart by
        <div key={index} className="flex items-start gap-1">
          <div className="flex min-w-0 flex-1 flex-col gap-1">
            <TextField
              label={`Address of source ${index + 1}`}
              hideLabel
              dir="ltr"
              placeholder="https://"
              value={link.address}
              onChange={(address) => change(index, { address })}
            />
            <TextField
              label={`What source ${index + 1} is`}
              hideLabel
              placeholder="What this is"
              value={link.title}
              onChange={(title) => change(index, { title })}
            />
          </div>
          <IconButton
            size="small"
            label={`Leave source ${index + 1} out`}
            onPress={() => setLinks(links.toSpliced(index, 1))}
          >
            <X />
          </IconButton>
        </div>
      ))}
      {problem !== '' && (
        <p role="alert" className="text-xs text-danger-ink">
          {problem}
        </p>
      )}
      <Button
        size="small"
        variant="quiet"
        className="-ms-1 self-start"
        onPress={() => setLinks([...links, { address: '', title: '' }])}
      >
        <Plus aria-hidden />
        Add a source
      </Button>
      <div className="flex gap-2">
        <Button size="small" variant="primary" isDisabled={outcome === null} onPress={resolve}>
          Resolve the fact check
        </Button>
        <Button size="small" variant="quiet" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
}
