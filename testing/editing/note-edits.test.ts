import { describe, expect, it } from 'vitest';
import { blocksOf, notedWords, noteEdits, type Sample } from './note-edits.ts';
import { TwoEditors } from './two-editors.ts';

const samples: Record<string, Sample> = {
  English: {
    before: 'Nobody on the quay had slept.',
    lead: 'The keeper swore that',
    note: ['bells', 'rang', 'twice', 'overnight'],
    tail: 'and went home.',
    after: 'A hundred lamps were lit.',
    last: 'The ferry came at dawn.',
    word: 'slowly',
  },
  Arabic: {
    before: 'لم ينم أحد على الرصيف.',
    lead: 'أقسم الحارس أن',
    note: ['الأجراس', 'دقّت', 'مرتين', 'ليلًا'],
    tail: 'ثم عاد إلى بيته.',
    after: 'أضيئت مئة مصباح.',
    last: 'وصلت العبّارة عند الفجر.',
    word: 'ببطء',
  },
};

describe.each(Object.entries(samples))('a note on %s words', (_, sample) => {
  it.each(noteEdits)('on both clients: $kind', ({ edit, leaves }) => {
    const both = new TwoEditors(blocksOf(sample), notedWords(sample));
    edit(both.one, sample, both);
    // Meanwhile the other one writes above, so that one of the two has to be brought over the other.
    both.other.change((tr) => tr.insertText(`${sample.word} `, both.other.find(sample.before).from));
    both.exchange(both.other);
    expect(both.one.noted).toBe(leaves(sample));
    expect(both.other.noted).toBe(leaves(sample));
    expect(both.one.state.doc.toJSON()).toEqual(both.other.state.doc.toJSON());
    expect(both.one.state.doc.textContent).toContain(`${sample.word} ${sample.before}`);
  });
});
