'use client';

import { Plus, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { Outcome, Resolution, SourceLink, Thread } from '#newsroom/annotation/schema.ts';
import { useSession } from '../session-context.ts';
import { toHref } from '../toolbar/to-href.ts';
import type { Keeping } from './kept-in-tab.ts';
import { outcomeWords } from './outcome.tsx';
import { useKept } from './use-kept.ts';

type ResolveFormProps = {
  thread: Thread;
  /** Answers whether it is resolved. */
  onResolve: (resolution: Omit<Resolution, 'annotationId'>) => Promise<boolean>;
  onClose: () => void;
};

const outcomes = Object.keys(outcomeWords) as Outcome[];

type Finding = { outcome: Outcome | null; outcomeNote: string; links: SourceLink[] };

const asFinding: Keeping<Finding> = {
  write: (finding) => JSON.stringify(finding),
  read: (kept) => JSON.parse(kept) as Finding,
  isWorthless: (finding, start) => JSON.stringify(finding) === JSON.stringify(start),
};

/** What came of a fact-check, in a few words, and where that can be read. It stays in this tab until it is sent, or given up. */
export function ResolveForm({ thread, onResolve, onClose }: ResolveFormProps) {
  const { person, storyId } = useSession().start;
  const start = { outcome: null, outcomeNote: thread.outcomeNote, links: thread.sourceLinks };
  const [finding, setFinding] = useKept(`${person.id}:${storyId}:finding:${thread.id}`, start, asFinding);
  const { outcome, outcomeNote, links } = finding;
  const setLinks = (next: SourceLink[]) => setFinding({ ...finding, links: next });
  const [problem, setProblem] = useState('');

  const form = useRef<HTMLFieldSetElement>(null);
  useEffect(() => form.current?.focus({ preventScroll: true }), []);

  const change = (index: number, next: Partial<SourceLink>) =>
    setLinks(links.map((link, at) => (at === index ? { ...link, ...next } : link)));
  const giveUp = () => {
    setFinding(null);
    onClose();
  };
  const resolve = async () => {
    const filled = links.filter(({ address, title }) => `${address}${title}`.trim() !== '');
    const sourceLinks = filled.map(({ address, title }) => {
      const href = toHref(address);
      return { address: href && /^https?:/i.test(href) ? href : '', title: title.trim() || address.trim() };
    });
    if (sourceLinks.some(({ address }) => address === '')) setProblem('A source needs a whole web address.');
    else if (await onResolve({ outcome, outcomeNote, sourceLinks })) setFinding(null);
  };

  return (
    <fieldset
      ref={form}
      tabIndex={-1}
      className="flex flex-col gap-2.5 rounded-md bg-sunken p-2.5 outline-none"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        // Nothing is given up by a key that is pressed so easily.
        onClose();
      }}
    >
      <legend className="sr-only">What came of it</legend>
      <Segmented
        label="What came of it"
        value={outcome}
        onChange={(value) => setFinding({ ...finding, outcome: value as Outcome })}
        options={outcomes.map((value) => ({ value, label: outcomeWords[value] }))}
        className="self-start"
      />
      <TextArea
        label="What was found"
        hideLabel
        rows={1}
        placeholder="What was found (optional)"
        value={outcomeNote}
        onChange={(next) => setFinding({ ...finding, outcomeNote: next })}
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
        <Button size="small" variant="quiet" onPress={giveUp}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
}
