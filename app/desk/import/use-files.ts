'use client';

import { useState } from 'react';
import { type Sent, sendCopy } from './send-copy.ts';

export type ArrivedFile = { key: number; file: File; sent: Sent | null };

let arrived = 0;

/** Files on their way in, one after the other, each with what became of it. */
export function useFiles() {
  const [files, setFiles] = useState<readonly ArrivedFile[]>([]);

  const settle = (key: number, sent: Sent | null) =>
    setFiles((all) => all.map((one) => (one.key === key ? { ...one, sent } : one)));

  const send = async ({ key, file }: ArrivedFile) => {
    settle(key, null);
    settle(key, await sendCopy({ file }));
  };

  const receive = async (chosen: readonly File[]) => {
    const fresh = chosen.map((file) => ({ key: arrived++, file, sent: null }));
    setFiles((all) => [...fresh, ...all]);
    for (const one of fresh) await send(one);
  };

  const dismiss = (key: number) => setFiles((all) => all.filter((one) => one.key !== key));

  return { files, receive, again: send, dismiss };
}
