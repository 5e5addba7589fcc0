'use client';

import { useState } from 'react';
import type { PresentPerson } from '#newsroom/authority/presence.ts';

/** Says who came and who left, to those who hear the page; not who was there from the start. */
export function ComingAndGoing({ others }: { others: readonly PresentPerson[] }) {
  const [known, setKnown] = useState(others);
  const [words, setWords] = useState('');
  if (known !== others && idsOf(known) !== idsOf(others)) {
    const came = others.filter(({ id }) => known.every((person) => person.id !== id));
    const left = known.filter(({ id }) => others.every((person) => person.id !== id));
    const sentences = [sentence(came, 'came in'), sentence(left, 'left')];
    setKnown(others);
    setWords(sentences.filter(Boolean).join(' '));
  }
  return (
    <span role="status" className="sr-only">
      {words}
    </span>
  );
}

const idsOf = (people: readonly PresentPerson[]) => people.map(({ id }) => id).join(' ');

function sentence(people: readonly PresentPerson[], did: string): string {
  if (people.length === 0) return '';
  const names = new Intl.ListFormat('en', { type: 'conjunction' });
  return `${names.format(people.map(({ name }) => name))} ${did}.`;
}
