'use client';

import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { toast } from '#components/ui/toast.tsx';
import { languageName } from '#newsroom/settings/languages.ts';
import type { Started } from '#newsroom/translation/commands.ts';
import type { Assigned, Taken, Unwanted } from '#newsroom/translation/requests.ts';

type Answer<Data> = Promise<{ ok: true; data: Data } | { ok: false; message: string }>;
type Piece = { storyId: string; language: string };

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
    async function say<Data extends object>(answer: Answer<Data>, language: string): Promise<Data | null> {
      const result = await answer;
      const refused =
        result.ok && 'reason' in result.data ? words[result.data.reason as keyof typeof words] : null;
      if (result.ok && refused === null) return result.data;
      toast({
        tone: 'warning',
        title: `${languageName(language)}: nothing was changed`,
        description: result.ok ? (refused ?? '') : result.message,
      });
      return null;
    }
    return {
      want: (storyId: string, language: string) =>
        say(actions.want({ storyId, languages: [language] }), language),
      unwant: async (storyId: string, language: string) => {
        if (!(await say(actions.unwant({ storyId, language }), language))) return;
        toast({
          title: `Not wanted in ${languageName(language)} any more`,
          undo: async () => void (await say(actions.want({ storyId, languages: [language] }), language)),
        });
      },
      assign: (storyId: string, language: string, personId: string | null) =>
        say(actions.assign({ storyId, language, personId }), language),
      take: (storyId: string, language: string) => say(actions.take({ storyId, language }), language),
      start: async (storyId: string, language: string) => {
        const started = await say(actions.start({ storyId, language }), language);
        if (started && 'storyId' in started) router.push(`/desk/stories/${started.storyId}`);
      },
    };
  }, [actions, router]);
}
