import { GitMerge } from 'lucide-react';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ButtonLink } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { NoMerge as Refused } from '#newsroom/merging/schema.ts';
import { noMergeWords } from './no-merge-words.ts';

type Props = { reason: Refused['reason']; importId: string; storyId: string };

/** In the place of the comparison, when there is none. */
export function NoMerge({ reason, importId, storyId }: Props) {
  return (
    <>
      <PageHeader title="Merge an update" />
      <EmptyState
        icon={GitMerge}
        title="This can’t be merged"
        action={
          <>
            <ButtonLink href={`/desk/imports/${importId}`}>Open the import</ButtonLink>
            <ButtonLink href={`/desk/stories/${storyId}`}>Open the story</ButtonLink>
          </>
        }
      >
        {noMergeWords[reason]}
      </EmptyState>
    </>
  );
}
