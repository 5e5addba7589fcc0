'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { toast } from '#components/ui/toast.tsx';
import type { Answer } from './deeds.ts';
import type { AnyRefusal } from './refusal-words.ts';

type Outcome = { ok: true } | AnyRefusal;
type Said = { done: string; undo?: () => Promise<void> };

/** Most deeds are done: what is said of the others is loaded with the first of them. */
const wordsOf = async (refusal: AnyRefusal) => (await import('./refusal-words.ts')).refusalWords(refusal);

/** Does something to the story, says how it went, and brings the page up to date either way. */
export function useDeed() {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const run = async (deed: () => Promise<Answer<Outcome>>, { done, undo }: Said) => {
    const answer = await deed();
    if (!answer.ok) toast({ title: 'That did not work', description: answer.message, tone: 'danger' });
    else if (!answer.data.ok) {
      const description = await wordsOf(answer.data);
      toast({ title: 'Nothing was changed', description, tone: 'warning' });
    } else toast({ title: done, tone: 'success', ...(undo && { undo }) });
    // An action that answered has refreshed the page already; one that was refused saw something else than the page.
    if (!answer.ok) router.refresh();
  };
  return {
    isPending,
    perform: (deed: () => Promise<Answer<Outcome>>, said: Said) => startTransition(() => run(deed, said)),
  };
}

/** What a form shows: expected refusals stand where errors do, because what was typed has to stay. */
export async function formOutcome(answer: Promise<Answer<Outcome>>) {
  const result = await answer;
  if (!result.ok || result.data.ok) return result;
  return { ok: false as const, message: await wordsOf(result.data) };
}
