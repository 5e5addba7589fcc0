'use client';

import { Link2 } from 'lucide-react';
import { useState, useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { toast } from '#components/ui/toast.tsx';
import { newLink } from './actions.ts';
import { LinkToCopy } from './link-to-copy.tsx';
import type { ListedPerson } from './people-table.tsx';

type Props = { person: ListedPerson; now: string; timeZone: string };

export function LinkControl({ person, now, timeZone }: Props) {
  const [isPending, startTransition] = useTransition();
  const [link, setLink] = useState<{ url: string; expiresAt: string }>();
  if (link) return <LinkToCopy {...link} name={person.name} timeZone={timeZone} />;
  const { linkExpiresAt } = person;
  return (
    <>
      <p className="text-ink-soft">
        {linkExpiresAt && (
          <>
            {linkExpiresAt > now ? 'Their link ends ' : 'Their link ended '}
            <RelativeTime at={linkExpiresAt} now={now} timeZone={timeZone} />.{' '}
          </>
        )}
        {person.state === 'invited'
          ? 'A new link takes the place of any before it.'
          : 'For somebody who forgot their password: a link by which they set a new one. Until then the old one works.'}
      </p>
      <div>
        <Button
          isPending={isPending}
          onPress={() =>
            startTransition(async () => {
              const result = await newLink({ personId: person.id });
              if (result.ok) setLink(result.data);
              else toast({ title: 'No link was made', description: result.message, tone: 'danger' });
            })
          }
        >
          <Link2 aria-hidden />
          Make a new link
        </Button>
      </div>
    </>
  );
}
