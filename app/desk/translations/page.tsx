import { Languages } from 'lucide-react';
import type { Metadata } from 'next';
import { translationSigns } from '#components/translation/translation-signs.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ButtonLink } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { StateBadge } from '#components/ui/state-badge.tsx';
import { cursorText, readCursor } from '#newsroom/board/rules.ts';
import { newsroomSettings } from '#newsroom/settings/queries.ts';
import { translationMatrix } from '#newsroom/translation/matrix.ts';
import { translatorsFor } from '#newsroom/translation/queries.ts';
import { translationStates } from '#newsroom/translation/schema.ts';
import { requireAbility } from '#server/page.ts';
import { matrixAddress } from './matrix-address.ts';
import { MatrixFilters } from './matrix-filters.tsx';
import { MatrixTable } from './matrix-table.tsx';

export const metadata: Metadata = { title: 'Translations' };

type Props = { searchParams: Promise<{ language?: string; mine?: string; after?: string }> };

export default async function TranslationsPage({ searchParams }: Props) {
  const actor = await requireAbility('desk.enter');
  const query = await searchParams;
  const settings = await newsroomSettings();
  const language = settings.languages.find((tag) => tag === query.language);
  const filter = { language, mine: query.mine === '1' || undefined };
  const [{ pieces, next }, people] = await Promise.all([
    translationMatrix(actor, { ...filter, after: readCursor(query.after) }),
    translatorsFor(actor),
  ]);
  const isFiltered = filter.language !== undefined || filter.mine;
  return (
    <>
      <PageHeader
        title="Translations"
        description="Every piece that is wanted in more than one language, and how far each version has come."
        actions={<MatrixFilters filter={filter} languages={settings.languages} />}
      />
      {pieces.length > 0 ? (
        <>
          <MatrixTable
            pieces={pieces.map(({ changedAt, ...piece }) => ({
              ...piece,
              changedAt: changedAt.toISOString(),
            }))}
            languages={language ? [language] : settings.languages}
            people={people}
            now={new Date().toISOString()}
            timeZone={settings.timeZone}
          />
          <ul aria-label="Legend" className="flex flex-wrap gap-x-4 gap-y-1 pt-4">
            {translationStates.map((state) => (
              <li key={state}>
                <StateBadge tone={translationSigns[state].tone} sign={translationSigns[state]} plain />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <EmptyState
          icon={Languages}
          title={isFiltered ? 'No translation here' : 'No translations yet'}
          action={
            isFiltered && (
              <ButtonLink href="/desk/translations" size="small">
                Show all translations
              </ButtonLink>
            )
          }
        >
          {isFiltered
            ? 'None that you may see fits this filter.'
            : 'An editor asks for a story in another language on the board, or beside its text.'}
        </EmptyState>
      )}
      {next && (
        <p className="pt-4">
          <ButtonLink href={matrixAddress(filter, cursorText(next))}>Earlier pieces</ButtonLink>
        </p>
      )}
    </>
  );
}
