import { describe, expect, it } from 'vitest';
import { mentionedIn, noteText, parseNote, plainNote } from './note-schema.ts';
import { replySchema, resolutionSchema } from './schema.ts';

const annotationId = crypto.randomUUID();
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', ...(content.length > 0 && { content }) });
const text = (words: string, ...marks: unknown[]) => ({ type: 'text', text: words, marks });
const item = (words: string) => ({ type: 'list_item', content: [paragraph(text(words))] });
const takes = (...content: unknown[]) =>
  replySchema.safeParse({ annotationId, body: 'x', rich: { type: 'doc', content } }).success;

describe('a message', () => {
  it('is its words, with the signs of lists and the names of the mentioned', () => {
    const list = { type: 'bullet_list', content: [item('the bell'), item('the lamp')] };
    const mention = { type: 'mention', attrs: { personId: 'p1', name: 'Deniz' } };
    const doc = parseNote({ type: 'doc', content: [paragraph(text('Two things, '), mention), list] });
    expect(noteText(doc)).toBe('Two things, @Deniz\n• the bell\n• the lamp');
    expect(mentionedIn(doc)).toEqual(['p1']);
    expect(noteText(plainNote('زنگ دو بار زد\nلامپ‌ها'))).toBe('زنگ دو بار زد\nلامپ‌ها');
  });

  it('links only where it is safe, nests no deeper than a list, and is neither empty nor endless', () => {
    expect(takes(paragraph(text('a', { type: 'link', attrs: { href: 'https://vale.example' } })))).toBe(true);
    expect(takes(paragraph(text('a', { type: 'link', attrs: { href: 'javascript:alert(1)' } })))).toBe(false);
    const nested = {
      type: 'bullet_list',
      content: [{ type: 'list_item', content: [{ type: 'bullet_list', content: [item('x')] }] }],
    };
    expect(takes(nested)).toBe(false);
    expect(takes(paragraph())).toBe(false);
    expect(takes(paragraph(text('   ')))).toBe(false);
    expect(takes(paragraph(text('a'.repeat(5_001))))).toBe(false);
    expect(takes(paragraph(text('\ud800')))).toBe(false);
    expect(takes({ type: 'script' })).toBe(false);
  });
});

it('a source link leads to the web, and has a name', () => {
  const takesLink = (address: string, title = 'The log') =>
    resolutionSchema.safeParse({ annotationId, sourceLinks: [{ address, title }] }).success;
  expect(takesLink('https://harbour.example/log?day=2')).toBe(true);
  for (const bad of ['javascript:alert(1)', 'harbour.example', 'ftp://harbour.example', 'mailto:a@b.example'])
    expect(takesLink(bad), bad).toBe(false);
  expect(takesLink('https://harbour.example', ' ')).toBe(false);
});
