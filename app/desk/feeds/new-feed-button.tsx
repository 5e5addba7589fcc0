'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { FeedForm, type SourceName } from './feed-form.tsx';

type Props = {
  sources: SourceName[];
  /** What the page was asked to subscribe to: the form is open, and has it. */
  address?: string | undefined;
};

export function NewFeedButton({ sources, address }: Props) {
  const [isOpen, setOpen] = useState(address !== undefined);
  return (
    <>
      <Button variant="primary" onPress={() => setOpen(true)}>
        <Plus aria-hidden />
        Subscribe
      </Button>
      <Sheet
        title="Subscribe to a feed"
        description="RSS, Atom or JSON Feed. What it brings comes in under your name."
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        <FeedForm {...{ sources, ...(address !== undefined && { address }) }} onDone={() => setOpen(false)} />
      </Sheet>
    </>
  );
}
