'use client';

import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useSession, useSnapshot } from '../session-context.ts';
import type { SaveStatus } from '../sync/save-status.ts';

const titles: Partial<Record<SaveStatus['kind'], string>> = {
  signed_out: 'You are signed out',
  refused: 'Your last changes were not taken',
  reload: 'This page has to be loaded anew',
};

/** Why nothing is saved any more, that nothing is lost, and what to do. */
export function HaltedNotice() {
  const session = useSession();
  const save = useSnapshot((snapshot) => snapshot.save);
  if (!('message' in save)) return null;
  const reload = () => window.location.reload();
  const keepAndReload = () => {
    session.connection.setAsideUnsent(save.message);
    reload();
  };
  return (
    <Notice
      live
      tone="danger"
      title={titles[save.kind] ?? ''}
      action={
        save.kind === 'signed_out' ? (
          <Button size="small" onPress={() => session.connection.retry()}>
            I have signed in again
          </Button>
        ) : (
          <Button size="small" onPress={save.kind === 'refused' ? keepAndReload : reload}>
            {save.kind === 'refused' ? 'Set them aside and reload' : 'Reload'}
          </Button>
        )
      }
    >
      {save.message} What you wrote is kept in this browser.
    </Notice>
  );
}
