'use client';

import { Check, Link2, RotateCcw } from 'lucide-react';
import { cn } from '#components/ui/class-names.ts';
import { IconButton } from '#components/ui/icon-button.tsx';
import { StateBadge } from '#components/ui/state-badge.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { Thread } from '#newsroom/annotation/schema.ts';
import { noteAddress } from './note-address.ts';
import { noteSigns } from './note-signs.ts';

type ThreadHeaderProps = { thread: Thread; isFocused: boolean; onSettle: () => void };

/** What a thread is, and what can be done to it as a whole. */
export function ThreadHeader({ thread, isFocused, onSettle }: ThreadHeaderProps) {
  const isResolved = thread.resolvedAt !== null;
  const isExplainer = thread.kind === 'explainer';
  const copy = async () => {
    const address = noteAddress(thread.id);
    try {
      await navigator.clipboard.writeText(address);
      toast({ title: 'The link is copied' });
    } catch {
      toast({ tone: 'warning', title: 'The browser did not allow it', description: address });
    }
  };
  return (
    <header className="flex items-center gap-2">
      <StateBadge tone={thread.kind} sign={noteSigns[thread.kind]} plain />
      {isResolved && (
        <span className="min-w-0 truncate text-xs text-ink-faint">
          {isExplainer ? 'left out' : 'resolved'} by {thread.resolvedBy}
        </span>
      )}
      {thread.unseen && <span className="text-xs font-medium text-accent-ink">mentions you</span>}
      <span
        className={cn(
          '-my-1 -me-1 ms-auto flex shrink-0 transition-opacity',
          !isFocused &&
            'md:opacity-0 md:group-hover/thread:opacity-100 md:group-focus-within/thread:opacity-100',
        )}
      >
        <IconButton size="small" label="Copy link" onPress={copy}>
          <Link2 />
        </IconButton>
        {thread.mayResolve && isResolved && (
          <IconButton size="small" label={isExplainer ? 'Bring back' : 'Reopen'} onPress={onSettle}>
            <RotateCcw />
          </IconButton>
        )}
        {thread.mayResolve && !isResolved && !isExplainer && (
          <IconButton size="small" label="Resolve" onPress={onSettle}>
            <Check />
          </IconButton>
        )}
      </span>
    </header>
  );
}
