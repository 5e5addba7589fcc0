'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { sendFile } from './send-file.ts';

/** A file on its way to the newsroom. `given`: it has arrived, and its list is about to show it. */
export type SendingFile = {
  key: number;
  batchId: string;
  file: File;
  state: 'queued' | 'sending' | 'given' | 'unsent' | 'refused';
  /** How much of it is sent, 0 to 1. */
  share?: number;
  /** Why it is unsent or refused. */
  message?: string;
  /** Once it is given. */
  id?: string;
};

let chosen = 0;

/** Files on their way, one after the other; each stays here until the newsroom has it. */
export function useSending() {
  const [files, setFiles] = useState<readonly SendingFile[]>([]);
  const latest = useRef(files);
  const isBusy = useRef(false);

  const change = useCallback((to: (files: readonly SendingFile[]) => readonly SendingFile[]) => {
    latest.current = to(latest.current);
    setFiles(latest.current);
  }, []);
  const patch = useCallback(
    (key: number, changed: Partial<SendingFile>) =>
      change((all) => all.map((one) => (one.key === key ? { ...one, ...changed } : one))),
    [change],
  );

  const sendQueued = async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    for (let next = firstQueued(latest.current); next; next = firstQueued(latest.current)) {
      const { key, file, batchId } = next;
      patch(key, { state: 'sending', share: 0 });
      const sent = await sendFile(file, { batchId, onProgress: (share) => patch(key, { share }) });
      patch(key, sent.ok ? { state: 'given', id: sent.id } : { state: sent.reason, message: sent.message });
    }
    isBusy.current = false;
  };

  // Files that only this page has would be lost with it.
  const holdsFiles = files.some(({ state }) => state !== 'given' && state !== 'refused');
  useEffect(() => {
    if (!holdsFiles) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [holdsFiles]);

  return {
    files,
    give: (chosenNow: readonly File[]) => {
      const batchId = crypto.randomUUID();
      const fresh = chosenNow.map((file) => ({ key: chosen++, batchId, file, state: 'queued' as const }));
      change((all) => [...all, ...fresh]);
      void sendQueued();
    },
    sendAgain: (key: number) => {
      patch(key, { state: 'queued' });
      void sendQueued();
    },
    /** Takes files off, except one that is just being sent. */
    drop: useCallback(
      (which: (file: SendingFile) => boolean) =>
        change((all) =>
          all.some(which) ? all.filter((one) => one.state === 'sending' || !which(one)) : all,
        ),
      [change],
    ),
  };
}

export type Sending = ReturnType<typeof useSending>;

const firstQueued = (files: readonly SendingFile[]) => files.find(({ state }) => state === 'queued');
