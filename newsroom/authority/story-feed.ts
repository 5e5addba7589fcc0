import type { PersonActor } from '../actor.ts';
import { db } from '../db/client.ts';
import type { PublicationState, StoryState } from '../db/generated/enums.ts';
import { type Heard, listen } from '../db/listen.ts';
import type { CaretPlace } from '../db/notify.ts';
import { notFound } from '../errors.ts';
import { frameIn } from '../media/frames.ts';
import type { PictureFrame } from '../media/schema.ts';
import { authorizeOnStory, type StoryAction, storyAbilities } from '../permissions.ts';
import { isId, storySubject, subjectParts } from '../story/load.ts';
import { maxStepsHandedOut } from './limits.ts';
import { enter, leave, listPresent, type PresentPerson, touch } from './presence.ts';
import type { LoggedStep } from './schema.ts';
import { stepsSince } from './step-log.ts';

/** Where a story stands, for the header of an open editor. */
export type StoryHead = {
  state: StoryState;
  publicationState: PublicationState;
  abilities: Record<StoryAction, boolean>;
};

/** What an open editor is told. `closed` when the person's rights may have changed: it may ask to be let in again. */
export type FeedEvent =
  | { type: 'steps'; steps: LoggedStep[] }
  | ({ type: 'story' } & StoryHead)
  | { type: 'annotations' }
  | { type: 'presence'; people: PresentPerson[] }
  | ({ type: 'caret' } & CaretPlace)
  /** It is framed in another way now. */
  | { type: 'picture'; picture: PictureFrame }
  | { type: 'closed' };

type Topic = 'story' | 'annotations' | 'presence';

type Options = { storyId: string; version: number; clientId: string; send: (event: FeedEvent) => void };

/**
 * Tells an open editor everything that happens to a story from a version on, and everybody else that the actor has it
 * open. Rights are checked anew with every change of the story; a change of the person ends the feed.
 * @throws NewsroomError `not_found`
 */
export async function openFeed(actor: PersonActor, { storyId, clientId, send, ...options }: Options) {
  const tab = { storyId, clientId };
  const due = new Set<Topic>(['story', 'presence']);
  let { version } = options;
  let told = '';
  let toldPeople = '';
  let isOpen = true;
  let working: Promise<void> | null = null;
  let seen = Promise.resolve<Date | null>(null);

  const tell = (event: FeedEvent) => {
    if (isOpen) send(event);
  };

  const close = async () => {
    if (!isOpen) return;
    isOpen = false;
    line.stop();
    const seenAt = await seen;
    if (seenAt) await leave(tab, seenAt);
  };

  const end = () => {
    tell({ type: 'closed' });
    void close().catch(() => {});
  };

  async function tellStory() {
    // Read at once, and told only if the head may be read still: five people in a paragraph wait for one another.
    const first = stepsSince(db(), storyId, version);
    const [head] = await Promise.all([readHead(actor, storyId), first]);
    const now = JSON.stringify(head);
    if (now !== told) tell({ type: 'story', ...head });
    told = now;
    let steps = await first;
    while (isOpen && steps.length > 0) {
      tell({ type: 'steps', steps });
      version = steps.at(-1)?.version ?? version;
      if (steps.length < maxStepsHandedOut) break;
      steps = await stepsSince(db(), storyId, version);
    }
  }

  async function tellPeople() {
    const people = await listPresent(storyId);
    const now = JSON.stringify(people);
    if (now !== toldPeople) tell({ type: 'presence', people });
    toldPeople = now;
  }

  async function work() {
    for (const topic of due) {
      due.delete(topic);
      if (topic === 'story') await tellStory();
      else if (topic === 'annotations') tell({ type: 'annotations' });
      else await tellPeople();
    }
  }

  // One after the other: what is heard meanwhile is due afterwards, once.
  const wake = (...topics: Topic[]) => {
    for (const topic of topics) due.add(topic);
    working ??= work()
      // Not allowed any more, or the database is away: asking to be let in again answers which.
      .catch(() => end())
      .finally(() => {
        working = null;
        if (isOpen && due.size > 0) wake();
      });
    return working;
  };

  /** One's own, in whichever tab, is no news. */
  const tellCaret = ({ storyId: _, ...caret }: Extract<Heard, { type: 'caret' }>) => {
    if (caret.personId !== actor.id) tell(caret);
  };

  const tellPicture = async (pictureId: string) => {
    const picture = await frameIn(storyId, pictureId);
    if (picture) tell({ type: 'picture', picture });
  };

  const hear = (heard: Heard) => {
    // After a broken line it is unknown whether the person was changed meanwhile.
    if (heard.type === 'reconnected') end();
    else if (heard.type === 'person') {
      if (heard.personId !== actor.id) return;
      end();
    } else if (heard.type === 'files' || heard.storyId !== storyId) return;
    else if (heard.type === 'caret') tellCaret(heard);
    else if (heard.type === 'picture') void tellPicture(heard.pictureId).catch(() => end());
    else void wake(heard.type);
  };

  await readHead(actor, storyId);
  const line = listen(hear);
  await line.ready;
  seen = enter(actor, tab);
  await seen;
  await wake();
  const stillHere = async () => {
    seen = seen.then((seenAt) => seenAt && touch(tab, seenAt));
    await seen;
    // Of a process that was killed nobody hears who was there.
    await wake('presence');
  };
  return { close, touch: stillHere };
}

async function readHead(actor: PersonActor, storyId: string): Promise<StoryHead> {
  const story = isId(storyId)
    ? await db().story.findUnique({
        where: { id: storyId },
        select: {
          ...{ authorId: true, state: true, stateBefore: true, publicationState: true },
          ...subjectParts,
        },
      })
    : null;
  if (!story) throw notFound('story');
  const subject = await storySubject(db(), story);
  authorizeOnStory(actor, 'story.read', subject);
  const { state, publicationState } = story;
  return { state, publicationState, abilities: storyAbilities(actor, subject) };
}
