'use client';

import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { toast } from '#components/ui/toast.tsx';
import type { Started } from '#newsroom/translation/commands.ts';
import type { Assigned, Taken, Unwanted } from '#newsroom/translation/requests.ts';

type Answer<Data> = Promise<{ ok: true; data: Data } | { ok: false; message: string }>;
type Piece = { storyId: string; language: string };

/** A language, and what it is called here: those who know the names of all of them are on the server. */
export type NamedLanguage = { language: string; name: string };

/** The server actions of app/desk/translations, which components may not know by themselves. */
export type TranslationActions = {
  want: (input: { storyId: string; languages: string[] }) => Answer<{ added: string[] }>;
  unwant: (input: Piece) => Answer<Unwanted>;
  assign: (input: Piece & { personId: string | null }) => Answer<Assigned>;
  take: (input: Piece) => Answer<Taken>;
  start: (input: Piece) => Answer<Started>;
};

const words: Record<Exclude<Started | Unwanted | Assigned | Taken, { ok: true }>['reason'], string> = {
  not_wanted: 'The story is not wanted in this language any more.',
  assigned_to_another: 'Somebody else has this translation.',
  taken: 'Somebody else was quicker and has this translation.',
  not_your_language: 'It is not one of your working languages. An admin can add it.',
  not_their_language: 'This person does not work in the language.',
  spiked: 'The story is spiked. It has to be restored first.',
  started: 'The translation has begun already. Spike its story instead.',
};

/** The actions, each telling in words what did not happen; a begun translation is opened. */
export function useTranslationActions(actions: TranslationActions) {
  const router = useRouter();
  return useMemo(() => {
    async function say<Data extends object>(answer: Answer<Data>, name: string): Promise<Data | null> {
      const result = await answer;
      const refused =
        result.ok && 'reason' in result.data ? words[result.data.reason as keyof typeof words] : null;
      if (result.ok && refused === null) return result.data;
      toast({
        tone: 'warning',
        title: `${name}: nothing was changed`,
        description: result.ok ? (refused ?? '') : result.message,
      });
      return null;
    }
    return {
      want: (storyId: string, { language, name }: NamedLanguage) =>
        say(actions.want({ storyId, languages: [language] }), name),
      unwant: async (storyId: string, { language, name }: NamedLanguage) => {
        if (!(await say(actions.unwant({ storyId, language }), name))) return;
        toast({
          title: `Not wanted in ${name} any more`,
          undo: async () => void (await say(actions.want({ storyId, languages: [language] }), name)),
        });
      },
      assign: (storyId: string, { language, name }: NamedLanguage, personId: string | null) =>
        say(actions.assign({ storyId, language, personId }), name),
      take: (storyId: string, { language, name }: NamedLanguage) =>
        say(actions.take({ storyId, language }), name),
      start: async (storyId: string, { language, name }: NamedLanguage) => {
        const started = await say(actions.start({ storyId, language }), name);
        if (started && 'storyId' in started) router.push(`/desk/stories/${started.storyId}`);
      },
    };
  }, [actions, router]);
}
