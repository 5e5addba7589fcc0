'use client';

import { useEffect, useState } from 'react';
import { backoff } from '#components/editor/sync/backoff.ts';
import type { FileEvent } from '#newsroom/importing/files/follow-files.ts';
import type { FileList, Whose } from '#newsroom/importing/files/schema.ts';

/** How the files stand: as the page came with them, and from then on as the newsroom tells. */
export function useLiveFiles(initial: FileList, whose: Whose): FileList {
  const [list, setList] = useState(initial);
  useEffect(() => {
    let source: EventSource;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let failures = 0;
    const open = () => {
      source = new EventSource(`/desk/import/files?whose=${whose}`);
      source.onmessage = ({ data }: MessageEvent<string>) => {
        const event = JSON.parse(data) as FileEvent;
        failures = 0;
        if (event.type === 'files') setList(event.list);
        else again();
      };
      source.onerror = () => again();
    };
    // The browser would come back by itself after a broken line, and never after a refusal.
    const again = () => {
      source.close();
      clearTimeout(timer);
      timer = setTimeout(open, backoff(failures++));
    };
    open();
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [whose]);
  return list;
}
