import { expect, test } from 'vitest';
import { bytesOf } from '#testing/pieces.ts';
import { checkLedger } from '../ledger.ts';
import { readCopy } from '../read-copy.ts';

const NAMES = ['constructor', 'toString', 'hasOwnProperty', '__proto__', 'valueOf'];

/** Copies in which a sender gives elements, codes and properties the names of what every JavaScript object has. */
const COPIES: Record<string, (name: string) => string> = {
  rss: (name) =>
    `<rss version="2.0"><channel><title>F</title><item><title>Ferry returns</title><${name}>Quiet words</${name}><description>The ferry returned to Port Vale on Monday.</description></item></channel></rss>`,
  nitf: (name) =>
    `<nitf><head><docdata management-status="${name}"/></head><body><body.head><hedline><hl1>Ferry returns</hl1></hedline></body.head><body.content><${name}><p>Quiet words</p></${name}><p>The ferry <${name}>returned</${name}> to Port Vale on Monday.</p></body.content></body></nitf>`,
  ninjs: (name) =>
    `{"uri":"urn:nara:1","type":"text","pubstatus":"${name}","${name}":"Quiet words","headline":"Ferry returns","body_text":"The ferry returned to Port Vale on Monday."}`,
  'json-feed': (name) =>
    `{"version":"https://jsonfeed.org/version/1.1","title":"F","items":[{"id":"1","${name}":"Quiet words","content_text":"The ferry returned to Port Vale on Monday."}]}`,
  'newsml-g2': (name) =>
    `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:nara:1" version="1"><itemMeta><itemClass qcode="ninat:${name}"/><pubStatus qcode="stat:${name}"/><signal qcode="sig:${name}"/></itemMeta><contentMeta><${name}>Quiet words</${name}><headline>Ferry returns</headline></contentMeta><contentSet><inlineData contenttype="text/plain">The ferry returned to Port Vale on Monday.</inlineData></contentSet></newsItem>`,
};

test.each(Object.keys(COPIES))(
  '%s takes the names of JavaScript’s own properties as any others',
  async (format) => {
    for (const name of NAMES) {
      const read = await readCopy({ bytes: bytesOf(COPIES[format]?.(name) ?? '') });
      const piece = read.ok ? read.pieces[0] : undefined;
      if (!read.ok || !piece?.ok) throw new Error(`${name}: ${JSON.stringify(read)}`);
      expect(read.format).toBe(format);
      expect(checkLedger(piece.source, piece.spans)).toBeNull();
      expect(piece.source).toContain('Quiet words');
      expect(piece.source).toContain('to Port Vale on Monday');
      expect(JSON.stringify(piece.metadata)).not.toContain('native');
    }
  },
);
