'use client';

import { useEffect, useState } from 'react';
import { useSession } from '../session-context.ts';

export type PersonForNotes = { id: string; name: string };

const asked = new Map<string, Promise<PersonForNotes[]>>();

/** Whom notes on this story can be for: asked for when first needed, and again after a failure. */
export function usePeople(isNeeded: boolean): readonly PersonForNotes[] {
  const { storyId } = useSession().start;
  const [people, setPeople] = useState<readonly PersonForNotes[]>([]);
  useEffect(() => {
    if (!isNeeded) return;
    let isHere = true;
    const answer = asked.get(storyId) ?? ask(storyId);
    asked.set(storyId, answer);
    answer.then(
      (all) => isHere && setPeople(all),
      () => asked.delete(storyId),
    );
    return () => {
      isHere = false;
    };
  }, [isNeeded, storyId]);
  return people;
}

async function ask(storyId: string): Promise<PersonForNotes[]> {
  const response = await fetch(`/api/stories/${storyId}/people`);
  if (!response.ok) throw new Error('The people of the newsroom were not told.');
  const answer = (await response.json()) as { people: PersonForNotes[] };
  return answer.people;
}
