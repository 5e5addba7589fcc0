import { expect, test } from 'vitest';
import { buildDocument } from '#newsroom/document/build.ts';
import { storiesOf } from '#testing/pieces.ts';
import { readAs } from '#testing/read-single.ts';

const STEPS = '<p>The keepers of Skerrow light the lamp in two steps, as they did in 1886.</p>';
const LISTS =
  '<ol start="3"><li>Trim the wick.</li><li>Wind the clock.</li></ol><ul><li>Bring oil.</li></ul><ol><li>Go <ul><li>home</li></ul></li><li>Sleep</li></ol>';

const COPIES: Record<string, string> = {
  nitf: `<nitf><body><body.head><hedline><hl1>Light in two steps</hl1></hedline></body.head><body.content>${STEPS}${LISTS}</body.content></body></nitf>`,
  'newsml-g2': `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:nara:1" version="1"><contentMeta><headline>Light in two steps</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${STEPS}${LISTS}</body></html></inlineXML></contentSet></newsItem>`,
  ninjs: JSON.stringify({
    uri: 'urn:nara:1',
    headline: 'Light in two steps',
    body_html: `${STEPS}${LISTS}`,
    versioncreated: '2026-11-13T09:00:00Z',
  }),
  rss: `<rss><channel><item><title>Light in two steps</title><description><![CDATA[${STEPS}${LISTS}]]></description></item></channel></rss>`,
};

test.each(Object.keys(COPIES))('%s keeps numbered lists numbered', async (format) => {
  const [story] = await storiesOf(COPIES[format] ?? '');
  const items = story?.story.blocks.flatMap(({ type, text, ordered, number }) =>
    type === 'list' ? [[text, ordered, number]] : [],
  );
  expect(items).toEqual([
    ['Trim the wick.', true, 3],
    ['Wind the clock.', true, 4],
    ['Bring oil.', false, undefined],
    ['Go', true, undefined],
    ['home', false, undefined],
    ['Sleep', true, 2],
  ]);
  const doc = buildDocument({ headline: '', blocks: story?.story.blocks ?? [] });
  const lists = doc.children.flatMap(({ type, attrs, childCount }) =>
    type.name === 'ordered_list' ? [[attrs.start, childCount]] : [],
  );
  expect(lists).toEqual([
    [3, 2],
    [null, 1],
    [2, 1],
  ]);
});

test.each([
  ['plain text', 'text', '٣. Trim the wick.\n٤. Wind the clock.'],
  ['Markdown', 'markdown', '3. Trim the wick.\n4. Wind the clock.'],
  ['a page', 'html', '<ol start="3"><li>Trim the wick.</li><li>Wind the clock.</li></ol>'],
])('%s says what its list begins with, and the story begins with it', async (_, format, list) => {
  const said =
    format === 'html'
      ? `<html><body><article><h1>Light</h1>${STEPS}${list}</article></body></html>`
      : `# Light in two steps\n\nThe keepers of Skerrow light the lamp in two steps.\n\n${list}\n`;
  const { story } = await readAs(format, new TextEncoder().encode(said));
  const doc = buildDocument({ headline: '', blocks: story.blocks });
  expect(doc.lastChild?.attrs).toEqual({ start: 3 });
  expect(doc.lastChild?.childCount).toBe(2);
});
