import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { makeActor } from '#testing/factories.ts';
import { makeStory } from '#testing/stories.ts';
import { listThreads } from '../annotation/queries.ts';
import type { NewAnnotation } from '../annotation/schema.ts';
import { db } from '../db/client.ts';
import { parseDocument } from '../document/parse.ts';
import { documentSchema, schemaVersion } from '../document/schema.ts';
import { applySteps } from './apply-steps.ts';
import { documentAt } from './step-log.ts';

const at = 1;
const note = (id: string) => documentSchema.marks.annotation.create({ id });
const json = (transform: Transform) =>
  transform.steps.map((step) => step.toJSON() as Record<string, unknown>);

async function open(storyId: string) {
  const story = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  return { story, doc: parseDocument(story.document) };
}

type Overrides = {
  version?: number;
  clientId?: string;
  schemaVersion?: number;
  annotations?: NewAnnotation[];
};

function delivery(storyId: string, steps: Record<string, unknown>[], overrides: Overrides = {}) {
  const base = { version: 0, clientId: 'tab-one-1', schemaVersion, annotations: [] };
  return { ...base, storyId, steps, ...overrides };
}

const insertText = (transform: Transform, text: string) => transform.insert(at, documentSchema.text(text));
const typing = (doc: Node, text: string) => json(insertText(new Transform(doc), text));

const refused = (code: string) => expect.objectContaining({ name: 'NewsroomError', code });

describe('applySteps', () => {
  it('writes the steps, the text and everything that follows from it', async () => {
    const editor = await makeActor('editor');
    const { id } = await makeStory();
    const { doc } = await open(id);
    const answer = await applySteps(editor, delivery(id, typing(doc, 'Night ')));
    expect(answer).toEqual({ ok: true, version: 1 });
    const { story } = await open(id);
    expect(story).toMatchObject({ version: 1, headline: 'Night Ferry returns to Port Vale' });
    expect(story.text).toContain('Night Ferry');
    const replayed = await documentAt(db(), id, 1);
    expect(replayed.toJSON()).toEqual(story.document);
    const jobs = await db().$queryRaw`SELECT key FROM graphile_worker.jobs WHERE key = ${`revision:${id}`}`;
    expect(jobs).toHaveLength(1);
  });

  it('lets one of two who change the same words at once win, and gives the other what came before', async () => {
    const [one, other] = [await makeActor('editor'), await makeActor('editor')];
    const { id } = await makeStory();
    const { doc } = await open(id);
    const shorter = json(new Transform(doc).delete(at, at + 3));
    const answers = await Promise.all([
      applySteps(one, delivery(id, shorter, { clientId: 'tab-one-1' })),
      applySteps(other, delivery(id, shorter, { clientId: 'tab-two-2' })),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const late = answers.find((answer) => !answer.ok);
    expect(late).toMatchObject({ reason: 'stale', version: 1, steps: [{ version: 1 }] });
    expect(await db().storyStep.count({ where: { storyId: id } })).toBe(1);
  });

  it('lets both in where they only type, and tells the later what it is in the log', async () => {
    const [one, other] = [await makeActor('editor'), await makeActor('editor')];
    const { id } = await makeStory();
    const { doc } = await open(id);
    await applySteps(one, delivery(id, typing(doc, 'A'), { clientId: 'tab-one-1' }));
    const again = delivery(id, typing(doc, 'B'), { clientId: 'tab-two-2' });
    const steps = [{ version: 1 }, { version: 2, clientId: 'tab-two-2', step: { from: at + 1 } }];
    expect(await applySteps(other, again)).toMatchObject({ reason: 'stale', version: 2, steps });
    // The answer got lost: it is told once more, and nothing is typed twice.
    expect(await applySteps(other, again)).toMatchObject({ reason: 'stale', version: 2, steps });
    expect((await open(id)).story.headline).toBe('ABFerry returns to Port Vale');
  });

  it('makes room for who came late until they are in, or do not come back', async () => {
    const [one, other] = [await makeActor('editor'), await makeActor('editor')];
    const { id } = await makeStory();
    const { doc } = await open(id);
    const now = new Date();
    const shorter = (from: number) => json(new Transform(doc).delete(from, from + 1));
    const late = { clientId: 'tab-two-2' };
    await applySteps(one, delivery(id, shorter(1)), now);
    expect(await applySteps(other, delivery(id, shorter(4), late), now)).toMatchObject({ ahead: 0 });
    const next = delivery(id, shorter(2), { version: 1 });
    expect(await applySteps(one, next, now)).toEqual({ ok: false, reason: 'wait', ahead: 1 });
    const rebased = delivery(id, shorter(3), { ...late, version: 1 });
    expect(await applySteps(other, rebased, now)).toEqual({ ok: true, version: 2 });
    expect(await applySteps(other, delivery(id, shorter(5), { ...late, version: 2 }), now)).toMatchObject({
      reason: 'wait',
    });
    const afterwards = new Date(now.getTime() + 5_000);
    expect(
      await applySteps(other, delivery(id, shorter(5), { ...late, version: 2 }), afterwards),
    ).toMatchObject({
      ok: true,
    });
  });

  it('answers the same delivery twice and applies it once', async () => {
    const editor = await makeActor('editor');
    const { id } = await makeStory();
    const { doc } = await open(id);
    const same = delivery(id, typing(doc, 'Once '));
    expect(await applySteps(editor, same)).toEqual({ ok: true, version: 1 });
    expect(await applySteps(editor, same)).toEqual({ ok: true, version: 1 });
    expect((await open(id)).story.headline).toBe('Once Ferry returns to Port Vale');
  });

  it('ends an approval when the words change, and not when a note is put on them', async () => {
    const editor = await makeActor('editor');
    const made = await makeStory();
    const approved = { state: 'approved', approvedHash: made.contentHash, approvedAt: new Date() } as const;
    await db().story.update({ where: { id: made.id }, data: approved });
    const { doc } = await open(made.id);
    const annotation = { id: crypto.randomUUID(), kind: 'comment', body: 'Which ferry?' } as const;
    const marked = new Transform(doc).addMark(1, 6, note(annotation.id));
    await applySteps(editor, delivery(made.id, json(marked), { annotations: [annotation] }));
    expect((await open(made.id)).story.state).toBe('approved');
    await applySteps(editor, delivery(made.id, typing(marked.doc, 'The '), { version: 1 }));
    expect((await open(made.id)).story).toMatchObject({ state: 'in_review', approvedHash: null });
  });

  it('refuses an older program, and asks it to reload', async () => {
    const editor = await makeActor('editor');
    const { id } = await makeStory();
    const { doc } = await open(id);
    const old = delivery(id, typing(doc, 'x'), { schemaVersion: 0 });
    expect(await applySteps(editor, old)).toEqual({ ok: false, reason: 'schema', schemaVersion });
  });
});

describe('a thread and its words', () => {
  async function annotated() {
    const editor = await makeActor('editor');
    const { id } = await makeStory();
    const { doc } = await open(id);
    const annotation = { id: crypto.randomUUID(), kind: 'fact_check', body: 'Since when?' } as const;
    const marked = new Transform(doc).addMark(7, 14, note(annotation.id));
    await applySteps(editor, delivery(id, json(marked), { annotations: [annotation] }));
    return { editor, id, annotation, doc: marked.doc };
  }

  it('begin together, with the words and what is around them', async () => {
    const { editor, id, annotation } = await annotated();
    const row = await db().annotation.findUniqueOrThrow({ where: { id: annotation.id } });
    expect(row).toMatchObject({ quote: 'returns', prefix: 'Ferry ', versionCreated: 1, orphaned: false });
    expect(row.suffix).toContain(' to Port Vale');
    expect(await listThreads(editor, id)).toMatchObject([
      { id: annotation.id, quote: 'returns', messages: [{ body: 'Since when?' }] },
    ]);
    const audit = await db().auditEntry.findMany({ where: { subjectId: id, action: 'annotation.create' } });
    expect(audit).toHaveLength(1);
  });

  it('part visibly when the words are deleted, and meet again when that is undone', async () => {
    const { editor, id, doc } = await annotated();
    const deletion = new Transform(doc).delete(1, 20);
    const undo = deletion.steps[0]?.invert(doc).toJSON() as Record<string, unknown>;
    await applySteps(editor, delivery(id, json(deletion), { version: 1 }));
    expect(await listThreads(editor, id)).toMatchObject([{ orphaned: true, quote: 'returns' }]);
    await applySteps(editor, delivery(id, [undo], { version: 2 }));
    expect(await listThreads(editor, id)).toMatchObject([{ orphaned: false }]);
  });

  it('begin parted when the words were deleted again before either was delivered', async () => {
    const editor = await makeActor('editor');
    const { id } = await makeStory();
    const { doc } = await open(id);
    const annotation = { id: crypto.randomUUID(), kind: 'comment', body: 'Since when?' } as const;
    const gone = new Transform(doc).addMark(7, 14, note(annotation.id)).delete(7, 15);
    await applySteps(editor, delivery(id, json(gone), { annotations: [annotation] }));
    expect(await listThreads(editor, id)).toMatchObject([{ orphaned: true, quote: 'returns' }]);
    const undo = gone.steps[1]?.invert(gone.docs[1] as Node).toJSON() as Record<string, unknown>;
    await applySteps(editor, delivery(id, [undo], { version: 2 }));
    expect(await listThreads(editor, id)).toMatchObject([{ orphaned: false }]);
  });

  it('begin once, also where they are delivered again, and are nobody else’s to begin', async () => {
    const { editor, id, annotation, doc } = await annotated();
    const off = new Transform(doc).removeMark(7, 14, note(annotation.id));
    await applySteps(editor, delivery(id, json(off), { version: 1 }));
    const on = new Transform(off.doc).addMark(7, 14, note(annotation.id));
    const again = { version: 2, annotations: [{ ...annotation, body: 'Since noon?' }] };
    const other = delivery(id, json(on), again);
    await expect(applySteps(await makeActor('editor'), other)).rejects.toEqual(refused('conflict'));
    const elsewhere = await makeStory();
    const there = delivery(elsewhere.id, json(on), { ...again, version: 0 });
    await expect(applySteps(editor, there)).rejects.toEqual(refused('conflict'));
    expect(await applySteps(editor, other)).toEqual({ ok: true, version: 3 });
    expect(await listThreads(editor, id)).toMatchObject([
      { orphaned: false, messages: [{ body: 'Since when?' }] },
    ]);
  });

  it('are refused apart', async () => {
    const { editor, id, doc } = await annotated();
    const stranger = new Transform(doc).addMark(1, 3, note(crypto.randomUUID()));
    await expect(applySteps(editor, delivery(id, json(stranger), { version: 1 }))).rejects.toEqual(
      refused('invalid'),
    );
    const wordless = { id: crypto.randomUUID(), kind: 'comment', body: 'Nowhere' } as const;
    const text = delivery(id, typing(doc, 'x'), { version: 1, annotations: [wordless] });
    await expect(applySteps(editor, text)).rejects.toEqual(refused('invalid'));
  });
});

describe('who may', () => {
  it('a reporter writes an own draft, not a submitted one, and does not see a stranger’s', async () => {
    const reporter = await makeActor('reporter');
    const mine = await makeStory({ authorId: reporter.id });
    const { doc } = await open(mine.id);
    expect(await applySteps(reporter, delivery(mine.id, typing(doc, 'My ')))).toMatchObject({ ok: true });
    await db().story.update({ where: { id: mine.id }, data: { state: 'submitted' } });
    const late = delivery(mine.id, typing(doc, 'No '), { version: 1 });
    await expect(applySteps(reporter, late)).rejects.toEqual(refused('forbidden'));
    const theirs = await makeStory();
    const strange = delivery(theirs.id, typing((await open(theirs.id)).doc, 'x'));
    await expect(applySteps(reporter, strange)).rejects.toEqual(refused('not_found'));
    await expect(applySteps(reporter, { ...strange, storyId: crypto.randomUUID() })).rejects.toEqual(
      refused('not_found'),
    );
    await expect(applySteps(reporter, { ...strange, storyId: 'no-id' })).rejects.toEqual(
      refused('not_found'),
    );
  });

  it('who may only annotate puts on and takes off own notes, and touches nothing else', async () => {
    const reporter = await makeActor('reporter');
    const editor = await makeActor('editor');
    const { id } = await makeStory({ authorId: reporter.id, state: 'submitted' });
    const { doc } = await open(id);
    const own = { id: crypto.randomUUID(), kind: 'comment', body: 'I was there.' } as const;
    const marked = new Transform(doc).addMark(1, 6, note(own.id));
    const annotate = delivery(id, json(marked), { annotations: [own] });
    expect(await applySteps(reporter, annotate)).toEqual({ ok: true, version: 1 });
    const theirs = { id: crypto.randomUUID(), kind: 'legal', body: 'Careful.' } as const;
    const both = new Transform(marked.doc).addMark(7, 14, note(theirs.id));
    await applySteps(editor, delivery(id, json(both), { version: 1, annotations: [theirs] }));

    const attempt = (transform: Transform) =>
      applySteps(reporter, delivery(id, json(transform), { version: 2, clientId: 'tab-rep-9' }));
    const now = both.doc;
    for (const forged of [
      insertText(new Transform(now), 'x'),
      new Transform(now).removeMark(7, 14, note(theirs.id)),
      new Transform(now).addMark(90, 96, documentSchema.marks.strong.create()),
      new Transform(now).addMark(20, 24, note(theirs.id)),
      insertText(new Transform(now).removeMark(1, 6, note(own.id)), 'x'),
    ]) {
      await expect(attempt(forged)).rejects.toEqual(refused('forbidden'));
    }
    expect(await attempt(new Transform(now).removeMark(1, 6, note(own.id)))).toEqual({
      ok: true,
      version: 3,
    });
  });
});

describe('forged and broken steps', () => {
  it('are refused, and change nothing', async () => {
    const editor = await makeActor('editor');
    const { id, document } = await makeStory();
    const replace = (content: unknown[], from = 1, to = 1) => ({
      stepType: 'replace',
      from,
      to,
      slice: { content },
    });
    const link = (href: string) => ({ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] });
    const tries: Record<string, Record<string, unknown>> = {
      'of no kind': { stepType: 'replaceAll' },
      'with an unknown node': replace([{ type: 'script' }]),
      'where nothing is': replace([{ type: 'text', text: 'x' }], 90_000, 90_000),
      'with a lone surrogate': replace([{ type: 'text', text: 'a\ud800b' }]),
      'with NUL': replace([{ type: 'text', text: 'a\0b' }]),
      'with a script for a link': replace([link('javascript:alert(1)')], 80, 80),
      'with a heading of its own level': replace([{ type: 'heading', attrs: { level: ' onload' } }], 79, 79),
      'with a block id that is no text': { stepType: 'attr', pos: 0, attr: 'id', value: { a: 1 } },
      'without the headline': { stepType: 'replace', from: 0, to: 28 },
    };
    for (const [what, step] of Object.entries(tries)) {
      await expect(applySteps(editor, delivery(id, [step])), what).rejects.toEqual(refused('invalid'));
    }
    const huge = replace([{ type: 'text', text: 'x'.repeat(1_600_000) }]);
    await expect(applySteps(editor, delivery(id, [huge]))).rejects.toEqual(refused('too_large'));
    const large = replace([{ type: 'text', text: 'x'.repeat(1_100_000) }]);
    await expect(applySteps(editor, delivery(id, [large]))).rejects.toEqual(refused('too_large'));
    const ahead = delivery(id, [replace([{ type: 'text', text: 'x' }])], { version: 7 });
    await expect(applySteps(editor, ahead)).rejects.toEqual(refused('conflict'));
    const { story } = await open(id);
    expect(story.document).toEqual(document);
    expect(story.version).toBe(0);
  });
});
