'use client';

import type { Node } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { cn } from '#components/ui/class-names.ts';
import { inputClass } from '#components/ui/field.tsx';
import { noteText } from '#newsroom/annotation/note-schema.ts';
import { LinkRow } from './link-row.tsx';
import { linkWords, noteState } from './note-state.ts';
import './notes.css';

/** What those around the box can have done in it. */
export type RichBoxHandle = { run: (command: Command) => void; link: () => void };

type RichBoxProps = {
  label: string;
  placeholder: string;
  value: Node;
  onChange: (text: Node) => void;
  /** More than so many characters are not taken; without it whoever asks says what is too much. */
  longest?: number;
  /** Whether people can be named in it. */
  mentions?: boolean;
  attributes?: Record<string, string>;
  /** The key is dealt with where it answers true. */
  onKey?: (event: KeyboardEvent) => boolean;
  onState?: (state: EditorState) => void;
  autoFocus?: boolean | undefined;
  className?: string | undefined;
  ref?: Ref<RichBoxHandle>;
  children?: ReactNode;
};

/** A box for text with a few looks: plain typing, and bold, italic, links and lists for those who want them. */
export function RichBox({ label, placeholder, value, ref, children, ...props }: RichBoxProps) {
  const { onChange, longest, mentions = false, onKey, onState, autoFocus, className } = props;
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const told = useRef(value);
  const [isLinking, setLinking] = useState(false);

  const handle: RichBoxHandle = {
    run: (command) => {
      const current = view.current;
      if (current) command(current.state, current.dispatch, current);
      current?.focus();
    },
    link: () => {
      if (!view.current?.state.selection.empty) setLinking(true);
    },
  };
  useImperativeHandle(ref, () => handle);
  const keys = (event: KeyboardEvent): boolean => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      event.stopPropagation();
      handle.link();
      return true;
    }
    return onKey?.(event) ?? false;
  };
  const changed = (state: EditorState) => {
    onState?.(state);
    if (state.doc.eq(told.current)) return;
    told.current = state.doc;
    onChange(state.doc);
  };
  const isEmpty = noteText(value) === '' && value.childCount === 1;
  const attributes: Record<string, string> = {
    ...{ role: 'textbox', 'aria-label': label, 'aria-multiline': 'true' },
    ...{ class: 'note-field', spellcheck: 'true', dir: 'auto' },
    ...(isEmpty && { 'data-placeholder': placeholder }),
    ...props.attributes,
  };
  const latest = useRef({ keys, changed, attributes, longest, mentions });
  latest.current = { keys, changed, attributes, longest, mentions };

  useEffect(() => {
    if (!place.current) return;
    const current = new EditorView(
      { mount: place.current },
      {
        state: noteState(told.current),
        attributes: () => latest.current.attributes,
        handleKeyDown: (_, event) => latest.current.keys(event),
        transformPastedText: (text) => text.replaceAll('\0', '').toWellFormed(),
        // Where nobody can be named, a name that is pasted is words.
        transformPastedHTML: (html) =>
          latest.current.mentions ? html : html.replaceAll('data-mention', 'data-name'),
        dispatchTransaction: (transaction) => {
          const { state } = current.state.applyTransaction(transaction);
          const most = latest.current.longest;
          if (most !== undefined && transaction.docChanged && noteText(state.doc).length > most) return;
          current.updateState(state);
          latest.current.changed(state);
        },
      },
    );
    view.current = current;
    return () => current.destroy();
  }, []);

  useEffect(() => {
    if (autoFocus) view.current?.focus();
  }, [autoFocus]);

  // The box itself is the editor's: what it is called and shows is told through it.
  useEffect(() => view.current?.setProps({}));

  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    view.current?.updateState(noteState(value));
  }, [value]);

  return (
    <div className="relative flex flex-col gap-1">
      <div ref={place} className={cn(inputClass, 'min-h-16 py-2 leading-5', className)} />
      {children}
      {isLinking && (
        <LinkRow
          onDone={(href) => {
            setLinking(false);
            if (href === undefined) view.current?.focus();
            else handle.run(linkWords(href));
          }}
        />
      )}
    </div>
  );
}
