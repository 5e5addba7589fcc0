import { beforeEach, expect, it } from 'vitest';
import { ownChanges } from '#newsroom/divergence/own-changes.ts';
import { alignTexts } from '#newsroom/divergence/units.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { Editor } from '#testing/editing/two-editors.ts';
import { plainStory } from '#testing/plain-story.ts';
import type { Lost } from '../recovery/lost.ts';
import type { EditorSession } from '../session.ts';
import type { Apart } from '../sync/kept.ts';
import { mergeVersion } from './merge-version.ts';

const base = plainStory('Lamps', 'The keeper counted nine lamps.', 'زەنگەکان دوو جار لێیان دا.');

const note = { id: '6f0d3c1e-0000-4000-8000-000000000001', kind: 'comment', body: 'Who rang?' } as const;
const apart = { id: 'apart', annotations: [note] } as unknown as Apart;

let kept: { apart: string[]; lost: (Lost & { id: string })[] };
let begun: string[];
let hasRoom: boolean;

beforeEach(() => {
  hasRoom = true;
  kept = { apart: ['apart'], lost: [] };
  begun = [];
});

/** An editor on the story as it is now, with what a session gives to merging. */
function openOn(now: Editor, mayWrite = true) {
  const session = {
    get state() {
      return now.state;
    },
    mayWrite,
    dispatch: now.dispatch,
    run: now.run.bind(now),
    connection: {
      begin: ({ id }: { id: string }) => begun.push(id),
      kept: {
        lose: (lost: Lost[]) =>
          lost.map((each) => String(kept.lost.push({ ...each, id: String(kept.lost.length + 1) }))),
        letGo: (id: string) => {
          kept.lost = kept.lost.filter((each) => each.id !== id);
        },
        join: () => kept.apart.pop(),
        setApart: ({ id }: Apart) => hasRoom && kept.apart.push(id) > 0,
      },
    },
  };
  return session as unknown as EditorSession;
}

function written(words: string, instead: string): Editor {
  const editor = new Editor(base.toJSON(), 'a-tab-somewhere');
  const { from, to } = editor.find(words);
  editor.change((tr) => tr.insertText(instead, from, to));
  return editor;
}

function decided(mine: Editor, now: Editor, choice: 'mine' | 'now') {
  const aligned = alignTexts({ base, mine: mine.state.doc, now: now.state.doc });
  const changes = ownChanges(aligned);
  return { aligned, changes, choices: Object.fromEntries(changes.map(({ key }) => [key, choice])) };
}

it('brings the chosen words in with the notes begun on them, and undoes it all', () => {
  const [mine, now] = [written('دوو جار', 'سێ جار'), written('nine', 'eleven')];
  const { from, to } = mine.find('سێ جار');
  mine.change((tr) => tr.addMark(from, to, documentSchema.marks.annotation.create({ id: note.id })));
  const before = now.state.doc;
  const undo = mergeVersion(openOn(now), apart, decided(mine, now, 'mine'));
  expect(now.state.doc.textContent).toContain('eleven lamps.زەنگەکان سێ جار لێیان دا.');
  expect([begun, kept]).toEqual([[note.id], { apart: [], lost: [] }]);
  undo();
  expect(now.state.doc.eq(before)).toBe(true);
  expect(kept.apart).toEqual(['apart']);
});

it('keeps what is left out, and notes whose words are, until somebody has looked at them', () => {
  const [mine, now] = [written('nine', 'ten'), written('nine', 'eleven')];
  const undo = mergeVersion(openOn(now), apart, decided(mine, now, 'now'));
  expect(now.state.doc.textContent).toContain('eleven');
  expect(kept).toMatchObject({
    apart: [],
    lost: [{ text: 'The keeper counted ten lamps.' }, { text: '', annotations: [note] }],
  });
  expect(kept.lost[0]?.place?.block).toBe(base.child(2).attrs.id);
  undo();
  expect(kept).toEqual({ apart: ['apart'], lost: [] });
});

it('undoes nothing where the browser has no room for the version any more', () => {
  const [mine, now] = [written('دوو جار', 'سێ جار'), written('nine', 'eleven')];
  const undo = mergeVersion(openOn(now), apart, decided(mine, now, 'mine'));
  const { lost } = kept;
  hasRoom = false;
  undo();
  expect(now.state.doc.textContent).toContain('سێ جار');
  expect(kept.lost.map(({ text, annotations }) => [text, annotations])).toEqual(
    lost.map(({ text, annotations }) => [text, annotations]),
  );
});
