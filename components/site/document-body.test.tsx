import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '#newsroom/document/build.ts';
import { itsHtml } from '#newsroom/document/its-html.ts';
import { DocumentBody } from './document-body.tsx';
import { nothingExplained } from './explained.ts';

const render = (document: unknown) => renderToStaticMarkup(<DocumentBody document={document} />);

const text = (value: string, ...marks: unknown[]) => ({ type: 'text', text: value, marks });
const paragraph = (...content: unknown[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] });

describe('the text of a publication as HTML', () => {
  it('is paragraphs, headings, quotes and lists, without headline and standfirst', () => {
    const document = buildDocument({
      headline: 'Above',
      standfirst: 'Also above',
      blocks: [
        { type: 'paragraph', text: 'One & two' },
        { type: 'heading', text: 'Then' },
        { type: 'blockquote', text: 'She said so.' },
        { type: 'list', text: 'first' },
        { type: 'list', text: 'second' },
        { type: 'divider', text: '' },
        { type: 'paragraph', text: ' ' },
      ],
    });
    expect(render(document.toJSON())).toBe(
      '<p>One &amp; two</p><h2>Then</h2><blockquote><p>She said so.</p></blockquote>' +
        '<ul><li><p>first</p></li><li><p>second</p></li></ul><hr/>',
    );
  });

  it('begins numbered lists where they begin', () => {
    const steps = (number?: number) =>
      buildDocument({
        headline: '',
        blocks: [{ type: 'list', text: 'Wind the clock.', ordered: true, number }],
      });
    const html = (start: string) => `<ol${start}><li><p>Wind the clock.</p></li></ol>`;
    expect(render(steps(3).toJSON())).toBe(html(' start="3"'));
    expect(render(steps().toJSON())).toBe(html(''));
    expect(itsHtml(steps(3), { tag: 'en', direction: 'ltr' })).toContain('<ol start="3">');
  });

  it('nests marks and keeps what is not to be translated', () => {
    const link = { type: 'link', attrs: { href: 'https://lamp.example/a' } };
    const html = render(
      paragraph(
        text('Go', link, { type: 'strong' }, { type: 'em' }),
        { type: 'hard_break' },
        text('Ferryline', { type: 'its', attrs: { id: 'x', translate: 'no' } }),
      ),
    );
    expect(html).toBe(
      '<p><a href="https://lamp.example/a" rel="noopener noreferrer"><strong><em>Go</em></strong></a>' +
        '<br/><span translate="no">Ferryline</span></p>',
    );
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', ' https://a', ''])('makes no link of “%s”', (href) => {
    expect(render(paragraph(text('words', { type: 'link', attrs: { href } })))).toBe('<p>words</p>');
  });

  it('says when a block is in another language', () => {
    const block = { type: 'paragraph', attrs: { lang: 'ar', dir: 'rtl' }, content: [text('سلام')] };
    expect(render({ type: 'doc', content: [block] })).toBe('<p lang="ar" dir="rtl">سلام</p>');
  });

  it('says when the words of a block begin at the other side than the story', () => {
    const one = (value: string, language: string) =>
      renderToStaticMarkup(
        <DocumentBody document={paragraph(text(value))} text={{ ...nothingExplained, language }} />,
      );
    expect(one('«Yes.»', 'ar')).toBe('<p dir="ltr">«Yes.»</p>');
    expect(one('«نعم.»', 'ar')).toBe('<p>«نعم.»</p>');
    expect(one('2026.', 'ckb')).toBe('<p>2026.</p>');
    expect(one('12 نعم', 'en')).toBe('<p dir="rtl">12 نعم</p>');
  });

  it('lets no markup through, and no mark that it does not know', () => {
    const html = render(
      paragraph(text('<img src=x onerror=alert(1)>', { type: 'annotation', attrs: { id: '1' } })),
    );
    expect(html).toBe('<p>&lt;img src=x onerror=alert(1)&gt;</p>');
  });
});
