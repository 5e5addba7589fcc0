'use client';

import { type Figure, figuresIn } from '#newsroom/document/figures.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { directionOf, languageName } from '#newsroom/settings/languages.ts';

/** A story that another one is made from. */
export type FigureSource = { language: string; document: unknown };

/** What the source of a translation says of the same picture: its words are to be written anew, not to be guessed. */
export function SourceWords({ source, figure }: { source: FigureSource; figure: Figure }) {
  const found = figuresIn(documentSchema.nodeFromJSON(source.document)).find(
    ({ picture }) => picture === figure.picture,
  );
  if (!found) return null;
  const said = [
    ['Description', found.alt],
    ['Caption', found.caption],
    ['Credit', found.credit],
  ].filter(([, words]) => words?.trim());
  return (
    <section
      aria-label={`In ${languageName(source.language)}`}
      className="flex flex-col gap-1.5 rounded-md bg-sunken px-3 py-2 text-sm"
    >
      <h3 className="text-xs font-medium text-ink-soft">In {languageName(source.language)}</h3>
      {said.length === 0 && <p className="text-ink-soft">Nothing is said of it there.</p>}
      <dl className="flex flex-col gap-1.5">
        {said.map(([name, words]) => (
          <div key={name}>
            <dt className="text-xs text-ink-faint">{name}</dt>
            <dd lang={source.language} dir={directionOf(source.language)}>
              {words}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
