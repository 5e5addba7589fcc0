import { describe, expect, test } from 'vitest';
import type { Piece } from './format.ts';
import { newsmlG2 } from './newsml-g2.ts';

async function read(xml: string): Promise<Piece[]> {
  const copy = { bytes: new Uint8Array(), text: xml };
  expect(newsmlG2.sniff(copy)).toBeGreaterThan(0.9);
  return newsmlG2.read(copy);
}

function item(guid: string, content: string, itemClass = 'ninat:text'): string {
  return `<newsItem guid="${guid}" version="1"><itemMeta><itemClass qcode="${itemClass}"/></itemMeta>
    <contentMeta><headline>Bakery ${guid}</headline></contentMeta><contentSet>${content}</contentSet></newsItem>`;
}

function fieldsOf(piece: Piece | undefined): [string | undefined, string][] {
  if (!piece || !('reading' in piece)) throw new Error('no story');
  const { source, segments } = piece.reading;
  return segments.map(({ start, end, evidence }) => [evidence.field, source.slice(start, end)]);
}

const PROSE = '<inlineXML><p>The bakers of Deryaz bake at night.</p></inlineXML>';

describe('a news message', () => {
  const message = (items: string) => `<newsMessage><itemSet>${items}</itemSet></newsMessage>`;

  test('gives a piece for each item, by its id, told apart when two have the same', async () => {
    const pieces = await read(
      message(
        item('a', PROSE) +
          item('b', '', 'ninat:video') +
          item('a', PROSE) +
          item('p', '').replaceAll('newsItem', 'packageItem'),
      ),
    );
    expect(pieces.map(({ part }) => part)).toEqual(['a', 'b', 'a#3', 'p']);
    expect(pieces[1]).toEqual({
      part: 'b',
      notAStory: 'This is a video and not a text: “Bakery b”. Import the story that it goes with.',
    });
    expect(pieces[3]).toMatchObject({ notAStory: expect.stringContaining('a package') });
  });

  test('without items says so', async () => {
    expect(await read(message(''))).toEqual([
      { part: '', notAStory: 'This is a NewsML-G2 message without any item. Ask the sender for it again.' },
    ]);
  });

  test('of 5 MB is read whole', async () => {
    const prose = `<inlineXML>${'<p>The bakers of Deryaz bake at night.</p>'.repeat(120)}</inlineXML>`;
    const xml = message(Array.from({ length: 1000 }, (_, at) => item(`g${at}`, prose)).join(''));
    expect(xml.length).toBeGreaterThan(5_000_000);
    expect(await read(xml)).toHaveLength(1000);
  });
});

describe('content', () => {
  test('written as HTML or plain text is read as that', async () => {
    const html =
      '<inlineData contenttype="text/html">&lt;p&gt;Warm &lt;b&gt;bread&lt;/b&gt;.&lt;/p&gt;</inlineData>';
    expect(fieldsOf((await read(item('a', html)))[0])).toContainEqual([undefined, 'Warm bread.']);
    const text = '<inlineData contenttype="text/plain">Warm bread.\n\nCold tea.</inlineData>';
    const fields = fieldsOf((await read(item('a', text)))[0]);
    expect(fields.slice(-2)).toEqual([
      [undefined, 'Warm bread.'],
      [undefined, 'Cold tea.'],
    ]);
  });

  test('that is data, or missing, is no story', async () => {
    const data = '<inlineXML><ovens><oven>hot</oven></ovens></inlineXML>';
    expect((await read(item('a', data)))[0]).toMatchObject({
      notAStory: 'This is data (ovens) and not running text: “Bakery a”. Import a story that tells of it.',
    });
    expect((await read(item('a', '')))[0]).toMatchObject({ notAStory: expect.stringContaining('no text') });
  });

  test('whose opening the description repeats has no standfirst; without a text, the description is it', async () => {
    const described = (text: string, content: string) =>
      item('a', content).replace('</contentMeta>', `<description>${text}</description></contentMeta>`);
    const repeated = await read(described('The bakers of Deryaz', PROSE));
    expect(fieldsOf(repeated[0])).toContainEqual(['metadata', 'The bakers of Deryaz']);
    const summed = await read(described('Bread is early', PROSE));
    expect(fieldsOf(summed[0])).toContainEqual(['standfirst', 'Bread is early']);
    const alone = await read(described('Bread is early', ''));
    expect(fieldsOf(alone[0])).toContainEqual(['paragraph', 'Bread is early']);
  });
});
