'use client';

import NextLink from 'next/link';
import type { Translator } from '#components/translation/language-menu.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { languageName } from '#newsroom/settings/languages.ts';
import type { MatrixPiece } from '#newsroom/translation/matrix.ts';
import { MatrixCell } from './matrix-cell.tsx';

type Props = {
  pieces: (Omit<MatrixPiece, 'changedAt'> & { changedAt: string })[];
  languages: readonly string[];
  people: readonly Translator[];
  now: string;
  timeZone: string;
};

/** Stories down, languages across. */
export function MatrixTable({ pieces, languages, people, now, timeZone }: Props) {
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table aria-label="Translations" className="w-full border-separate border-spacing-0 text-sm">
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky start-0 z-10 h-9 border-b border-line bg-surface px-3 text-start text-xs font-medium text-ink-faint"
            >
              Story
            </th>
            {languages.map((language) => (
              <th
                key={language}
                scope="col"
                className="h-9 min-w-26 border-b border-line px-2 text-start text-xs font-medium text-ink-faint xl:min-w-32"
              >
                {languageName(language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pieces.map((piece) => (
            <tr key={piece.id} className="group/row hover:bg-hover last:[&>*]:border-b-0">
              <th
                scope="row"
                className="sticky start-0 z-10 w-full max-w-0 min-w-44 border-b border-line bg-surface px-3 py-2 text-start font-normal"
              >
                <NextLink
                  href={`/desk/stories/${piece.id}`}
                  lang={piece.language}
                  dir="auto"
                  className="block w-fit max-w-full truncate rounded-xs font-medium no-underline focus-ring hover:underline"
                >
                  {piece.headline || 'Untitled story'}
                </NextLink>
                <RelativeTime
                  at={piece.changedAt}
                  {...{ now, timeZone }}
                  className="text-xs text-ink-faint"
                />
              </th>
              {languages.map((language) => (
                <td key={language} className="border-b border-line px-1 align-middle">
                  <MatrixCell
                    storyId={piece.id}
                    language={language}
                    original={language === piece.language ? piece.state : null}
                    cell={piece.cells.find((cell) => cell.language === language)}
                    decides={piece.decides}
                    people={people}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
