'use client';

import { Bold, Italic, Link2 } from 'lucide-react';
import { toggleMark } from 'prosemirror-commands';
import type { Node } from 'prosemirror-model';
import { useRef } from 'react';
import { cn } from '#components/ui/class-names.ts';
import { IconButton } from '#components/ui/icon-button.tsx';
import { longestExplainer, tidyExplainer } from '#newsroom/annotation/explainer-document.ts';
import { noteSchema, noteText } from '#newsroom/annotation/note-schema.ts';
import { RichBox, type RichBoxHandle } from './rich-box.tsx';

type ExplainerFieldProps = {
  label: string;
  value: Node;
  onChange: (text: Node) => void;
  autoFocus?: boolean;
  className?: string;
};

/** Whether it is a text that readers can be given. */
export function isExplainerText(text: Node): boolean {
  try {
    const { length } = tidyExplainer({ body: '', rich: text.toJSON() }).body;
    return length > 0 && length <= longestExplainer;
  } catch {
    return false;
  }
}

/** A box for what readers get. What is too long stays, and is not taken until it is shorter. */
export function ExplainerField({ label, className, ...props }: ExplainerFieldProps) {
  const box = useRef<RichBoxHandle>(null);
  const { length } = noteText(props.value);
  const left = longestExplainer - length;
  const { strong, em } = noteSchema.marks;
  return (
    <RichBox
      ref={box}
      label={label}
      className={cn('max-h-72 overflow-auto', className)}
      placeholder="What should readers know?"
      attributes={{ 'aria-invalid': left < 0 ? 'true' : 'false' }}
      {...props}
    >
      <div className="-ms-1 flex items-center">
        <IconButton
          size="small"
          label="Bold"
          shortcut="Mod+b"
          onPress={() => box.current?.run(toggleMark(strong))}
        >
          <Bold />
        </IconButton>
        <IconButton
          size="small"
          label="Italic"
          shortcut="Mod+i"
          onPress={() => box.current?.run(toggleMark(em))}
        >
          <Italic />
        </IconButton>
        <IconButton size="small" label="Link" shortcut="Mod+k" onPress={() => box.current?.link()}>
          <Link2 />
        </IconButton>
        <output
          aria-live={left < 100 ? 'polite' : 'off'}
          className={cn('ms-auto text-xs tabular-nums', left < 0 ? 'text-danger-ink' : 'text-ink-faint')}
        >
          {left < 0 ? `${-left} too many` : `${length} of ${longestExplainer.toLocaleString('en')}`}
        </output>
      </div>
    </RichBox>
  );
}
