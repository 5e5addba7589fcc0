import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { plainStory } from '#testing/plain-story.ts';
import { annotationRanges } from '../document/annotation-marks.ts';
import { documentSchema } from '../document/schema.ts';
import { haveDiverged } from './have-diverged.ts';
import { leftOut } from './left-out.ts';
import { type Choices, mergeOwn } from './merge-own.ts';
import { type Choice, othersChanges, ownChanges } from './own-changes.ts';
import { alignTexts } from './units.ts';

const { nodes, marks } = documentSchema;

const base = plainStory(
  'Lamps at the quay',
  'The keeper counted nine lamps before the ferry came.',
  'Nobody on the quay had slept. The bells rang twice.',
  '- Bring rope.',
  '- Bring oil.',
  'The office keeps no list.',
);

/** Where words stand in a document, the first time they do. */
function find(doc: Node, words: string): { from: number; to: number } {
  let from = -1;
  doc.descendants((node, pos) => {
    const at = node.isTextblock ? node.textContent.indexOf(words) : -1;
    if (at >= 0 && from < 0) from = pos + 1 + at;
  });
  if (from < 0) throw new Error(`“${words}” stands nowhere.`);
  return { from, to: from + words.length };
}

/** The base with words in the place of others, and whatever else somebody did. */
function version(replaced: Record<string, string>, edit: (tr: Transform) => unknown = () => {}): Node {
  const tr = new Transform(base);
  for (const [words, instead] of Object.entries(replaced)) {
    const { from, to } = find(tr.doc, words);
    if (instead === '') tr.delete(from, to);
    else tr.replaceWith(from, to, documentSchema.text(instead));
  }
  edit(tr);
  return tr.doc;
}

function merge(mine: Node, now: Node, choice?: Choice) {
  const aligned = alignTexts({ base, mine, now });
  const changes = ownChanges(aligned);
  const choices: Choices = Object.fromEntries(
    changes.map(({ key, isConflict }) => [key, choice ?? (isConflict ? 'now' : 'mine')]),
  );
  const steps = mergeOwn(aligned, changes, choices);
  const { doc } = steps.reduce((tr, step) => tr.step(step), new Transform(now));
  doc.check();
  const texts: string[] = [];
  doc.descendants((node) => void (node.isTextblock && texts.push(node.textContent)));
  return {
    aligned,
    changes,
    choices,
    steps,
    doc,
    texts,
    conflicts: changes.filter((each) => each.isConflict),
  };
}

const before = (tr: Transform, words: string) => tr.doc.resolve(find(tr.doc, words).from).before();

it('brings in what I changed, beside what others changed in other words of the block', () => {
  const { texts, conflicts, steps, aligned } = merge(
    version({ slept: 'slept a wink' }),
    version({ 'rang twice': 'rang three times', 'no list': 'a list' }),
  );
  expect(conflicts).toEqual([]);
  expect(texts).toContain('Nobody on the quay had slept a wink. The bells rang three times.');
  expect(steps).toHaveLength(1);
  expect(othersChanges(aligned)).toHaveLength(1);
});

describe('words that both changed', () => {
  const mine = version({ 'nine lamps': 'ten lamps' });
  const now = version({ 'nine lamps': 'eleven lanterns', 'the ferry': 'the last ferry' });
  const first = (choice: Choice) => merge(mine, now, choice).texts.slice(2, 4);

  it('are a conflict, of which I choose either, or both beside each other', () => {
    expect(merge(mine, now).changes).toMatchObject([{ isConflict: true, choices: ['mine', 'now', 'both'] }]);
    expect(first('mine')[0]).toBe('The keeper counted ten lamps before the ferry came.');
    expect(first('now')[0]).toBe('The keeper counted eleven lanterns before the last ferry came.');
    expect(first('both')).toEqual([first('now')[0], first('mine')[0]]);
  });

  it('are left out as the whole block that I wrote', () => {
    const { changes, choices } = merge(mine, now);
    expect(leftOut(changes, choices).map((rows) => rows.map(({ node }) => node.textContent))).toEqual([
      ['The keeper counted ten lamps before the ferry came.'],
    ]);
  });

  it('have no “both” in a headline', () => {
    const { changes } = merge(version({ quay: 'pier' }), version({ quay: 'dock' }));
    expect(changes).toMatchObject([{ isConflict: true, choices: ['mine', 'now'] }]);
  });
});

it('asks about a block that I changed and others took out, and about one that they changed and I took out', () => {
  const changed = version({ 'no list': 'a long list' });
  const gone = version({}, (tr) => {
    const pos = before(tr, 'The office');
    tr.delete(pos, pos + (tr.doc.nodeAt(pos)?.nodeSize ?? 0));
  });
  expect(merge(changed, gone, 'mine').texts.at(-1)).toBe('The office keeps a long list.');
  expect(merge(changed, gone, 'now').texts.at(-1)).toBe('Bring oil.');
  expect(merge(gone, changed, 'mine').texts.at(-1)).toBe('Bring oil.');
  expect(merge(gone, changed, 'now').texts.at(-1)).toBe('The office keeps a long list.');
  expect(merge(gone, changed).conflicts).toHaveLength(1);
});

it('decides a paragraph that I split with its second half', () => {
  const split = version({}, (tr) => {
    const { to } = find(tr.doc, 'slept.');
    tr.split(to, 1, [{ type: nodes.paragraph, attrs: { id: 'second' } }]);
  });
  const { changes, texts } = merge(split, base);
  expect(changes).toHaveLength(1);
  expect(texts.slice(3, 5)).toEqual(['Nobody on the quay had slept.', ' The bells rang twice.']);
});

it('moves what I moved and puts pictures, dividers and list items where I put them', () => {
  const figure = nodes.figure.create({
    id: 'figure',
    picture: 'p',
    alt: 'Lamps',
    caption: '',
    credit: 'N. Quay',
  });
  const mine = version({}, (tr) => {
    tr.insert(before(tr, 'Nobody'), figure);
    const [item, last] = [find(tr.doc, 'Bring oil.'), before(tr, 'The office')];
    const added = nodes.paragraph.create({ id: 'new-item' }, documentSchema.text('Bring a boat.'));
    const moved = tr.doc.nodeAt(last);
    tr.insert(item.to + 2, nodes.list_item.create(null, added));
    const from = tr.mapping.slice(1).map(last);
    tr.delete(from, from + (moved?.nodeSize ?? 0)).insert(before(tr, 'The keeper'), moved as Node);
  });
  const { doc } = merge(mine, version({ twice: 'thrice' }));
  expect(doc.content.content.map((node) => node.textContent || node.type.name)).toEqual([
    ...['Lamps at the quay', 'standfirst', 'The office keeps no list.'],
    ...['The keeper counted nine lamps before the ferry came.', 'figure'],
    ...['Nobody on the quay had slept. The bells rang thrice.', 'Bring rope.Bring oil.Bring a boat.'],
  ]);
  expect(doc.child(6).childCount).toBe(3);
});

it('leaves notes of others on their words, brings mine, and keeps looks and suggestions that either put on', () => {
  const put = (id: string, words: string) => (tr: Transform) => {
    const { from, to } = find(tr.doc, words);
    tr.addMark(from, to, marks.annotation.create({ id }));
  };
  const suggestion = marks.deletion.create({ id: 's', by: 'me', at: '2026-01-01T00:00:00Z' });
  const mine = version({ 'had slept': 'had really slept' }, (tr) => {
    put('mine', 'quay had')(tr);
    const { from, to } = find(tr.doc, 'twice');
    tr.addMark(from, to, suggestion);
  });
  const now = version({}, (tr) => {
    put('theirs', 'Nobody on the quay had slept')(tr);
    const { from, to } = find(tr.doc, 'bells');
    tr.addMark(from, to, marks.strong.create());
  });
  const { doc, conflicts } = merge(mine, now);
  expect(conflicts).toEqual([]);
  const noted = annotationRanges(doc).map(({ id, from, to }) => [id, doc.textBetween(from, to)]);
  expect(noted).toEqual([
    ['theirs', 'Nobody on the quay had really slept'],
    ['mine', 'quay had'],
  ]);
  const marked = (type: string) => {
    const words: string[] = [];
    doc.descendants(
      (node) => void (node.marks.some((mark) => mark.type.name === type) && words.push(node.text ?? '')),
    );
    return words;
  };
  expect(marked('strong')).toEqual(['bells']);
  expect(marked('deletion')).toEqual(['twice']);
});

it('has diverged where both changed the words of a block, and not where one of them only noted or made it bold', () => {
  const mine = version({ slept: 'slept a wink' });
  const bold = version({}, (tr) => {
    const { from, to } = find(tr.doc, 'slept');
    tr.addMark(from, to, marks.strong.create());
  });
  expect(haveDiverged({ base, mine, now: version({ twice: 'thrice' }) })).toBe(true);
  expect(haveDiverged({ base, mine, now: version({ 'nine lamps': 'ten' }) })).toBe(false);
  expect(haveDiverged({ base, mine, now: bold })).toBe(false);
  expect(haveDiverged({ base, mine, now: mine })).toBe(false);
});
