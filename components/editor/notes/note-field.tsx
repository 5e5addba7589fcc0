'use client';

import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { cn } from '#components/ui/class-names.ts';
import { inputClass } from '#components/ui/field.tsx';
import { longestNote, noteText } from '#newsroom/annotation/note-schema.ts';
import { LinkRow } from './link-row.tsx';
import { MentionList } from './mention-list.tsx';
import { insertMention, linkWords, type MentionQuery, mentionQuery, noteState } from './note-state.ts';
import { type PersonForNotes, usePeople } from './use-people.ts';

type NoteFieldProps = {
  label: string;
  placeholder: string;
  value: Node;
  onChange: (message: Node) => void;
  autoFocus?: boolean;
  className?: string;
};

const MOST_NAMES = 6;

/** A box for a message: plain typing, and bold, italic, links, lists and names for those who want them. */
export function NoteField({ label, placeholder, value, onChange, autoFocus, className }: NoteFieldProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const told = useRef(value);
  const [query, setQuery] = useState<MentionQuery | null>(null);
  const [chosen, setChosen] = useState(0);
  const [isLinking, setLinking] = useState(false);
  const listId = useId();
  const people = usePeople(query !== null);
  const named = useMemo(() => (query ? matching(people, query.words) : []), [people, query]);
  const at = Math.min(chosen, Math.max(0, named.length - 1));

  const run = (command: ReturnType<typeof insertMention>) => {
    const current = view.current;
    if (current) command(current.state, current.dispatch, current);
    current?.focus();
  };
  const mention = (person: PersonForNotes | undefined) => {
    if (query && person) run(insertMention(query, person));
  };
  const keys = (event: KeyboardEvent): boolean => {
    const isMod = event.ctrlKey || event.metaKey;
    if (isMod && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      event.stopPropagation();
      if (!view.current?.state.selection.empty) setLinking(true);
      return true;
    }
    if (!query || named.length === 0) return false;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) setChosen((at + by + named.length) % named.length);
    else if ((event.key === 'Enter' && !isMod) || event.key === 'Tab') mention(named[at]);
    else if (event.key === 'Escape') setQuery(null);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const changed = (state: EditorState) => {
    const next = mentionQuery(state);
    setQuery(next);
    if (next?.words !== query?.words) setChosen(0);
    if (state.doc.eq(told.current)) return;
    told.current = state.doc;
    onChange(state.doc);
  };
  const isOpen = query !== null && named.length > 0;
  const isEmpty = noteText(value) === '' && value.childCount === 1;
  const attributes: Record<string, string> = {
    ...{ role: 'textbox', 'aria-label': label, 'aria-multiline': 'true', 'aria-autocomplete': 'list' },
    ...{ class: 'note-field', spellcheck: 'true', dir: 'auto' },
    ...(isOpen && { 'aria-controls': listId, 'aria-activedescendant': `${listId}-${at}` }),
    ...(isEmpty && { 'data-placeholder': placeholder }),
  };
  const latest = useRef({ keys, changed, attributes });
  latest.current = { keys, changed, attributes };

  useEffect(() => {
    if (!place.current) return;
    const current = new EditorView(
      { mount: place.current },
      {
        state: noteState(told.current),
        attributes: () => latest.current.attributes,
        handleKeyDown: (_, event) => latest.current.keys(event),
        transformPastedText: (text) => text.replaceAll('\0', '').toWellFormed(),
        dispatchTransaction: (transaction) => {
          const { state } = current.state.applyTransaction(transaction);
          if (transaction.docChanged && noteText(state.doc).length > longestNote) return;
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
      {isOpen && <MentionList id={listId} people={named} chosen={at} onChoose={mention} />}
      {isLinking && (
        <LinkRow
          onDone={(href) => {
            setLinking(false);
            if (href === undefined) view.current?.focus();
            else run(linkWords(href));
          }}
        />
      )}
    </div>
  );
}

/** Those whose name, or a part of it, begins like what was typed. */
function matching(people: readonly PersonForNotes[], typed: string): PersonForNotes[] {
  const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const wanted = fold(typed);
  return people
    .filter(({ name }) => fold(name).startsWith(wanted) || fold(name).includes(` ${wanted}`))
    .slice(0, MOST_NAMES);
}
