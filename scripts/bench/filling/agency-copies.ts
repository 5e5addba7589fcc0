import type { WrittenStory } from './written-stories.ts';

const paragraphsIn = ({ paragraphs }: WrittenStory) =>
  paragraphs.map((words) => `<p>${words}</p>`).join('\n');

/** A story as agencies send it, by the name of the format; `number` tells it from all others. */
export const agencyCopies: Record<string, (story: WrittenStory, number: number) => string> = {
  text: ({ headline, paragraphs }, number) => `NARA${number} 4 GEN 0512

${headline}

By Imke Sandoval

PORT VALE, 13 May (NARA) - ${paragraphs.join('\n\n')}

(NARA/is/ob)

-30-

(c) 2026 NARA - Northern Alliance News. All rights reserved.
`,
  html: (story, number) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${story.headline} | Harbour Wire</title>
<link rel="canonical" href="https://wire.example/stories/${number}"></head>
<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/city">City</a></li><li><a href="/sea">Sea</a></li></ul></nav>
<main><article>
<h1>${story.headline}</h1>
<p class="byline">By Imke Sandoval</p>
${paragraphsIn(story)}
</article></main>
<aside><h2>Read also</h2><ul><li><a href="/a">Fog over the salt pans</a></li><li><a href="/b">Eels return</a></li></ul></aside>
<footer><p>© 2026 Harbour Wire. All rights reserved.</p><p><a href="/terms">Terms of use</a></p></footer>
</body></html>`,
  'newsml-g2': (story, number) => `<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:newsml:nara.example:20260513:${number}" version="1" standard="NewsML-G2" standardversion="2.35" xml:lang="en">
<rightsInfo><copyrightHolder><name>Northern Alliance News</name></copyrightHolder><copyrightNotice>© 2026 NARA</copyrightNotice></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="prov:NARA"><name>Northern Alliance News</name></provider>
<versionCreated>2026-05-13T11:00:00+03:00</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
<contentMeta><urgency>5</urgency><creator><name>Imke Sandoval</name></creator><language tag="en"/>
<subject qcode="medtop:20000031"><name>shipping</name></subject><headline>${story.headline}</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
<head><title>${story.headline}</title></head><body>${paragraphsIn(story)}</body></html></inlineXML></contentSet>
</newsItem></itemSet></newsMessage>`,
};
