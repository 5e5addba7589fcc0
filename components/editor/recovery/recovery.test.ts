import { sendableSteps } from 'prosemirror-collab';
import { lift } from 'prosemirror-commands';
import { TextSelection } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { documentSchema } from '#newsroom/document/schema.ts';
import { Editor } from '#testing/editing/two-editors.ts';
import { plainStory } from '#testing/plain-story.ts';
import { lostOf } from './fallen-out.ts';
import { type Lost, lostBetween, notesAlone, readableOf } from './lost.ts';
import { canPutBack, putBack } from './put-back.ts';

const { nodes, marks } = documentSchema;

const story = plainStory(
  'Lamps',
  'The keeper counted nine lamps.',
  'دقّت الأجراس مرتين.',
  '## At dawn',
  'The ferry came late.',
);

const open = () => new Editor(story.toJSON(), 'tab-that-loses');

/** All that this tab has written, as if none of it could be sent. */
function allOf({ state }: Editor): Lost[] {
  return lostOf(sendableSteps(state)?.steps ?? [], () => true, state.doc);
}

/** Puts everything back into the story as others have left it; answers its blocks and how near each came. */
function putAllBack(lost: readonly Lost[], others: (editor: Editor) => void) {
  const editor = open();
  others(editor);
  const where = lost.map((each) => {
    const found = putBack(editor.state, each);
    if (found) editor.dispatch(found.tr);
    return found?.where ?? null;
  });
  editor.state.doc.check();
  const blocks = editor.state.doc.content.content.map(({ type, textContent }) => textContent || type.name);
  return { where, blocks: blocks.slice(2), doc: editor.state.doc };
}

/** What moving a block is to everybody who writes in it: another one with the same words and id. */
const move = (words: string) => (editor: Editor) =>
  editor.change((tr) => {
    const $words = tr.doc.resolve(editor.find(words).from);
    return tr.insert(tr.doc.content.size, $words.parent).delete($words.before(), $words.after());
  });

const remove = (words: string) => (editor: Editor) =>
  editor.change((tr) => {
    const $words = tr.doc.resolve(editor.find(words).from);
    return tr.delete($words.before(), $words.after());
  });

it('gives letters typed one by one as one text, and its place in the block wherever that was moved', () => {
  const editor = open();
  for (const letter of ' brass') editor.change((tr) => tr.insertText(letter, editor.find(' lamps').from));
  const lost = allOf(editor);
  expect(lost.map(({ text }) => [...text].sort().join(''))).toEqual([' abrss']);
  const { where, blocks } = putAllBack(lost, move('nine'));
  expect(where).toEqual(['place']);
  expect(blocks.at(-1)).toMatch(/^The keeper counted nine.{6} lamps\.$/);
});

it('gives several places as several pieces', () => {
  const editor = open();
  editor.change((tr) => tr.insertText(' Twice.', editor.find('late.').to));
  editor.change((tr) => tr.insertText(' ليلًا', editor.find('مرتين').to));
  const { blocks } = putAllBack(allOf(editor), () => {});
  expect(blocks).toContain('دقّت الأجراس مرتين ليلًا.');
  expect(blocks).toContain('The ferry came late. Twice.');
});

it('puts words whose block is gone below what it stood below, and at the cursor if all of that is gone', () => {
  const editor = open();
  editor.change((tr) => tr.insertText(' Fog held it.', editor.find('late.').to));
  const lost = allOf(editor);
  const below = putAllBack(lost, remove('late.'));
  expect(below.where).toEqual(['below']);
  expect(below.blocks.slice(-2)).toEqual(['At dawn', ' Fog held it.']);
  const other = new Editor(plainStory('Other', 'Fog.').toJSON(), 'x');
  other.change((tr) => tr.setSelection(TextSelection.create(tr.doc, other.find('Fog.').to)));
  const found = putBack(other.state, lost[0] as Lost);
  expect(found?.where).toBe('cursor');
  expect(found?.tr.doc.textContent).toBe('OtherFog. Fog held it.');
});

it('gives whole blocks and pictures, and puts them back with ids of their own', () => {
  const editor = open();
  const figure = nodes.figure.create({
    id: 'figure-1',
    picture: 'p',
    alt: 'A lamp',
    caption: 'One of nine',
    credit: 'N. Quay',
  });
  const note = nodes.paragraph.create({ id: 'para-1' }, documentSchema.text('All were lit.'));
  editor.change((tr) => tr.insert(editor.find('At dawn').from - 1, [figure, note]));
  const lost = allOf(editor);
  expect(lost).toMatchObject([{ text: 'One of nine · N. Quay\nAll were lit.', content: { kind: 'blocks' } }]);
  const { where, blocks, doc } = putAllBack(lost, remove('At dawn'));
  expect(where).toEqual(['below']);
  expect(blocks).toEqual([
    'The keeper counted nine lamps.',
    'دقّت الأجراس مرتين.',
    'figure',
    'All were lit.',
    'The ferry came late.',
  ]);
  const ids = doc.content.content.map(({ attrs }) => attrs.id as string);
  expect(new Set(ids).size).toBe(ids.length);
});

it('gives a look, and puts it on its words where they stand', () => {
  const editor = open();
  const { from, to } = editor.find('nine lamps');
  editor.change((tr) => tr.addMark(from, to, marks.strong.create()));
  const lost = allOf(editor);
  expect(lost).toMatchObject([{ text: 'nine lamps', content: { kind: 'look', isPutOn: true } }]);
  const { doc } = putAllBack(lost, move('nine'));
  expect(doc.lastChild?.child(1).marks.map(({ type }) => type.name)).toEqual(['strong']);
  expect(putAllBack(lost, remove('nine')).where).toEqual([null]);
});

it('puts a look on the words that it was on, and not on the same ones before them', () => {
  const text = 'A lamp beside a lamp burned.';
  const twice = plainStory('Lamps', text).toJSON();
  const editor = new Editor(twice, 'tab-that-loses');
  const { to } = editor.find('beside a lamp');
  editor.change((tr) => tr.addMark(to - 4, to, marks.em.create()));
  const [lost] = allOf(editor);
  const back = putBack(new Editor(twice, 'x').state, lost as Lost)?.tr.doc.lastChild;
  expect(back?.children.map(({ textContent }) => textContent)).toEqual([
    'A lamp beside a ',
    'lamp',
    ' burned.',
  ]);
});

it('says what a lost note was to say to readers, and keeps it when the words are put back', () => {
  const note = {
    id: 'n',
    kind: 'explainer' as const,
    body: '',
    explainer: { body: 'A lamp is a light.', rich: null },
  };
  const said = { id: 'm', kind: 'comment' as const, body: 'Which lamp?' };
  const place = { block: 'b', before: '', after: '', above: [] };
  const lost: Lost = {
    ...{ of: 'me', text: 'lamp', place, content: { kind: 'words', nodes: [] } },
    annotations: [note, said],
  };
  expect(readableOf(lost)).toBe('lamp\n\nA lamp is a light.\n\nWhich lamp?');
  const left = notesAlone(lost);
  expect(left && readableOf(left)).toBe('A lamp is a light.\n\nWhich lamp?');
  expect(left && canPutBack(left)).toBe(false);
  expect(notesAlone({ ...lost, annotations: [] })).toBeNull();
});

it('leaves notes and suggestions where they are, and in a headline what it does not take', () => {
  const editor = open();
  const bold = documentSchema.text('loud', [
    marks.strong.create(),
    marks.annotation.create({ id: 'note-1' }),
    marks.insertion.create({ id: 's', by: 'p', at: '2026-01-01T00:00:00Z' }),
  ]);
  editor.change((tr) => tr.insert(editor.find('late').from, bold));
  const [lost] = allOf(editor);
  const headline = story.child(0).attrs.id as string;
  const { doc } = putAllBack(
    [{ ...(lost as Lost), place: { block: headline, before: 'La', after: '', above: [] } }],
    () => {},
  );
  expect(doc.child(0).textContent).toBe('Laloudmps');
  expect(doc.child(0).children.flatMap((node) => node.marks)).toEqual([]);
  const back = putAllBack([lost as Lost], () => {}).doc.lastChild;
  expect(back?.textContent).toBe('The ferry came loudlate.');
  expect(back?.child(1).marks.map(({ type }) => type.name)).toEqual(['strong']);
});

it('finds the words of a quote that was taken apart at the end of the text', () => {
  const quoted = plainStory('Lamps', '" Ten, I say.');
  const editor = new Editor(quoted.toJSON(), 'tab-that-loses');
  editor.select('Ten, I say.');
  editor.run(lift);
  expect(allOf(editor).map(({ text }) => text)).toEqual(['Ten, I say.']);
});

it('finds nothing where nothing was written', () => {
  expect(lostBetween(story, 1, 1, { of: 'me', annotations: [] })).toBeNull();
  const editor = open();
  editor.change((tr) => tr.split(editor.find(' counted').from));
  expect(allOf(editor)).toEqual([]);
});
