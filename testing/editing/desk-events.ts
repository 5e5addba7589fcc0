import fc from 'fast-check';
import { db } from '#newsroom/db/client.ts';
import type { PlainBlock } from '#newsroom/document/build.ts';
import { makeActor } from '#testing/factories.ts';
import { makeStory } from '#testing/stories.ts';
import { type DeskEvent, type Seat, tabEvents } from './desk.ts';
import { anyDeskEdit, type DeskEdit } from './desk-edits.ts';
import type { Fault } from './newsroom.ts';
import { thisProcess, type WebProcess } from './other-process.ts';

type Options = {
  people: number;
  kinds: readonly DeskEdit['kind'][];
  /** Whether the rights of some end and come back in between. */
  rightsEnd?: boolean;
  most?: number;
};

/** What happens at a desk on bad lines, in any order. */
export function anyEvents({
  people,
  kinds,
  rightsEnd = false,
  most = 45,
}: Options): fc.Arbitrary<DeskEvent[]> {
  const who = fc.nat(people - 1);
  const part = fc.nat(100).map((percent) => percent / 100);
  const edit = fc.record({ what: fc.constant('edit' as const), who, edit: anyDeskEdit(kinds) });
  const tab = fc.record({ what: fc.constantFrom(...tabEvents), who });
  const post = fc.record({ what: fc.constant('post' as const), who, part });
  const all = fc.record({ what: fc.constantFrom('rush' as const, 'revision' as const) });
  const state = fc.record({
    what: fc.constant('state' as const),
    state: fc.constantFrom('draft' as const, 'in_review' as const, 'spiked' as const),
  });
  return fc.array(
    fc.oneof(
      { weight: 12, arbitrary: edit },
      { weight: 10, arbitrary: tab },
      { weight: 1, arbitrary: post },
      { weight: 1, arbitrary: all as fc.Arbitrary<DeskEvent> },
      ...(rightsEnd ? [{ weight: 1, arbitrary: state }] : []),
    ),
    { minLength: 10, maxLength: most, size: 'max' },
  );
}

const faults: Fault[] = ['request_lost', 'answer_lost', 'twice', 'request_late', 'answer_late'];

export const anyFaults: fc.Arbitrary<Fault[]> = fc.array(
  fc.oneof(fc.constant<Fault>('none'), fc.constantFrom(...faults)),
  { minLength: 1, maxLength: 14 },
);

/** Letters that stand nowhere else in a story: what is doubled or lost shows. */
function unlikeOthers(): (length: number) => string {
  let next = 0x4e00;
  return (length) => {
    next += length;
    return String.fromCodePoint(...Array.from({ length }, (_, index) => next - length + index));
  };
}

const kindsOfBlocks = [
  'paragraph',
  'list',
  'list',
  'list',
  'paragraph',
  'blockquote',
  'heading',
  'divider',
  'paragraph',
] as const;

/** A story with blocks of every kind in which no letter stands twice. */
export async function storyOfManyLetters(authorId: string): Promise<string> {
  const letters = unlikeOthers();
  const blocks: PlainBlock[] = kindsOfBlocks.map((type) => ({
    type,
    text: type === 'divider' ? '' : `${letters(9)} ${letters(7)}`,
  }));
  const { id } = await makeStory({ authorId, headline: letters(8), standfirst: letters(8), blocks });
  return id;
}

/**
 * Four people who may not all do the same: an editor, an editor who suggests, the story's author, whose rights go with its
 * state, and somebody who translates another version of it, who may only comment. The browsers of two talk to another web
 * process, as it happens behind a balancer.
 */
export async function mixedCompany(
  other: WebProcess,
): Promise<{ seats: Seat[]; newStory: () => Promise<string> }> {
  const [editor, suggester] = [await makeActor('editor'), await makeActor('editor')];
  const [author, commenter] = [await makeActor('reporter'), await makeActor('reporter')];
  const seats = [
    { actor: editor, process: thisProcess },
    { actor: suggester, prefersSuggesting: true, process: other },
    { actor: author, process: other },
    { actor: commenter, process: thisProcess },
  ];
  const newStory = async () => {
    const id = await storyOfManyLetters(author.id);
    const { groupId } = await db().story.findUniqueOrThrow({ where: { id } });
    const request = { groupId, language: 'tr', assigneeId: commenter.id, requestedById: editor.id };
    await db().translationRequest.create({ data: request });
    return id;
  };
  return { seats, newStory };
}
