import { expect, test } from 'vitest';
import { written } from './written.ts';

test('every kind of block is read, and lines of one block are joined', () => {
  const text = written`
# Headline

> Standfirst
over two lines

First.

## Heading

" Quotation

- one

- two

---
`;
  expect(text).toMatchObject({
    headline: 'Headline',
    standfirst: 'Standfirst over two lines',
    blocks: [
      { type: 'paragraph', text: 'First.' },
      { type: 'heading', text: 'Heading' },
      { type: 'blockquote', text: 'Quotation' },
      { type: 'list', text: 'one' },
      { type: 'list', text: 'two' },
      { type: 'divider', text: '' },
    ],
  });
});

test('marks lie on their words, without their signs', () => {
  const [block] = written`Take the _Lamplighter_, **now**, or [ask](https://harbour.example/ask).`.blocks;
  expect(block?.text).toBe('Take the Lamplighter, now, or ask.');
  const marked = block?.marks?.map(({ start, end, ...mark }) => [block.text.slice(start, end), mark]);
  expect(marked).toEqual([
    ['Lamplighter', { type: 'em' }],
    ['now', { type: 'strong' }],
    ['ask', { type: 'link', href: 'https://harbour.example/ask' }],
  ]);
});
