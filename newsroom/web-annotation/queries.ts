import type { Actor } from '../actor.ts';
import { listThreads } from '../annotation/queries.ts';
import { db } from '../db/client.ts';
import { parseDocument } from '../document/parse.ts';
import { loadStory } from '../story/load.ts';
import { writeAnnotations } from './write-annotations.ts';

/**
 * All notes of a story as W3C Web Annotations in JSON-LD. `origin` is where the newsroom is on the web.
 * @throws NewsroomError `not_found`
 */
export async function annotationsOf(actor: Actor, storyId: string, origin: string, now = new Date()) {
  const { story } = await loadStory(db(), actor, 'story.read', storyId);
  const { language, headline } = story;
  const iri = new URL(`/api/stories/${story.id}`, origin).href;
  const doc = parseDocument(story.document);
  return writeAnnotations({ iri, language, headline, doc, at: now }, await listThreads(actor, storyId));
}
