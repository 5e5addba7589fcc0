import type { ReactNode } from 'react';
import { type Explained, explainerIds } from './explained.ts';
import { siteNumber } from './site-dates.ts';
import { siteWords } from './site-words.ts';

type ExplainedWordsProps = {
  by: Explained;
  /** Those whose words begin here: the end of the page leads back to them. */
  begun: readonly Explained[];
  page: string;
  children: ReactNode;
};

/**
 * Words that are explained: a label of the button behind them, so that a click or a tap on them opens the explanation
 * without a script. Several labels may be of one button; a link among them stays a link.
 */
export function ExplainedWords({ by, begun, page, children }: ExplainedWordsProps) {
  if (page) return children;
  const [first, ...others] = begun.map((each) => explainerIds(each).words);
  return (
    <>
      {others.map((id) => (
        <span key={id} id={id} />
      ))}
      <label className="explained" htmlFor={explainerIds(by).button} id={first}>
        {children}
      </label>
    </>
  );
}

type ExplainerSignProps = { explained: Explained; language: string; page: string };

/**
 * What stands behind words that are explained: a button that lifts the explanation from the end of the page beside them.
 * Where there is none – in feeds, in a browser that knows no popovers, in one that reads without styles – a link to it.
 */
export function ExplainerSign({ explained, language, page }: ExplainerSignProps) {
  const { button, place, popover, text } = explainerIds(explained);
  const number = siteNumber(explained.number, language);
  const link = (
    <a className="noteref" role="doc-noteref" href={`${page}#${place}`}>
      {number}
    </a>
  );
  if (page) return <sup>{link}</sup>;
  const label = siteWords(language).explainer.replace('{number}', number);
  return (
    <sup className="explain" data-number={number}>
      <button type="button" id={button} popoverTarget={popover} aria-label={label} aria-describedby={text}>
        {number}
      </button>
      {link}
    </sup>
  );
}
