import { expect, it } from 'vitest';
import { tidyExplainer } from './explainer-document.ts';
import { explainerTextSchema } from './explainer-text.ts';
import { newAnnotationSchema } from './schema.ts';

const text = (...words: string[]) => words.map((each) => ({ type: 'text', text: each }));
const paragraph = (...words: string[]) => ({ type: 'paragraph', content: text(...words) });
const rich = (...content: object[]) => ({ body: '', rich: { type: 'doc', content } });
const problems = (input: unknown) =>
  explainerTextSchema.safeParse(input).error?.issues.map(({ message }) => message) ?? [];

it('keeps plain words without looks, and no lines that say nothing', () => {
  expect(
    tidyExplainer(rich(paragraph(), paragraph('A ferry.'), paragraph(' '), paragraph('It is old.'))),
  ).toEqual({
    ...{ body: 'A ferry.\nIt is old.', rich: null },
  });
  expect(tidyExplainer({ body: '\n A ferry.\n\n\nIt is old. ', rich: null }).body.split('\n').length).toBe(2);
  const strong = { type: 'text', text: 'old', marks: [{ type: 'strong' }] };
  const kept = tidyExplainer(rich({ type: 'paragraph', content: [...text('It is '), strong] }, paragraph()));
  expect(kept).toMatchObject({ body: 'It is old', rich: { content: [{ type: 'paragraph' }] } });
});

it('takes a thousand characters and no more, and nothing that is not for readers or not to be kept', () => {
  expect(problems({ body: 'x'.repeat(1_000) })).toEqual([]);
  expect(problems({ body: 'x'.repeat(1_001) })).not.toEqual([]);
  expect(problems(rich(paragraph('x'.repeat(600)), paragraph('y'.repeat(600))))).not.toEqual([]);
  expect(problems({ body: ' \n ' })).toEqual(['Write what readers should know.']);
  expect(problems({ body: 'a\0b' })).toEqual(['Some characters cannot be stored.']);
  const mention = { type: 'mention', attrs: { personId: crypto.randomUUID(), name: 'Rojda' } };
  expect(problems(rich({ type: 'paragraph', content: [mention] }))).toEqual([
    'Readers get an explainer: nobody can be mentioned in it.',
  ]);
  const link = (href: string) => ({ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] });
  expect(problems(rich({ type: 'paragraph', content: [link('javascript:alert(1)')] }))).toHaveLength(1);
  expect(
    problems(rich({ type: 'paragraph', content: [link(`https://x.example/${'y'.repeat(2_000)}`)] })),
  ).toHaveLength(1);
  expect(problems(rich({ type: 'heading', content: text('x') }))).toHaveLength(1);
});

it('is what an explainer begins with, and nothing else does', () => {
  const id = crypto.randomUUID();
  const begin = (thread: object) => newAnnotationSchema.safeParse({ id, body: '', ...thread }).success;
  expect(begin({ kind: 'explainer', explainer: { body: 'A ferry.' } })).toBe(true);
  expect(begin({ kind: 'explainer', body: 'Why?', explainer: { body: 'A ferry.', rich: null } })).toBe(true);
  expect(begin({ kind: 'explainer', body: 'A ferry.' })).toBe(false);
  expect(begin({ kind: 'comment', body: 'Why?', explainer: { body: 'A ferry.' } })).toBe(false);
  expect(begin({ kind: 'comment' })).toBe(false);
});
