import type { ReactNode } from 'react';
import { plainBlocks } from './document-body.tsx';
import type { NodeJson } from './document-json.ts';
import { type Explained, type ExplainedText, explainerIds } from './explained.ts';
import { siteNumber } from './site-dates.ts';
import { siteWords } from './site-words.ts';

/**
 * The explainers of a text at its end, each with its number, which leads back to its words. On the page each is also a
 * popover: what is read here is what a button in the text lifts up beside its words, so that nothing is there twice.
 */
export function ExplainerList({ of, language, page }: ExplainedText) {
  if (of.length === 0) return null;
  const title = siteWords(language).explainers;
  return (
    <section className="explainers" role="doc-endnotes" aria-label={title}>
      <h2>{title}</h2>
      {of.map((explained) =>
        page ? (
          <div key={explained.id}>
            <Explainer {...{ explained, language, page }} />
          </div>
        ) : (
          <Popover key={explained.id} {...{ explained, language }} />
        ),
      )}
    </section>
  );
}

function Popover({ explained, language }: { explained: Explained; language: string }) {
  const { place, popover } = explainerIds(explained);
  return (
    <div className="explainer" id={place}>
      <div id={popover} popover="auto">
        <Explainer {...{ explained, language }} page="" />
        <button type="button" popoverTarget={popover} popoverTargetAction="hide">
          {siteWords(language).close}
        </button>
      </div>
    </div>
  );
}

function Explainer({ explained, language, page }: { explained: Explained; language: string; page: string }) {
  const { number, words, body, rich } = explained;
  const back = siteWords(language).backToWords.replace('{words}', () => words);
  const lines = body.split('\n').map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  const blocks: ReactNode = plainBlocks((rich as NodeJson | null)?.content ?? lines);
  return (
    <>
      <p className="explained-words">
        <a role="doc-backlink" href={`${page}#${explainerIds(explained).words}`} aria-label={back}>
          {siteNumber(number, language)}
        </a>{' '}
        <strong>{words}</strong>
      </p>
      {page ? blocks : <div id={explainerIds(explained).text}>{blocks}</div>}
    </>
  );
}
