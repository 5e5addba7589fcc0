'use client';

import { Button } from '#components/ui/button.tsx';
import { ErrorState } from '#components/ui/error-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Progress } from '#components/ui/progress.tsx';
import { toast } from '#components/ui/toast.tsx';

export function MessageSpecimens() {
  return (
    <div className="flex flex-col gap-3">
      <Notice
        title="All rights reserved by Northwire"
        tone="warning"
        action={<Button size="small">Record a licence</Button>}
      >
        No licence is on file, so this can be worked on but not published.
      </Notice>
      <Notice>Deniz edits this story too. What you both type is joined as you type it.</Notice>
      <Notice tone="success">Published in English and Kurmancî.</Notice>
      <Notice tone="danger" title="Not published">
        Two obstacles are left, both in the list below.
      </Notice>
      <Progress label="Reading 200 copies" value={64} />
      <Progress label="Looking for the source" isIndeterminate />
      <div className="mt-2 flex flex-wrap gap-2">
        <Button
          onPress={() =>
            toast({ title: 'Story spiked', description: 'Harbour strike enters third day', undo: () => {} })
          }
        >
          Toast with undo
        </Button>
        <Button onPress={() => toast({ title: 'Licence recorded', tone: 'success' })}>Toast</Button>
        <Button
          onPress={() =>
            toast({
              title: 'The note was not saved',
              description: 'The desk cannot be reached. Your words are kept here; try again.',
              tone: 'danger',
            })
          }
        >
          Failure
        </Button>
      </div>
      <ErrorState
        title="This story could not be opened"
        why="The database did not answer. Nothing is lost: what was saved is still there."
        action={<Button>Try again</Button>}
        reference="7f3a-02c1"
      />
    </div>
  );
}
