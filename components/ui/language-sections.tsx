import type { ReactNode } from 'react';
import { SectionHeading } from './section-heading.tsx';

export type NamedLanguage = { id: string; label: string };

/** A list that is kept language by language: a section for each that has something. */
export function LanguageSections<Item extends { id: string; language: string }>({
  items,
  languages,
  children,
}: {
  items: readonly Item[];
  languages: readonly NamedLanguage[];
  children: (item: Item) => ReactNode;
}) {
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      {[...Map.groupBy(items, ({ language }) => language)].map(([language, ofLanguage]) => (
        <section key={language}>
          <SectionHeading count={ofLanguage.length}>
            {languages.find(({ id }) => id === language)?.label ?? language}
          </SectionHeading>
          <ul className="divide-y divide-line border-y border-line">
            {ofLanguage.map((item) => (
              <li key={item.id} className="flex items-start gap-2 py-2 ps-1">
                {children(item)}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
