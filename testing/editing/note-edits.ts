import { joinBackward, splitBlock, toggleMark } from 'prosemirror-commands';
import { closeHistory, redo, undo } from 'prosemirror-history';
import { Slice } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { setBlock } from '#components/editor/commands/blocks.ts';
import type { PlainBlock } from '#newsroom/document/build.ts';
import { replaceWords } from '#newsroom/document/find/replace.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { textUnits } from '#newsroom/document/units.ts';
import { returningNotes } from '#newsroom/history/carry-notes.ts';
import { restoreSteps } from '#newsroom/history/restore-steps.ts';
import { applyMerge } from '#newsroom/merging/apply-merge.ts';
import { mergeUpdate } from '#newsroom/merging/merge-update.ts';
import { type Editor, NOTE, type TwoEditors } from './two-editors.ts';

/** A story in one language: four paragraphs, and the four words in the second that the note is on. */
export type Sample = {
  before: string;
  lead: string;
  note: readonly [string, string, string, string];
  tail: string;
  after: string;
  last: string;
  /** A word that stands nowhere in it. */
  word: string;
};

export const notedWords = ({ note }: Sample): string => note.join(' ');

export const blocksOf = (sample: Sample): PlainBlock[] =>
  [sample.before, `${sample.lead} ${notedWords(sample)} ${sample.tail}`, sample.after, sample.last].map(
    (text) => ({ type: 'paragraph', text }),
  );

/** One kind of edit, and the words that the note is on afterwards, a bar between passages. */
type Kind = {
  kind: string;
  edit: (editor: Editor, sample: Sample, both: TwoEditors) => void;
  leaves: (sample: Sample) => string;
};

const whole = notedWords;
const type = (editor: Editor, words: string, text: string, side: 'from' | 'to') =>
  editor.change((tr) => tr.insertText(text, editor.find(words)[side]));
const remove = (editor: Editor, words: string) => {
  const { from, to } = editor.find(words);
  editor.change((tr) => closeHistory(tr.delete(from, to)));
};
const replace = (editor: Editor, words: string, by: string) => {
  const { from, to } = editor.find(words);
  editor.change((tr) => tr.insertText(by, from, to));
};
const paragraphOf = (editor: Editor, words: string) => {
  const unit = textUnits(editor.state.doc).find(({ text }) => text.includes(words));
  if (!unit) throw new Error(`The story does not say “${words}”.`);
  return { from: unit.pos, to: unit.pos + unit.node.nodeSize, node: unit.node };
};
const move = (editor: Editor, words: string, beside: string, side: 'from' | 'to') => {
  const { from, to, node } = paragraphOf(editor, words);
  const place = paragraphOf(editor, beside)[side];
  editor.change((tr) => {
    tr.delete(from, to);
    return tr.insert(tr.mapping.map(place), node);
  });
};
const inNote = (kind: Parameters<typeof setBlock>[0]) => (editor: Editor, sample: Sample) => {
  editor.cursorBefore(sample.note[1]);
  editor.run(setBlock(kind));
};

/** The table: what people do to text that a note is on, or stands beside. */
export const noteEdits: readonly Kind[] = [
  {
    kind: 'type inside',
    edit: (editor, { note, word }) => type(editor, note[1], `${word} `, 'from'),
    leaves: ({ note: [a, b, c, d], word }) => `${a} ${word} ${b} ${c} ${d}`,
  },
  {
    kind: 'type right before',
    edit: (editor, sample) => type(editor, whole(sample), `${sample.word} `, 'from'),
    leaves: whole,
  },
  {
    kind: 'type right after',
    edit: (editor, sample) => type(editor, whole(sample), ` ${sample.word}`, 'to'),
    leaves: whole,
  },
  {
    kind: 'delete a part',
    edit: (editor, { note }) => remove(editor, `${note[0]} `),
    leaves: ({ note }) => note.slice(1).join(' '),
  },
  {
    kind: 'delete a part and undo',
    edit: (editor, { note }) => {
      remove(editor, `${note[2]} ${note[3]}`);
      editor.run(undo);
    },
    leaves: whole,
  },
  { kind: 'delete all', edit: (editor, sample) => remove(editor, whole(sample)), leaves: () => '' },
  {
    kind: 'delete all and undo',
    edit: (editor, sample) => {
      remove(editor, whole(sample));
      editor.run(undo);
    },
    leaves: whole,
  },
  {
    kind: 'split inside',
    edit: (editor, { note }) => {
      editor.cursorBefore(note[2]);
      editor.run(splitBlock);
    },
    leaves: ({ note: [a, b, c, d] }) => `${a} ${b} |${c} ${d}`,
  },
  {
    kind: 'split before',
    edit: (editor, sample) => {
      editor.cursorBefore(whole(sample));
      editor.run(splitBlock);
    },
    leaves: whole,
  },
  {
    kind: 'join with the paragraph above',
    edit: (editor, { lead }) => {
      editor.cursorBefore(lead);
      editor.run(joinBackward);
    },
    leaves: whole,
  },
  { kind: 'wrap in a list', edit: inNote('bullets'), leaves: whole },
  { kind: 'wrap in a quote', edit: inNote('quote'), leaves: whole },
  {
    kind: 'lift out of a list',
    edit: (editor, sample, both) => {
      inNote('numbers')(editor, sample);
      both.exchange();
      inNote('numbers')(editor, sample);
    },
    leaves: whole,
  },
  { kind: 'become a heading', edit: inNote('heading'), leaves: whole },
  {
    kind: 'move the paragraph up',
    edit: (editor, { lead, before }) => move(editor, lead, before, 'from'),
    leaves: whole,
  },
  {
    kind: 'move the paragraph down',
    edit: (editor, { lead, last }) => move(editor, lead, last, 'to'),
    leaves: whole,
  },
  {
    kind: 'cut and paste inside the story',
    edit: (editor, sample) => {
      editor.select(whole(sample));
      const cut = editor.copied(true);
      editor.change((tr) => tr.deleteSelection());
      editor.cursorBefore(sample.last);
      editor.paste(cut);
    },
    leaves: whole,
  },
  {
    kind: 'copy and paste',
    edit: (editor, sample) => {
      editor.select(whole(sample));
      const copy = editor.copied(false);
      editor.cursorBefore(sample.last);
      editor.paste(copy);
    },
    leaves: whole,
  },
  {
    kind: 'drag and drop',
    edit: (editor, sample) => {
      editor.select(whole(sample));
      const dragged = editor.state.selection.content();
      const place = editor.find(sample.last).from;
      editor.change((tr) => {
        tr.deleteSelection();
        const at = tr.mapping.map(place);
        return tr.replace(at, at, dragged);
      });
    },
    leaves: whole,
  },
  {
    kind: 'paste over a part',
    edit: (editor, { note, word }) => {
      editor.select(note[1]);
      editor.paste(
        new Slice(documentSchema.nodes.paragraph.create(null, documentSchema.text(word)).content, 0, 0),
      );
    },
    leaves: ({ note: [a, , c, d] }) => `${a} | ${c} ${d}`,
  },
  {
    kind: 'replace a word',
    edit: (editor, { note, word }) => replace(editor, note[1], word),
    leaves: ({ note: [a, , c, d], word }) => `${a} ${word} ${c} ${d}`,
  },
  {
    kind: 'replace the first word',
    edit: (editor, { note, word }) => replace(editor, note[0], word),
    leaves: ({ note: [, b, c, d], word }) => `${word} ${b} ${c} ${d}`,
  },
  {
    kind: 'replace the last word',
    edit: (editor, { note, word }) => replace(editor, note[3], word),
    leaves: ({ note: [a, b, c], word }) => `${a} ${b} ${c} ${word}`,
  },
  {
    kind: 'type over the last word, then elsewhere, then behind it',
    edit: (editor, { note, word, last }, both) => {
      editor.select(note[3]);
      for (const sign of word) {
        editor.change((tr) => tr.insertText(sign));
        both.exchange();
      }
      type(editor, last, `${word} `, 'from');
      type(editor, `${note[2]} ${word}`, word, 'to');
    },
    leaves: ({ note: [a, b, c], word }) => `${a} ${b} ${c} ${word}`,
  },
  {
    kind: 'replace the last word and undo',
    edit: (editor, { note, word }) => {
      replace(editor, note[3], word);
      editor.run(undo);
    },
    leaves: whole,
  },
  {
    // Other words than those that somebody meant: the note says that its own are gone.
    kind: 'replace all of it',
    edit: (editor, sample) => replace(editor, whole(sample), sample.word),
    leaves: () => '',
  },
  {
    kind: 'write a word with an input method',
    edit: (editor, { note, word }) => {
      // Each key replaces what the method has composed so far.
      let composed = note[2];
      for (let length = 1; length <= word.length; length += 1) {
        const { from } = editor.find(`${note[1]} ${composed}`);
        const start = from + note[1].length + 1;
        const next = word.slice(0, length);
        const end = start + composed.length;
        editor.change((tr) => tr.insertText(next, start, end));
        composed = next;
      }
    },
    leaves: ({ note: [a, b, , d], word }) => `${a} ${b} ${word} ${d}`,
  },
  {
    kind: 'find and replace everywhere',
    edit: (editor, { note, word }) => {
      const places: { from: number; to: number }[] = [];
      for (const { text, pos } of textUnits(editor.state.doc)) {
        for (let at = text.indexOf(note[3]); at >= 0; at = text.indexOf(note[3], at + 1))
          places.push({ from: pos + 1 + at, to: pos + 1 + at + note[3].length });
      }
      editor.change((tr) => {
        for (const place of places.reverse()) replaceWords(tr, place, word);
        return tr;
      });
    },
    leaves: ({ note: [a, b, c], word }) => `${a} ${b} ${c} ${word}`,
  },
  {
    kind: 'make a part bold',
    edit: (editor, { note }) => {
      editor.select(note[1]);
      editor.run(toggleMark(documentSchema.marks.strong));
    },
    leaves: whole,
  },
  {
    kind: 'merge an agency’s update',
    edit: (editor, sample) => {
      const ours = editor.state.doc;
      const base = new Transform(ours).removeMark(0, ours.content.size, documentSchema.marks.annotation).doc;
      const { to } = editor.find(sample.tail);
      const theirs = new Transform(base).insert(to, documentSchema.text(` ${sample.word}`)).doc;
      const { steps } = applyMerge(mergeUpdate({ base, ours, theirs }), {});
      if (steps.length === 0) throw new Error('The update changes nothing.');
      editor.change((tr) => {
        for (const step of steps) tr.step(step);
        return tr;
      });
    },
    leaves: whole,
  },
  {
    kind: 'undo and redo by the other one',
    edit: (_, sample, both) => {
      remove(both.other, whole(sample));
      both.exchange();
      both.other.run(undo);
      both.exchange();
      both.other.run(redo);
      both.exchange();
      both.other.run(undo);
    },
    leaves: whole,
  },
  {
    kind: 'delete the paragraph and undo',
    edit: (editor, { lead }, both) => {
      const { from, to } = paragraphOf(editor, lead);
      editor.change((tr) => closeHistory(tr.delete(from, to)));
      both.exchange();
      editor.run(undo);
    },
    leaves: whole,
  },
  {
    kind: 'restore an earlier version',
    edit: (editor, sample, both) => {
      const earlier = editor.state.doc;
      remove(editor, whole(sample));
      both.exchange();
      const { doc } = editor.state;
      const steps = restoreSteps(doc, earlier, returningNotes(doc, new Set([NOTE])));
      editor.change((tr) => {
        for (const step of steps) tr.step(step);
        return tr;
      });
    },
    leaves: whole,
  },
];
