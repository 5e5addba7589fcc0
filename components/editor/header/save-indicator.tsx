'use client';

import {
  CircleCheck,
  CloudAlert,
  CloudOff,
  CloudUpload,
  type LucideIcon,
  RefreshCw,
  ShieldAlert,
} from 'lucide-react';
import { useSnapshot } from '../session-context.ts';
import type { SaveStatus } from '../sync/save-status.ts';

type Shown = { icon: LucideIcon; words: string; tone: string };

const kept = (what: string, unsent: boolean) => (unsent ? `${what}: kept in this browser` : what);

const unkept: Shown = { icon: CloudAlert, words: 'Not saved: leave this tab open', tone: 'danger' };

export function wordsFor(save: SaveStatus): Shown {
  if ('isKept' in save && save.unsent && !save.isKept) return unkept;
  switch (save.kind) {
    case 'saved':
      return { icon: CircleCheck, words: 'Saved', tone: 'neutral' };
    case 'saving':
      return { icon: CloudUpload, words: 'Saving…', tone: 'neutral' };
    case 'offline':
      return { icon: CloudOff, words: kept('Offline', save.unsent), tone: 'warning' };
    case 'reconnecting':
      return { icon: RefreshCw, words: kept('Reconnecting', save.unsent), tone: 'warning' };
    case 'unkept':
      return unkept;
    case 'signed_out':
      return { icon: ShieldAlert, words: kept('Signed out', save.unsent), tone: 'danger' };
    case 'refused':
      return { icon: ShieldAlert, words: 'Not saved', tone: 'danger' };
    case 'reload':
      return { icon: CloudAlert, words: 'Needs a reload', tone: 'danger' };
  }
}

/** Where what was typed is now. Only trouble is read aloud: saying "Saved" at each key would drown the rest. */
export function SaveIndicator() {
  const save = useSnapshot((snapshot) => snapshot.save);
  const { icon: Icon, words, tone } = wordsFor(save);
  const isTrouble = tone !== 'neutral';
  return (
    <span
      data-tone={tone}
      data-save-state={save.kind}
      role={isTrouble ? 'status' : undefined}
      className={`inline-flex items-center sm:min-w-16 gap-1.5 text-xs ${isTrouble ? 'font-medium text-tone-ink max-sm:max-w-36 max-sm:leading-tight max-sm:text-balance sm:whitespace-nowrap' : 'text-ink-faint whitespace-nowrap'}`}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      <span className={isTrouble ? undefined : 'max-sm:sr-only'}>{words}</span>
    </span>
  );
}
