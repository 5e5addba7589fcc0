import { parseHTML } from 'linkedom';
import { DOMParser } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { documentSchema } from '#newsroom/document/schema.ts';
import { cleanPasted, cleanPastedHtml } from './clean-pasted-html.ts';
import { inertHtml } from './inert-html.ts';

function pasted(html: string): string {
  const { document } = parseHTML(`<html><body>${inertHtml(html)}</body></html>`);
  cleanPasted(document);
  const slice = DOMParser.fromSchema(documentSchema).parseSlice(document.body as never);
  return slice.content.toString();
}

test('Word: bold and italic by style, no furniture', () => {
  const html =
    '<style>p{}</style><p class=MsoNormal style="margin:0"><span style="font-weight:bold">Port</span> ' +
    '<span style="font-style:italic">Vale</span><o:p></o:p></p><script>steal()</script>';
  expect(pasted(html)).toBe('<paragraph(strong("Port"), " ", em("Vale"))>');
});

test('Word: painted bullets become a list', () => {
  const item = (sign: string, text: string) =>
    `<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">${sign} </span>${text}</p>`;
  expect(pasted(`<p>Wanted:</p>${item('·', 'a crew')}${item('·', 'a lamp')}<p>Now.</p>`)).toBe(
    '<paragraph("Wanted:"), bullet_list(list_item(paragraph("a crew")), list_item(paragraph("a lamp"))), paragraph("Now.")>',
  );
  expect(pasted(`${item('1.', 'first')}${item('2.', 'second')}`)).toMatch(/^<ordered_list/);
});

test('Google Docs: the wrapper is not bold, what is bold by style is', () => {
  const html =
    '<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:400">plain </span>' +
    '<span style="font-weight:700">loud</span></p></b>';
  expect(pasted(html)).toBe('<paragraph("plain ", strong("loud"))>');
});

test('a web page: headings of its own, safe links, no pictures, no scripts', () => {
  const html =
    '<h1>Strike</h1><h4>Background</h4><p><a href="https://vale.example/a">here</a> <a href="javascript:x()">there</a>' +
    '<img src=x onerror=steal()></p>';
  const text = pasted(html);
  expect(text).toContain('heading("Strike"), heading("Background")');
  expect(text).toContain('link("here"), " there"');
  expect(text).not.toMatch(/img|javascript|headline/);
});

test('nothing from outside passes for a note, a tag or a block of the story', () => {
  const html =
    '<p data-id="b1" data-standfirst="" dir="rtl">x <span data-annotation="n1">y</span> <span data-its="i" translate="no">z</span></p>';
  expect(pasted(html)).toBe('<paragraph("x y z")>');
});

test('what was written with another editor of our kind is cleaned too', () => {
  const foreign = '<h1 data-pm-slice="1 1 []">Strike</h1><p lang="xx">Talks</p>';
  expect(cleanPastedHtml('<p data-id="b1" data-pm-slice="1 1 []">Ours</p>', () => {})).toContain('data-id');
  expect(() => cleanPastedHtml(foreign, () => {})).toThrow(/DOMParser/);
});
