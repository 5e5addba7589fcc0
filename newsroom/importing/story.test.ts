import { describe, expect, it } from 'vitest';
import type { Mark, Span, SpanKind } from './schema.ts';
import { makeStory } from './story.ts';

/** A copy of lines, each a kept span of its kind. */
function storyOf(lines: readonly (readonly [SpanKind, string])[], marks: Mark[] = []) {
  const source = lines.map(([, text]) => text).join('\n');
  let at = 0;
  const spans = lines.flatMap(([kind, text], index): Span[] => {
    const start = at;
    at += text.length + 1;
    const said = { kept: true, reason: 'labelled_field', sure: 1 } as const;
    const own = marks.filter((mark) => mark.start >= start && mark.end <= start + text.length);
    const line: Span = {
      start,
      end: start + text.length,
      kind,
      ...said,
      ...(own.length > 0 && { marks: own }),
    };
    return index === lines.length - 1 ? [line] : [line, { start: at - 1, end: at, kind: 'space', ...said }];
  });
  return makeStory(source, spans);
}

describe('a dateline on a line of its own', () => {
  const headline = ['headline', 'Owls count the night buses'] as const;
  const place = ['dateline', 'ELMFORD, 3 May (OWL)'] as const;
  const texts = (story: ReturnType<typeof storyOf>) => story.blocks.map(({ text }) => text);

  it('opens the paragraph after it, whose marks move along', () => {
    const body = 'Nine buses passed the barn.';
    const start = headline[1].length + place[1].length + 2;
    const story = storyOf([headline, place, ['byline', 'By Ada Quill'], ['paragraph', body]]);
    expect(story.dateline).toBe('ELMFORD, 3 May (OWL)');
    expect(texts(story)).toEqual([`ELMFORD, 3 May (OWL) – ${body}`]);
    const [marked] = storyOf(
      [headline, place, ['paragraph', body]],
      [{ type: 'strong', start, end: start + 4 }],
    ).blocks;
    expect(marked?.marks.map(({ start: from, end }) => marked.text.slice(from, end))).toEqual(['Nine']);
  });

  it('is a paragraph where none follows that it could open, and never said twice', () => {
    expect(texts(storyOf([headline, place]))).toEqual([place[1]]);
    expect(texts(storyOf([headline, place, ['subheading', 'At dusk'], ['paragraph', 'They sat.']]))).toEqual([
      place[1],
      'At dusk',
      'They sat.',
    ]);
    expect(texts(storyOf([headline, place, ['dateline', 'OAKLEY'], ['paragraph', 'They sat.']]))).toEqual([
      place[1],
      'OAKLEY – They sat.',
    ]);
  });
});
