'use client';

import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Writing } from '../session.ts';
import { useSession, useSnapshot } from '../session-context.ts';
import { useMergeDialog } from './use-merge-dialog.ts';

/** Versions of the person's own that others have grown apart from, until each is merged. */
export function OwnVersions({ writing }: { writing: Writing }) {
  const session = useSession();
  const apart = useSnapshot((snapshot) => snapshot.apart);
  const comparing = useSnapshot((snapshot) => snapshot.comparing);
  const compared = apart.find(({ id }) => id === comparing);
  const MergeDialog = useMergeDialog(compared !== undefined);
  const compare = (id: string | null) => session.show({ comparing: id });
  return (
    <>
      {apart.map((version) => (
        <Notice
          key={version.id}
          live
          tone="warning"
          title="A version of yours is to be merged"
          action={
            <Button size="small" variant="primary" onPress={() => compare(version.id)}>
              Compare and merge
            </Button>
          }
        >
          You and others changed the same while you were away. Below is the story as it is now; your version
          is kept in this browser.
        </Notice>
      ))}
      {compared && MergeDialog && (
        <MergeDialog key={compared.id} apart={compared} writing={writing} onClose={() => compare(null)} />
      )}
    </>
  );
}
