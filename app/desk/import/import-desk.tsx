'use client';

import { FileUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type DragEvent, useRef, useState } from 'react';
import { cn } from '#components/ui/class-names.ts';
import type { FileList, Whose } from '#newsroom/importing/files/schema.ts';
import { GivenFiles } from './files/given-files.tsx';
import { useLiveFiles } from './files/use-live-files.ts';
import { useSending } from './files/use-sending.ts';
import { PasteBox } from './paste-box.tsx';
import { sendCopy } from './send-copy.ts';
import { whereTo } from './where-to.ts';

/** Where copy comes in: pasted into the box, or as files, dropped anywhere on it or chosen. */
export function ImportDesk({ files, now, timeZone }: { files: FileList; now: string; timeZone: string }) {
  const router = useRouter();
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [whose, setWhose] = useState<Whose>('own');
  const list = useLiveFiles(files, whose);
  const sending = useSending();

  const dropped = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(false);
    sending.give([...event.dataTransfer.files]);
  };

  return (
    <section
      aria-label="New copy"
      className="relative flex flex-col gap-3"
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={dropped}
    >
      <PasteBox
        send={async (copy) => {
          const sent = await sendCopy(copy);
          if (sent.ok) router.push(whereTo(sent.pieces));
          return sent;
        }}
        chooseFiles={() => chooser.current?.click()}
      />
      <input
        ref={chooser}
        type="file"
        multiple
        aria-label="Files of copy"
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          sending.give([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <GivenFiles {...{ list, sending, whose, setWhose, now, timeZone }} />
      <div
        aria-hidden
        className={cn(
          'pointer-events-none absolute inset-0 flex flex-col items-center justify-center gap-2 rounded-lg bg-accent-wash/95 text-accent-ink inset-ring-2 inset-ring-accent transition-opacity',
          isOver ? 'opacity-100' : 'opacity-0',
        )}
      >
        <FileUp className="size-6" />
        <span className="text-base font-medium">Drop the files here</span>
      </div>
    </section>
  );
}
