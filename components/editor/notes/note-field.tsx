'use client';

import type { Node } from 'prosemirror-model';
import { useId, useMemo, useRef, useState } from 'react';
import { longestNote } from '#newsroom/annotation/note-schema.ts';
import { MentionList } from './mention-list.tsx';
import { insertMention, type MentionQuery, mentionQuery } from './note-state.ts';
import { RichBox, type RichBoxHandle } from './rich-box.tsx';
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

/** A box for a message: one for text with looks, in which people can be named. */
export function NoteField(props: NoteFieldProps) {
  const box = useRef<RichBoxHandle>(null);
  const [query, setQuery] = useState<MentionQuery | null>(null);
  const [chosen, setChosen] = useState(0);
  const listId = useId();
  const people = usePeople(query !== null);
  const named = useMemo(() => (query ? matching(people, query.words) : []), [people, query]);
  const at = Math.min(chosen, Math.max(0, named.length - 1));
  const isOpen = query !== null && named.length > 0;

  const mention = (person: PersonForNotes | undefined) => {
    if (query && person) box.current?.run(insertMention(query, person));
  };
  const choose = (event: KeyboardEvent): boolean => {
    if (!isOpen) return false;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) setChosen((at + by + named.length) % named.length);
    else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab')
      mention(named[at]);
    else if (event.key === 'Escape') setQuery(null);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };

  return (
    <RichBox
      {...props}
      ref={box}
      mentions
      longest={longestNote}
      attributes={{
        'aria-autocomplete': 'list',
        ...(isOpen && { 'aria-controls': listId, 'aria-activedescendant': `${listId}-${at}` }),
      }}
      onKey={choose}
      onState={(state) => {
        const next = mentionQuery(state);
        setQuery(next);
        if (next?.words !== query?.words) setChosen(0);
      }}
    >
      {isOpen && <MentionList id={listId} people={named} chosen={at} onChoose={mention} />}
    </RichBox>
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
