import { expect, test } from 'vitest';
import { ReadingWriter } from './reading-writer.ts';

function written(write: (writer: ReadingWriter) => void): [string | undefined, string][] {
  const writer = new ReadingWriter();
  write(writer);
  const { source, segments } = writer.finish();
  return segments.map(({ start, end, evidence }) => [evidence.field, source.slice(start, end)]);
}

test('what an agency repeats is set aside, and so is a second headline', () => {
  const fields = written((writer) => {
    writer.add(' Bread\n is early ', 'headline');
    writer.add('BREAD IS EARLY!', 'headline');
    writer.add('Why bread is early', 'headline');
    writer.add('(c) NARA', 'rights_notice');
    writer.add('Newspapers only', 'rights_notice');
    writer.add('(C) NARA', 'rights_notice');
    writer.add(' \n', 'metadata');
  });
  expect(fields).toEqual([
    ['headline', 'Bread is early'],
    ['metadata', 'BREAD IS EARLY!'],
    ['metadata', 'Why bread is early'],
    ['rights_notice', '(c) NARA'],
    ['rights_notice', 'Newspapers only'],
    ['metadata', '(C) NARA'],
  ]);
});

test('a headline within the text is a subheading of it', () => {
  const fields = written((writer) => {
    writer.add('Bread is early', 'headline');
    writer.add('The bakers bake at night.');
    writer.add('Why night', 'headline');
  });
  expect(fields.at(-1)).toEqual(['subheading', 'Why night']);
});

test('segments of another text keep their marks, moved along', () => {
  const writer = new ReadingWriter();
  writer.add('Bread', 'headline');
  writer.addSegments(
    {
      source: 'x\nBake early.\n',
      segments: [{ start: 2, end: 13, marks: [{ type: 'em', start: 7, end: 12 }], evidence: {} }],
    },
    () => undefined,
  );
  const { source, segments } = writer.finish();
  expect(segments[1]?.marks.map(({ start, end }) => source.slice(start, end))).toEqual(['early']);
  expect(writer.hasText).toBe(true);
});
