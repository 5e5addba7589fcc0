'use client';

import { FileUp } from 'lucide-react';
import { useMemo, useRef, useState, useTransition } from 'react';
import { useShortcuts } from '#components/desk-shell/use-commands.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import type { Sent, UnsentCopy } from './send-copy.ts';
import { usePasted } from './use-pasted.ts';

const numbers = new Intl.NumberFormat('en');

/** Nothing but a web address. */
const ADDRESS = /^https?:\/\/[^\s<>"]{1,2000}$/i;

type Props = {
  send: (copy: UnsentCopy) => Promise<Sent>;
  chooseFiles: () => void;
};

export function PasteBox({ send, chooseFiles }: Props) {
  const { pasted, onPaste, type, clear } = usePasted();
  const [asPlain, setAsPlain] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const text = pasted.held ?? pasted.text;
  const address = ADDRESS.test(text.trim()) ? text.trim() : null;

  const read = () => {
    if (text.trim() === '') return;
    startTransition(async () => {
      const formatted = pasted.html && !asPlain ? { html: pasted.html } : { text };
      const sent = await send(address ? { address } : formatted);
      setRefusal(sent.ok ? null : sent.message);
      if (sent.ok) clear();
    });
  };
  const latest = useRef(read);
  latest.current = read;
  useShortcuts(
    useMemo(
      () => [
        {
          id: 'import:read',
          label: 'Read the copy',
          section: 'Import',
          shortcut: 'Mod+Enter',
          run: () => latest.current(),
        },
      ],
      [],
    ),
  );

  return (
    <div className="flex flex-col overflow-hidden rounded-lg bg-surface shadow-card inset-ring inset-ring-line-strong/70 focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-focus">
      {pasted.held === null ? (
        <textarea
          aria-label="Copy"
          placeholder="Paste agency copy here: text, a page with its formatting, or a web address"
          value={pasted.text}
          dir="auto"
          spellCheck={false}
          onPaste={onPaste}
          onChange={(event) => type(event.target.value)}
          className="min-h-56 resize-y bg-transparent px-4 py-3 text-base leading-6 outline-none placeholder:text-ink-faint sm:min-h-72"
        />
      ) : (
        <div className="flex min-h-56 flex-col gap-2 px-4 py-3 sm:min-h-72">
          <p dir="auto" className="line-clamp-6 text-base leading-6 break-words">
            {pasted.held.slice(0, 1_500)}
          </p>
          <p className="text-xs text-ink-soft">
            This is long, so only its beginning is shown. All {numbers.format(pasted.held.length)} characters
            are held.
          </p>
        </div>
      )}
      {refusal && (
        <div className="px-3 pb-3">
          <Notice tone="danger" title="This could not be read" live>
            {refusal}
          </Notice>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-2 border-t border-line bg-canvas/50 px-3 py-2">
        <Button variant="quiet" size="small" onPress={chooseFiles}>
          <FileUp aria-hidden />
          Choose files…
        </Button>
        <span className="text-xs text-ink-faint max-sm:hidden">
          or drop files here: text, pages, documents, agency formats, mail
        </span>
        <div className="ms-auto flex flex-wrap items-center gap-2">
          {pasted.html && !address && (
            <Segmented
              label="Read as"
              value={asPlain ? 'plain' : 'formatted'}
              onChange={(value) => setAsPlain(value === 'plain')}
              options={[
                { value: 'formatted', label: 'With formatting' },
                { value: 'plain', label: 'Plain text' },
              ]}
            />
          )}
          {text !== '' && (
            <>
              <span className="text-xs text-ink-faint tabular-nums">
                {numbers.format(text.length)} characters
              </span>
              <Button variant="quiet" size="small" onPress={clear}>
                Clear
              </Button>
            </>
          )}
          <Button variant="primary" onPress={read} isPending={isPending} isDisabled={text.trim() === ''}>
            {address ? 'Fetch the page' : 'Read the copy'}
          </Button>
        </div>
      </div>
    </div>
  );
}
