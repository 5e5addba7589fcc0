'use client';

import { useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { Writing } from '../session.ts';
import { useSession } from '../session-context.ts';
import type { Apart } from '../sync/kept.ts';
import { ChangeList } from './change-list.tsx';
import { mergeVersion } from './merge-version.ts';
import { useVersion } from './use-version.ts';

type Props = { apart: Apart; writing: Writing; onClose: () => void };

/** What the person wrote while nobody heard of them, beside the story as it is now, and what is to stand of it. */
export function MergeDialog({ apart, writing, onClose }: Props) {
  const session = useSession();
  const { compared, hasFailed, tryAgain, choiceOf, choose, decide, leaveOut } = useVersion(apart);
  const [isPressed, setPressed] = useState(false);
  const disputes = useRef<HTMLOListElement>(null);
  const mayMerge = session.mayWrite || session.maySuggest;
  const open = compared?.changes.filter((change) => choiceOf(change) === null).length ?? 0;

  const merge = () => {
    const decided = decide();
    if (!decided) {
      setPressed(true);
      // What is decided has its choice as the one stop of its group.
      const undecided = 'li:not(:has(input:checked)) input';
      disputes.current?.querySelector<HTMLElement>(undecided)?.focus();
      return;
    }
    const undo = mergeVersion(session, apart, decided);
    onClose();
    toast({ tone: 'success', title: 'Your version is merged', undo });
  };
  const leaveAllOut = () => {
    const decided = leaveOut();
    if (!decided) return;
    const undo = mergeVersion(session, apart, decided);
    onClose();
    toast({ title: 'Your version is left out', description: 'Its words wait above the story.', undo });
  };

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="large"
      title="Your version, and the story as it is now"
      description="You and others changed the same while you were away. Until you merge it, your version is kept in this browser."
      footer={
        <>
          {compared && (
            <Button variant="quiet" onPress={leaveAllOut}>
              Leave all of it out
            </Button>
          )}
          <Button onPress={onClose}>Later</Button>
          {mayMerge && (
            <Button variant="primary" onPress={merge} isDisabled={!compared}>
              Merge
            </Button>
          )}
        </>
      }
    >
      {hasFailed && (
        <Notice
          live
          tone="danger"
          title="The text that you began with could not be read"
          action={
            <Button size="small" onPress={tryAgain}>
              Try again
            </Button>
          }
        >
          Nightdesk does not answer, or does not let you read this story any more. Your version stays kept.
        </Notice>
      )}
      {!compared && !hasFailed && <Skeleton className="h-40" />}
      {compared && (
        <div className="flex flex-col gap-5">
          {!mayMerge && (
            <Notice tone="warning">You may no longer write here. What you leave out can be copied.</Notice>
          )}
          {open > 0 && isPressed && (
            <Notice live tone="warning">
              {open === 1 ? 'One change is to be decided first.' : `${open} changes are to be decided first.`}
            </Notice>
          )}
          <ChangeList {...{ compared, writing, choiceOf, choose, disputes }} />
        </div>
      )}
    </Dialog>
  );
}
