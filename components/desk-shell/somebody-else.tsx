'use client';

import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { inThisBrowser } from '#components/ui/kept-here.ts';
import { Notice } from '#components/ui/notice.tsx';

const KEY = 'nightdesk:signed-in';

/**
 * Warns in tabs of whoever was signed in before: what is done there would be done in the name of who is now. The text of
 * a story is refused by the server, which knows whose tab sends it; forms do not say that.
 */
export function SomebodyElse({ personId }: { personId: string }) {
  const [isSomebodyElse, setSomebodyElse] = useState(false);
  useEffect(() => {
    // A browser that has no room tells other tabs nothing.
    inThisBrowser.keep(KEY, personId);
    const heard = ({ key, newValue }: StorageEvent) => {
      if (key === KEY && newValue !== null) setSomebodyElse(newValue !== personId);
    };
    window.addEventListener('storage', heard);
    return () => window.removeEventListener('storage', heard);
  }, [personId]);
  if (!isSomebodyElse) return null;
  return (
    <div className="sticky top-0 z-40 bg-surface p-2 print:hidden">
      <Notice
        live
        tone="danger"
        title="Somebody else has signed in in this browser"
        action={
          <Button size="small" onPress={() => window.location.reload()}>
            Reload
          </Button>
        }
      >
        What you send from this page now would be sent in their name. Copy what you need, then reload.
      </Notice>
    </div>
  );
}
