import type { Mark, Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import type { PersonActor } from '#newsroom/actor.ts';
import { deliver, suggestedAt, suggestWords, wordsIn } from '#testing/editing/suggest-words.ts';
import { makeActor } from '#testing/factories.ts';
import { makeStory } from '#testing/stories.ts';
import { db } from '../db/client.ts';
import { parseDocument } from '../document/parse.ts';
import { documentSchema } from '../document/schema.ts';
import { suggestionsIn } from '../document/suggestions/list.ts';
import { acceptSuggestions, rejectSuggestions } from '../document/suggestions/settle.ts';

const { marks } = documentSchema;
const at = suggestedAt;
const refused = (code: string) => expect.objectContaining({ name: 'NewsroomError', code });

const read = (id: string) => db().story.findUniqueOrThrow({ where: { id } });

/** A story in review, its author, who may only suggest now, and an editor who has suggested something. */
async function inReview() {
  const [reporter, editor] = [await makeActor('reporter'), await makeActor('editor')];
  const { id } = await makeStory({ authorId: reporter.id, state: 'in_review' });
  await suggestWords(editor, id, 'hundred', 'thousand');
  return { reporter, editor, id };
}

describe('who may only suggest', () => {
  it('suggests, and takes back what they suggested', async () => {
    const { reporter, id } = await inReview();
    const before = await read(id);
    await suggestWords(reporter, id, 'captain', 'mate');
    const after = await read(id);
    expect(after).toMatchObject({ text: before.text, contentHash: before.contentHash, suggestionCount: 2 });
    const { changedAt } = before;
    expect(after.changedAt).toEqual(changedAt);
    await deliver(reporter, id, (tr) => rejectSuggestions(tr, ({ by }) => by === reporter.id));
    expect(await read(id)).toMatchObject({ document: before.document, suggestionCount: 1 });
  });

  const insertion = (by: string, id = 'forged') => marks.insertion.create({ id, by, at });
  const deletion = (by: string, id = 'forged') => marks.deletion.create({ id, by, at });
  const typed = (tr: Transform, pos: number, ...set: Mark[]) =>
    tr.insert(pos, documentSchema.text('NO ', set));
  type People = { reporter: PersonActor; editor: PersonActor };
  const forged: [string, (tr: Transform, people: People) => Transform][] = [
    ['writes', (tr) => typed(tr, 1)],
    ['deletes', (tr) => tr.delete(1, 6)],
    ['writes in another’s name', (tr, { editor }) => typed(tr, 1, insertion(editor.id))],
    ['deletes in another’s name', (tr, { editor }) => tr.addMark(1, 6, deletion(editor.id))],
    ['accepts another’s suggestion', (tr) => acceptSuggestions(tr)],
    ['rejects another’s suggestion', (tr) => rejectSuggestions(tr)],
    [
      'adds to another’s suggestion',
      (tr, { editor }) => {
        const [theirs] = suggestionsIn(tr.doc);
        return typed(tr, wordsIn(tr.doc, 'thousand').from + 2, insertion(editor.id, theirs?.id));
      },
    ],
    [
      'joins another’s suggestion under their own name',
      (tr, { reporter }) => {
        const [theirs] = suggestionsIn(tr.doc);
        return typed(tr, wordsIn(tr.doc, 'thousand').to, insertion(reporter.id, theirs?.id));
      },
    ],
    [
      'hides another’s insertion as their own',
      (tr, { reporter }) => {
        const { from, to } = wordsIn(tr.doc, 'thousand');
        return tr.addMark(from, to, insertion(reporter.id));
      },
    ],
    [
      'accepts their own suggestion',
      (tr, { reporter }) => acceptSuggestions(typed(tr, 1, insertion(reporter.id))),
    ],
    [
      'says that words of the text are their own insertion',
      (tr, { reporter }) => tr.addMark(1, 6, insertion(reporter.id)),
    ],
    ['splits', (tr) => tr.split(wordsIn(tr.doc, 'captain').from)],
    [
      'makes a heading',
      (tr) =>
        tr.setNodeMarkup(wordsIn(tr.doc, 'The captain').from - 1, documentSchema.nodes.heading, { level: 2 }),
    ],
    [
      'says that it was no heading before',
      (tr, { reporter }) => {
        const kind = { type: 'heading', attrs: { dir: null, lang: null, level: 3 } };
        const change = marks.modification.create({ id: 'x', by: reporter.id, at, before: kind, after: null });
        return tr.addNodeMark(wordsIn(tr.doc, 'The captain').from - 1, change);
      },
    ],
    [
      'makes bold',
      (tr) => {
        const { from, to } = wordsIn(tr.doc, 'captain');
        return tr.addMark(from, to, marks.strong.create());
      },
    ],
    ['tags words for translators', (tr) => tr.addMark(1, 6, marks.its.create({ id: 't', translate: 'no' }))],
    ['renames a block', (tr) => tr.setNodeAttribute(wordsIn(tr.doc, 'The captain').from - 1, 'id', 'mine')],
    [
      'suggests at no time',
      (tr, { reporter }) =>
        typed(tr, 1, marks.insertion.create({ id: 'y', by: reporter.id, at: 'yesterday' })),
    ],
  ];
  it('is refused everything else', async () => {
    const { reporter, editor, id } = await inReview();
    const before = await read(id);
    for (const [what, make] of forged) {
      const act = deliver(reporter, id, (tr) => make(tr, { reporter, editor }));
      const code = what.endsWith('no time') ? 'invalid' : 'forbidden';
      await expect(act.then(() => what)).rejects.toEqual(refused(code));
    }
    expect(await read(id)).toEqual(before);
  });

  it('is nobody who may only comment', async () => {
    const translator = await makeActor('reporter', { languages: ['tr'] });
    const { id, groupId } = await makeStory();
    const requestedById = (await makeActor('editor')).id;
    await db().translationRequest.create({ data: { groupId, language: 'tr', requestedById } });
    await expect(suggestWords(translator, id, 'captain', 'mate')).rejects.toEqual(refused('forbidden'));
  });
});

describe('who may write', () => {
  it('accepts what another suggests, and undoes that', async () => {
    const { reporter, editor, id } = await inReview();
    await suggestWords(reporter, id, 'captain', 'mate');
    const { document, contentHash } = await read(id);
    const accepted = acceptSuggestions(
      new Transform(parseDocument(document)),
      ({ by }) => by === reporter.id,
    );
    await deliver(editor, id, () => accepted);
    const story = await read(id);
    expect(story.text).toContain('The mate rang');
    expect(story.contentHash).not.toBe(contentHash);
    await deliver(editor, id, (tr) => {
      for (const [index, step] of accepted.steps.entries().toArray().toReversed()) {
        tr.step(step.invert(accepted.docs[index] as Node));
      }
      return tr;
    });
    expect(await read(id)).toMatchObject({ document, contentHash });
  });

  it('never suggests in the name of another', async () => {
    const { reporter, editor, id } = await inReview();
    await expect(suggestWords(editor, id, 'captain', 'mate', reporter.id)).rejects.toEqual(
      refused('forbidden'),
    );
    await expect(suggestWords(editor, id, 'captain', 'mate', 'nobody')).rejects.toEqual(refused('forbidden'));
    await suggestWords(reporter, id, 'captain', 'mate');
    const earlier = deliver(editor, id, (tr) => {
      const { from, to } = wordsIn(tr.doc, 'mate');
      const [theirs] = suggestionsIn(tr.doc).filter(({ by }) => by === reporter.id);
      const mark = { id: theirs?.id, by: reporter.id, at: '2026-11-19T08:00:00.000Z' };
      return tr.addMark(from, to, marks.insertion.create(mark));
    });
    await expect(earlier).rejects.toEqual(refused('forbidden'));
  });
});
