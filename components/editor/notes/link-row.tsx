'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toHref } from '../toolbar/to-href.ts';

/** Asks for the address of a link in a message. Answers null to take the link off, nothing when it was let be. */
export function LinkRow({ onDone }: { onDone: (href: string | null | undefined) => void }) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const link = () => {
    if (typed.trim() === '') return onDone(null);
    const href = toHref(typed);
    if (href) onDone(href);
    else setProblem('This is no web address.');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are a second way to the button
    <div
      className="flex items-start gap-2"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === 'Enter') link();
        else onDone(undefined);
      }}
    >
      <TextField
        autoFocus
        label="Address"
        hideLabel
        placeholder="Address, or nothing for no link"
        dir="ltr"
        value={typed}
        onChange={setTyped}
        error={problem === '' ? undefined : problem}
        className="min-w-0 flex-1"
      />
      <Button size="small" onPress={link} className="mt-1">
        Link
      </Button>
    </div>
  );
}
