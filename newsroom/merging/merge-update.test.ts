import type { Mark, Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { buildDocument, type PlainBlock } from '../document/build.ts';
import { parseDocument } from '../document/parse.ts';
import { documentSchema } from '../document/schema.ts';
import { documentText } from '../document/settled-text.ts';
import { applyMerge } from './apply-merge.ts';
import { mergeUpdate } from './merge-update.ts';
import type { Choices } from './schema.ts';

const paragraph = (text: string): PlainBlock => ({ type: 'paragraph', text });
const item = (text: string): PlainBlock => ({ type: 'list', text });

const story = (...texts: (string | PlainBlock)[]): Node =>
  buildDocument({
    headline: 'Storm closes the Vale bridge',
    standfirst: 'The ferry runs instead.',
    blocks: texts.map((text) => (typeof text === 'string' ? paragraph(text) : text)),
  });

/** A copy of the document in which words are others: block ids stay. */
function edited(doc: Node, ...changes: [from: string, to: string][]): Node {
  const json = JSON.stringify(doc.toJSON());
  return parseDocument(JSON.parse(changes.reduce((text, [from, to]) => text.replace(from, to), json)));
}

function merged(base: Node, ours: Node, theirs: Node, choices: Choices = {}) {
  const merge = mergeUpdate({ base, ours, theirs });
  const applied = applyMerge(merge, choices);
  applied.doc.check();
  return { ...merge, ...applied, lines: documentText(applied.doc).split('\n').slice(2) };
}

const rain = 'Rain fell for nine hours on Sunday, and the river rose by two metres before midnight came.';
const mayor = 'Mayor Ada Quill said that engineers would look at the pillars as soon as the water had gone.';
const ferry =
  'The old ferry took three hundred people across on its first morning, most of them with bicycles.';

describe('an update', () => {
  it('that changes nothing gives no steps', () => {
    const base = story(rain, mayor);
    expect(merged(base, edited(base, ['nine', 'ten']), story(rain, mayor)).steps).toEqual([]);
  });

  it('brings its words beside those of the newsroom in the same paragraph', () => {
    const base = story(rain);
    const ours = edited(base, ['Rain fell', 'Heavy rain fell']);
    const theirs = story(rain.replace('two metres', 'three metres'));
    const { lines, conflicts, steps } = merged(base, ours, theirs);
    expect(lines).toEqual([rain.replace('Rain fell', 'Heavy rain fell').replace('two', 'three')]);
    expect(conflicts).toEqual([]);
    expect(steps.map((step) => step.toJSON().slice.content[0].text)).toEqual(['three']);
  });

  it('brings the words of languages that are written from the right', () => {
    const text = 'وصلت العبّارة إلى الميناء بعد منتصف الليل وعلى متنها ثلاثون راكبا.';
    const base = story(text);
    const ours = edited(base, ['بعد منتصف', 'قبيل منتصف']);
    const { lines, conflicts } = merged(base, ours, story(text.replace('ثلاثون', 'أربعون')));
    expect(lines).toEqual([text.replace('بعد منتصف', 'قبيل منتصف').replace('ثلاثون', 'أربعون')]);
    expect(conflicts).toEqual([]);
  });

  it('that says otherwise what the newsroom changed is a conflict, and the choice decides', () => {
    const base = story(rain);
    const ours = edited(base, ['nine', 'eight']);
    const theirs = story(rain.replace('nine', 'eleven'));
    const [conflict] = mergeUpdate({ base, ours, theirs }).conflicts;
    expect(conflict).toMatchObject({ base: 'nine', ours: 'eight', theirs: 'eleven' });
    const with_ = (choice: 'ours' | 'theirs' | 'both') =>
      merged(base, ours, theirs, { [conflict?.id ?? '']: choice }).lines[0];
    expect(with_('ours')).toBe(rain.replace('nine', 'eight'));
    expect(with_('theirs')).toBe(rain.replace('nine', 'eleven'));
    expect(with_('both')).toBe(rain.replace('nine', 'eight eleven'));
    expect(merged(base, ours, theirs).lines[0]).toBe(rain.replace('nine', 'eight'));
  });

  it('that repeats a word as the newsroom did repeats it once', () => {
    const base = story('“No no,” the keeper said.');
    const ours = edited(base, ['“No no,”', 'Loudly: “No no no,”']);
    const { lines, conflicts } = merged(base, ours, story('“No no no,” the keeper said.'));
    expect(lines).toEqual(['Loudly: “No no no,” the keeper said.']);
    expect(conflicts).toEqual([]);
  });

  it('changes headline and standfirst as it changes paragraphs', () => {
    const base = story(rain);
    const theirs = edited(base, ['Storm closes', 'Flood closes'], ['runs instead', 'runs all night']);
    const { doc } = merged(base, base, theirs);
    expect(documentText(doc)).toBe(documentText(theirs));
  });
});

describe('marks of the newsroom', () => {
  const base = story(mayor);
  const markedAs = (words: string, name: 'annotation' | 'its' | 'link' | 'strong', attrs?: object) => {
    const at = base.content.size - base.child(2).nodeSize + 1 + mayor.indexOf(words);
    const mark = documentSchema.marks[name].create({ ...attrs });
    return { ours: new Transform(base).addMark(at, at + words.length, mark).doc, mark };
  };
  const wordsWith = (doc: Node, mark: Mark) => {
    const found: string[] = [];
    doc.descendants((node) => {
      if (mark.isInSet(node.marks)) found.push(node.text ?? '');
    });
    return found.join('|');
  };

  it.each([
    ['annotation', { id: 'note-1' }],
    ['its', { id: 'tag-1', translate: 'no' }],
    ['link', { href: 'https://vale.example/quill' }],
    ['strong', {}],
  ] as const)('%s stays on the rest of its words, and on those that came for some of them', (name, attrs) => {
    const { ours, mark } = markedAs('Ada Quill', name, attrs);
    const next = mayor.replace('Quill', 'Quillon');
    expect(wordsWith(merged(base, ours, story(next)).doc, mark)).toBe('Ada Quillon');
    const longer = mayor.replace('Ada Quill', 'Ada Rosa Quill');
    const { doc } = merged(base, ours, story(longer));
    expect(wordsWith(doc, mark).replace('|', '')).toMatch(/^Ada .*Quill$/);
    expect(documentText(doc)).toContain('Ada Rosa Quill');
  });

  it('do not go over to words that came for all of theirs', () => {
    const { ours, mark } = markedAs('Ada Quill', 'annotation', { id: 'note-1' });
    const { doc } = merged(base, ours, story(mayor.replace('Ada Quill', 'Tom Brandt')));
    expect(wordsWith(doc, mark)).toBe('');
    expect(documentText(doc)).toContain('Mayor Tom Brandt said');
  });

  it('do not stay on a full stop alone, nor go over to words that came before it', () => {
    const said = 'The lamps were lit by the crew.';
    const line = story(said);
    const from = line.content.size - line.child(2).nodeSize + 1 + said.indexOf('crew');
    const mark = documentSchema.marks.annotation.create({ id: 'note-3' });
    const ours = new Transform(line).addMark(from, from + 'crew.'.length, mark).doc;
    for (const [next, words] of [
      ['The lamps were lit by the old keeper.', ''],
      ['The lamps were lit.', ''],
      ['The lamps were lit by the whole crew.', 'crew.'],
    ] as const) {
      const { doc } = merged(line, ours, story(next));
      expect(documentText(doc)).toContain(next);
      expect(wordsWith(doc, mark).replace('|', '')).toBe(words);
    }
  });

  it('move with a paragraph that the agency moves', () => {
    const two = story(mayor, rain);
    const at = two.content.size - two.child(3).nodeSize + 1;
    const mark = documentSchema.marks.annotation.create({ id: 'note-2' });
    const ours = new Transform(two).addMark(at, at + 4, mark).doc;
    const { doc } = merged(two, ours, story(rain, mayor));
    expect(wordsWith(doc, mark)).toBe('Rain');
    expect(doc.child(2).attrs.id).toBe(two.child(3).attrs.id);
  });
});

describe('blocks of an update', () => {
  const lines = (doc: Node) => documentText(doc).split('\n').slice(2);

  it.each([
    ['inserted', story(rain, 'Nobody was hurt, the police said.', mayor, ferry)],
    ['deleted', story(rain, ferry)],
    ['moved', story(ferry, rain, mayor)],
    ['split', story(rain, mayor.slice(0, 49), mayor.slice(50), ferry)],
    ['joined', story(`${rain} ${mayor}`, ferry)],
    ['all gone', story()],
    ['made a list', story(rain, item('Bring a coat.'), item('Bring a lamp.'), mayor, ferry)],
    ['all others', story('Snow.', 'Ice on every window of the town hall.')],
  ])('%s are so in the story too', (_, theirs) => {
    const base = story(rain, mayor, ferry);
    const { doc, conflicts } = merged(base, base, theirs);
    expect(lines(doc)).toEqual(lines(theirs));
    expect(conflicts).toEqual([]);
  });

  it('split and edited elsewhere stay the same blocks with the same ids', () => {
    const base = story(rain, mayor);
    const ours = edited(base, ['Mayor Ada Quill', 'The mayor, Ada Quill,']);
    const { doc } = merged(base, ours, story(rain, mayor.slice(0, 49), mayor.slice(50)));
    expect(lines(doc)).toEqual([
      rain,
      mayor.slice(0, 49).replace('Mayor Ada Quill', 'The mayor, Ada Quill,'),
      mayor.slice(50),
    ]);
    expect(doc.child(3).attrs.id).toBe(base.child(3).attrs.id);
    expect(doc.child(4).attrs.id).not.toBe(base.child(3).attrs.id);
  });

  it('come as items into a list, and as paragraphs between its items', () => {
    const base = story(rain, item('Bring a coat.'), item('Bring a lamp.'));
    const more = merged(
      base,
      base,
      story(rain, item('Bring a coat.'), item('Bring bread.'), item('Bring a lamp.')),
    );
    expect(more.doc.childCount).toBe(4);
    expect(more.doc.child(3).childCount).toBe(3);
    const cut = story(rain, item('Bring a coat.'), mayor, item('Bring a lamp.'));
    expect(lines(merged(base, base, cut).doc)).toEqual(lines(cut));
  });

  it('that the newsroom deleted come back only when somebody wants it', () => {
    const base = story(rain, mayor, ferry);
    const ours = story(rain, ferry);
    expect(merged(base, ours, base).steps).toEqual([]);
    const theirs = story(rain, mayor.replace('pillars', 'arches'), ferry);
    const kept = merged(base, ours, theirs);
    expect(kept.steps).toEqual([]);
    expect(kept.conflicts).toMatchObject([{ ours: '', theirs: mayor.replace('pillars', 'arches') }]);
    const back = merged(base, ours, theirs, { [kept.conflicts[0]?.id ?? '']: 'theirs' });
    expect(back.lines).toEqual(lines(theirs));
  });

  it('that the agency deleted stay if the newsroom has worked on them', () => {
    const base = story(rain, mayor, ferry);
    const ours = edited(base, ['engineers', 'three engineers']);
    const kept = merged(base, ours, story(rain, ferry));
    expect(kept.lines[1]).toContain('three engineers');
    expect(kept.conflicts).toMatchObject([{ blockId: base.child(3).attrs.id, theirs: '' }]);
    const gone = merged(base, ours, story(rain, ferry), { [kept.conflicts[0]?.id ?? '']: 'theirs' });
    expect(gone.lines).toEqual([rain, ferry]);
  });
});
