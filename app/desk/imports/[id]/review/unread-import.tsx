'use client';

import { FileWarning } from 'lucide-react';
import { startTransition, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ButtonLink } from '#components/ui/link.tsx';
import { toast } from '#components/ui/toast.tsx';
import { readOnceMore } from '../actions.ts';
import type { FoundImport } from './found-import.ts';

/** Copy that no story could be read from: why, and what can be done with its bytes, which are kept. */
export function UnreadImport({ found }: { found: FoundImport }) {
  const [isPending, setPending] = useState(false);
  const readAgain = (asText: boolean) =>
    startTransition(async () => {
      setPending(true);
      const result = await readOnceMore({ importId: found.id, asText });
      setPending(false);
      if (!result.ok) {
        toast({ tone: 'danger', title: 'It was not read again', description: result.message });
      } else if (result.data.ok && result.data.problem) {
        toast({ tone: 'warning', title: 'There is still no story in it', description: result.data.problem });
      }
    });
  return (
    <EmptyState
      icon={FileWarning}
      title="No story could be read from this copy"
      action={
        found.mayReview && (
          <div className="flex flex-wrap justify-center gap-2">
            <Button variant="primary" isPending={isPending} onPress={() => readAgain(true)}>
              Read as plain text
            </Button>
            <Button isDisabled={isPending} onPress={() => readAgain(false)}>
              Try again
            </Button>
            <ButtonLink href={`/desk/imports/${found.id}/original`} target="_blank">
              Download the original
            </ButtonLink>
          </div>
        )
      }
    >
      <p>{found.problem}</p>
      <p>
        Its {found.size.toLocaleString('en')} bytes are kept as they came. As plain text, every line comes in
        as a paragraph, for you to say what it is.
      </p>
    </EmptyState>
  );
}
