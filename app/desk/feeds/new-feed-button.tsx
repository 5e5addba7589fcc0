'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { FeedForm, type SourceName } from './feed-form.tsx';

export function NewFeedButton({ sources }: { sources: SourceName[] }) {
  const [isOpen, setOpen] = useState(false);
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
        <FeedForm sources={sources} onDone={() => setOpen(false)} />
      </Sheet>
    </>
  );
}
