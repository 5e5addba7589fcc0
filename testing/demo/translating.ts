import type { PersonActor } from '#newsroom/actor.ts';
import { startTranslation } from '#newsroom/translation/commands.ts';
import { assignTranslation, requestLanguages } from '#newsroom/translation/requests.ts';
import type { Slot } from './edits.ts';
import { done } from './stage.ts';

type Wanted = { language: string; assignee?: PersonActor };

/** Asks for a piece in a language, of somebody or of whoever works in it. */
export async function want(editor: PersonActor, { id: storyId }: Slot, { language, assignee }: Wanted) {
  await requestLanguages(editor, { storyId, languages: [language] });
  if (assignee) done(await assignTranslation(editor, { storyId, language, personId: assignee.id }));
}

/** Begins the translation of a story: its blocks are there, and empty. */
export async function begin(translator: PersonActor, source: Slot, story: Slot, language: string) {
  story.id = done(await startTranslation(translator, { storyId: source.id, language })).storyId;
}
