import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { DOMParser, type Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { buildDocument } from './build.ts';
import { itsHtml } from './its-html.ts';
import { documentSchema } from './schema.ts';
import { textUnits } from './units.ts';

const { its } = documentSchema.marks;
const english = { tag: 'en', direction: 'ltr' } as const;

/** A story of one paragraph, tagged. */
function tagged(text: string, tags: [words: string, attrs: Record<string, string>][]): Node {
  const transform = new Transform(
    buildDocument({ headline: 'The rota', blocks: [{ type: 'paragraph', text }] }),
  );
  for (const [index, [words, attrs]] of tags.entries()) {
    const from = positionOf(transform.doc, words);
    transform.addMark(from, from + words.length, its.create({ id: `tag-${index}`, ...attrs }));
  }
  return transform.doc;
}

function positionOf(doc: Node, words: string): number {
  const unit = textUnits(doc).find(({ type, text }) => type === 'paragraph' && text.includes(words));
  return (unit?.pos ?? 0) + 1 + (unit?.text.indexOf(words) ?? 0);
}

const spans = (html: string) =>
  [...parseHTML(`<html><body>${html}</body></html>`).document.querySelectorAll('span')].map((span) =>
    Object.fromEntries([...span.attributes].map(({ name, value }) => [name, value])),
  );

describe('itsHtml', () => {
  it('says in ITS 2.0 what translators are told', () => {
    const doc = tagged('The Marigold keeps its rota.', [
      ['Marigold', { translate: 'no' }],
      ['rota', { term: 'yes', termInfoRef: 'https://terms.example/rota' }],
    ]);
    const html = itsHtml(doc, english);
    expect(html).toContain('<span translate="no">Marigold</span>');
    expect(spans(html)).toContainEqual({
      'its-term': 'yes',
      'its-term-info-ref': 'https://terms.example/rota',
    });
  });

  it('puts tags on the same words into one element, and two notes into two', () => {
    const doc = tagged('It keeps its rota.', [
      ['rota', { term: 'yes' }],
      ['rota', { locNote: 'A duty roster', locNoteType: 'description' }],
      ['rota', { locNote: 'Not a road', locNoteType: 'alert' }],
    ]);
    expect(spans(itsHtml(doc, english))).toEqual([
      { 'its-term': 'yes', 'its-loc-note': 'A duty roster', 'its-loc-note-type': 'description' },
      { 'its-loc-note': 'Not a road', 'its-loc-note-type': 'alert' },
    ]);
  });

  it('escapes words and notes, gives the language, and lets no annotation out', () => {
    const doc = tagged('A < B & "C".', [['"C"', { locNote: 'Say "C" & <mean> it' }]]);
    const note = documentSchema.marks.annotation.create({ id: 'legal-advice' });
    const html = itsHtml(new Transform(doc).addMark(1, 4, note).doc, { tag: 'ckb', direction: 'rtl' });
    expect(html).toContain('<article lang="ckb" dir="rtl">');
    expect(html).toContain('A &lt; B &amp; ');
    expect(html).toContain('its-loc-note="Say &quot;C&quot; &amp; &lt;mean&gt; it"');
    expect(html).not.toContain('legal-advice');
  });
});

const suite = path.resolve('../shared/data/its2/inputdata');

/** What the W3C test suite has as local markup in its body, read by our schema and written again. */
describe.skipIf(!existsSync(suite))('the local markup of the ITS 2.0 test suite', () => {
  // A skipped suite is still read for its tests.
  const categories = existsSync(suite) ? ['translate', 'terminology', 'localizationnote'] : [];
  const files = categories.flatMap((category) =>
    readdirSync(path.join(suite, category))
      .filter((file) => file.endsWith('.html'))
      .map((file) => path.join(suite, category, file)),
  );
  const selector = 'span[translate], span[its-term], span[its-loc-note]';
  const withMarkup = files.filter(
    (file) => parseHTML(readFileSync(file, 'utf8')).document.querySelector(`body ${selector}`) !== null,
  );

  it.each(withMarkup.map((file) => [path.basename(file), file]))('%s keeps its spans', (_, file) => {
    const { document } = parseHTML(readFileSync(file, 'utf8'));
    const local = [...document.querySelectorAll(selector)];
    for (const [index, span] of local.entries()) {
      // Values are case-insensitive in HTML (ITS 2.0 § 7.1); ours are stored in lower case.
      for (const name of ['translate', 'its-term', 'its-loc-note-type']) {
        const value = span.getAttribute(name);
        if (value) span.setAttribute(name, value.toLowerCase());
      }
      span.setAttribute('data-its', String(index));
    }
    const doc = DOMParser.fromSchema(documentSchema).parse(document.body as unknown as globalThis.Node);
    const written = parseHTML(`<html><body>${itsHtml(doc, english)}</body></html>`).document;
    const facts = (root: ParentNode) =>
      [...root.querySelectorAll(selector)].map((span) => [
        span.textContent?.replace(/\s+/g, ' ').trim(),
        span.getAttribute('translate'),
        span.getAttribute('its-term'),
        span.getAttribute('its-term-info-ref'),
        span.getAttribute('its-loc-note'),
        span.getAttribute('its-loc-note-type'),
      ]);
    expect(facts(written)).toEqual(facts(document));
  });
});
