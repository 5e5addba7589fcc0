import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DocumentBody } from './document-body.tsx';
import { explainedIn } from './explained.ts';
import { ExplainerList } from './explainer-list.tsx';

const by = (...ids: string[]) => ids.map((id) => ({ type: 'annotation', attrs: { id } }));
const text = (value: string, ...marks: unknown[]) => ({ type: 'text', text: value, marks });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const strong = { type: 'strong' };
const plain = (id: string, body = `About ${id}`) => ({ id, body, rich: null });

function render(blocks: object[], explainers: ReturnType<typeof plain>[], language = 'en', page = '') {
  const document = { type: 'doc', content: blocks };
  const shown = { of: explainedIn(document, explainers), language, page };
  return renderToStaticMarkup(
    <main>
      <div className="body">
        <DocumentBody document={document} text={shown} />
      </div>
      <ExplainerList {...shown} />
    </main>,
  );
}

const read = (html: string) => parseHTML(`<!DOCTYPE html><html><body>${html}</body></html>`).document;

describe('words that are explained', () => {
  it('are a label of the button behind them, which lifts their explanation; all of it works without a script', () => {
    const document = read(
      render([paragraph(text('A '), text('ferry', ...by('a')), text(' sails.'))], [plain('a')]),
    );
    const words = document.querySelector('label');
    const button = document.getElementById(words?.getAttribute('for') ?? '');
    const popover = document.getElementById(button?.getAttribute('popoverTarget') ?? '');
    expect([words?.textContent, button?.textContent]).toEqual(['ferry', '1']);
    expect(popover?.getAttribute('popover')).toBe('auto');
    expect(popover?.textContent).toContain('About a');
    const described = document.getElementById(button?.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toBe('About a');
    const link = document.querySelector('[role=doc-noteref]');
    expect(document.querySelector(link?.getAttribute('href') ?? '')?.contains(popover)).toBe(true);
    const back = document.querySelector('[role=doc-backlink]');
    expect(document.querySelector(back?.getAttribute('href') ?? '')).toBe(words);
    expect(document.querySelector('[role=doc-endnotes] h2')?.textContent).toBe('Explained in this story');
  });

  it('are one note with one sign, however many runs and blocks they are', () => {
    const html = render(
      [
        paragraph(
          text('the ', ...by('a')),
          text('night', strong, ...by('a')),
          text(' boat', ...by('a')),
          text('.'),
        ),
        paragraph(text('sails', ...by('a'))),
      ],
      [plain('a')],
    );
    const document = read(html);
    expect([...document.querySelectorAll('label')].map((each) => each.innerHTML)).toEqual([
      'the <strong>night</strong> boat',
      'sails',
    ]);
    expect(document.querySelectorAll('sup')).toHaveLength(1);
    expect(document.querySelectorAll('.body p')[1]?.querySelector('sup')).not.toBeNull();
    expect(document.querySelector('.explained-words strong')?.textContent).toBe('the night boat sails');
  });

  it('may be linked, and lie within one another, without a link in a link or a label in a label', () => {
    const link = { type: 'link', attrs: { href: 'https://lamp.example/' } };
    const document = read(
      render(
        [
          paragraph(
            text('old ', ...by('a')),
            text('pilot', link, ...by('a', 'b')),
            text(' boat', ...by('a')),
          ),
        ],
        [plain('a'), plain('b')],
      ),
    );
    expect(document.querySelectorAll('label label, a a, a label, a button').length).toBe(0);
    expect([...document.querySelectorAll('label')].map((each) => each.getAttribute('for'))).toEqual([
      ...['explain-1', 'explain-2', 'explain-1'],
    ]);
    expect([...document.querySelectorAll('sup button')].map((each) => each.textContent)).toEqual(['2', '1']);
  });

  it('are counted in the digits of the language', () => {
    const html = (language: string) => render([paragraph(text('x', ...by('a')))], [plain('a')], language);
    expect(read(html('ckb')).querySelector('sup button')?.textContent).toBe('١');
    expect(read(html('kmr')).querySelector('sup button')?.textContent).toBe('1');
  });

  it('have addresses that are whole where the text stands elsewhere, and nothing that only a page can do', () => {
    const page = 'https://lamp.example/en/2026/11/ferry';
    const document = read(render([paragraph(text('ferry', ...by('a')))], [plain('a')], 'en', page));
    expect(document.querySelectorAll('button, label, [popover], [id]')).toHaveLength(0);
    expect(document.querySelector('[role=doc-noteref]')?.getAttribute('href')).toBe(`${page}#explainer-1`);
    expect(document.querySelector('[role=doc-backlink]')?.getAttribute('href')).toBe(`${page}#explained-1`);
  });
});

it('renders no markup and no address of anybody’s, and every sign leads to its note and back', () => {
  const word = fc.constantFrom('ferry', '<b>', '</label>', '"', '&amp;', 'javascript:alert()', '$&', 'قارب');
  const run = fc.record({ word, ids: fc.subarray(['a', 'b', 'c', 'secret']), bold: fc.boolean() });
  const blocks = fc.array(fc.array(run, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(blocks, fc.subarray(['a', 'b', 'c']), word, (paragraphs, shown, body) => {
      const content = paragraphs.map((runs) =>
        paragraph(...runs.map((each) => text(each.word, ...(each.bold ? [strong] : []), ...by(...each.ids)))),
      );
      const html = render(
        content,
        shown.map((id) => plain(id, body)),
      );
      expect(html).not.toContain('secret');
      const document = read(html);
      expect(document.querySelector('.body')?.textContent.replaceAll(/[0-9]/g, '')).toBe(
        paragraphs
          .flat()
          .map((each) => each.word)
          .join(''),
      );
      const standing = shown.filter((id) => paragraphs.flat().some(({ ids }) => ids.includes(id)));
      for (const name of ['noteref', 'backlink']) {
        const links = [...document.querySelectorAll(`[role=doc-${name}]`)];
        expect(links).toHaveLength(standing.length);
        for (const link of links)
          expect(document.querySelector(link.getAttribute('href') ?? '')).not.toBeNull();
      }
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 150 },
  );
});
