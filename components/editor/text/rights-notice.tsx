'use client';

import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useSession, useSnapshot } from '../session-context.ts';

/** Says that the person may no longer do what they could when they opened the story. */
export function RightsNotice() {
  const session = useSession();
  const words = useSnapshot((snapshot) => snapshot.fewerRights);
  if (!words) return null;
  return (
    <Notice
      live
      tone="warning"
      title="You may no longer write here"
      action={
        <Button size="small" variant="quiet" onPress={() => session.show({ fewerRights: null })}>
          All right
        </Button>
      }
    >
      {words} If words of yours had not arrived, they are kept for you below.
    </Notice>
  );
}
