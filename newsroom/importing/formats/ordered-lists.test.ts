import { expect, test } from 'vitest';
import { storiesOf } from '#testing/pieces.ts';

const STEPS = '<p>The keepers of Skerrow light the lamp in two steps, as they did in 1886.</p>';
const LISTS =
  '<ol><li>Trim the wick.</li><li>Wind the clock.</li></ol><ul><li>Bring oil.</li></ul><ol><li>Go <ul><li>home</li></ul></li></ol>';

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
  const items = story?.story.blocks.flatMap(({ type, text, ordered }) =>
    type === 'list' ? [[text, ordered]] : [],
  );
  expect(items).toEqual([
    ['Trim the wick.', true],
    ['Wind the clock.', true],
    ['Bring oil.', false],
    ['Go', true],
    ['home', false],
  ]);
});
