import { CircleCheck, CloudAlert, CloudOff, CloudUpload } from 'lucide-react';

const states = {
  saved: { icon: CircleCheck, words: 'Saved', tone: 'neutral' },
  saving: { icon: CloudUpload, words: 'Saving…', tone: 'neutral' },
  offline: { icon: CloudOff, words: 'Offline: kept on this device', tone: 'warning' },
  failed: { icon: CloudAlert, words: 'Not saved', tone: 'danger' },
};

/** Where what was typed is now. Only what went wrong is read aloud: saying "Saved" at each key would drown the rest. */
export function SaveState({ state, detail }: { state: keyof typeof states; detail?: string }) {
  const { icon: Icon, words, tone } = states[state];
  const wrong = state === 'offline' || state === 'failed';
  return (
    <span
      data-tone={tone}
      data-save-state={state}
      role={wrong ? 'status' : undefined}
      className={`inline-flex items-center gap-1.5 text-xs ${wrong ? 'font-medium text-tone-ink' : 'text-ink-faint'}`}
    >
      <Icon aria-hidden className="size-3.5" />
      {words}
      {detail && <span className="text-ink-faint">{detail}</span>}
    </span>
  );
}
