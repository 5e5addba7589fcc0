'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { SourceForm } from './source-form.tsx';

export function NewSourceButton() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onPress={() => setOpen(true)}>
        <Plus aria-hidden />
        New source
      </Button>
      <Sheet
        title="New source"
        description="Its copy goes out only once a licence is recorded."
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        <SourceForm onDone={() => setOpen(false)} />
      </Sheet>
    </>
  );
}
