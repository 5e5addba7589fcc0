'use client';

import { useSyncExternalStore } from 'react';
import { Lazily, later } from './lazily.tsx';

export type Message = {
  title: string;
  description?: string;
  tone?: 'neutral' | 'success' | 'warning' | 'danger';
  undo?: () => void | Promise<void>;
};

const loadStack = () => import('./toast-stack.tsx');
const stack = later<object>(async () => (await loadStack()).ToastStack);

let isLoaded = false;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Says what just happened, at the foot of the screen. With `undo` it stays ten seconds, otherwise six; what failed
 * stays until it is closed. Returns a function that takes it away.
 */
export function toast(message: Message): () => void {
  const options = message.tone === 'danger' ? {} : { timeout: message.undo ? 10_000 : 6_000 };
  const added = loadStack().then(({ queue }) => {
    isLoaded = true;
    for (const listener of listeners) listener();
    return { queue, key: queue.add(message, options) };
  });
  return () => void added.then(({ queue, key }) => queue.close(key));
}

/** The one place where toasts land, made of what is loaded with the first one; UiProviders has it. */
export function ToastRegion() {
  const isHere = useSyncExternalStore(
    subscribe,
    () => isLoaded,
    () => false,
  );
  return isHere && <Lazily of={stack} props={{}} />;
}
