'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { toast } from '#components/ui/toast.tsx';
import type { Choices } from '#newsroom/merging/schema.ts';
import { mergeUpdate } from './actions.ts';
import type { ComparedMerge } from './compared-merge.ts';
import { noMergeWords } from './no-merge-words.ts';

/** Merges the update as it was looked at, and opens the story; says why when it could not. */
export function useMerge({ update, story, ledgerVersion, storyVersion }: ComparedMerge, choices: Choices) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [embargo, setEmbargo] = useState<{ until: string | null }>();
  /** The line of the copy that names an embargo, when the newsroom has to be asked about it. */
  const [embargoLine, setEmbargoLine] = useState<string | null>(null);
  const refuse = (description: string): void => {
    toast({ tone: 'warning', title: 'The update was not merged', description });
  };

  const merge = () =>
    startTransition(async () => {
      const of = { importId: update.id, storyId: story.id, ledgerVersion, storyVersion };
      const result = await mergeUpdate({ ...of, choices: { ...choices }, ...(embargo && { embargo }) });
      if (!result.ok) return refuse(result.message);
      const { data } = result;
      if (data.ok) return router.push(`/desk/stories/${story.id}`);
      if (data.reason === 'embargo_unread' || data.reason === 'already_public') {
        setEmbargoLine(data.line);
        return refuse(embargoWords[data.reason]);
      }
      refuse(noMergeWords[data.reason]);
      router.refresh();
    });
  return { merge, isPending, embargo, setEmbargo, embargoLine };
}

const embargoWords = {
  embargo_unread:
    'The copy names an embargo whose end could not be read. Say until when, or that it is over.',
  already_public:
    'The copy names an embargo that is not over, and the story is before readers. Take it down first, or say that the embargo is over.',
};
