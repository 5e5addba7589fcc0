import NextLink from 'next/link';
import { cn } from '#components/ui/class-names.ts';
import { StateBadge } from '#components/ui/state-badge.tsx';
import { editorialSigns } from '#components/ui/state-signs.ts';
import { languageName } from '#newsroom/settings/languages.ts';
import type { TranslationsOf } from '#newsroom/translation/queries.ts';
import { LazyLanguageDeeds } from './lazy-language-deeds.tsx';
import type { TranslationActions } from './translation-actions.ts';
import { translationSigns } from './translation-signs.ts';
import { WantLanguage } from './want-language.tsx';

type Props = { translations: TranslationsOf; actions: TranslationActions };
type Language = TranslationsOf['languages'][number];

/** The languages of a piece: those it is in, those it is wanted in, and how far each has come. Drawn on the server. */
export function TranslationPanel({ translations, actions }: Props) {
  const { storyId, languages, wantable, people } = translations;
  return (
    <div className="flex flex-col gap-1">
      <ul aria-label="Languages" className="flex flex-col">
        {languages.map((language) => (
          <li
            key={language.language}
            className="group flex min-h-9 items-center gap-1 rounded-md ps-2 pe-1 hover:bg-hover"
          >
            <Row language={language} />
            <Deeds language={language} {...{ storyId, actions }} people={language.isOriginal ? [] : people} />
          </li>
        ))}
      </ul>
      {wantable.length > 0 && (
        <WantLanguage
          {...{ storyId, actions }}
          wantable={wantable.map((language) => ({ language, name: languageName(language) }))}
        />
      )}
    </div>
  );
}

type DeedsProps = { language: Language; storyId: string; people: TranslationsOf['people'] } & Pick<
  Props,
  'actions'
>;

function Deeds({ language, storyId, people, actions }: DeedsProps) {
  const { mayStart, mayTake, mayUnwant, assignee } = language;
  if (!(mayStart || mayTake || mayUnwant || people.length > 0)) return null;
  return (
    <LazyLanguageDeeds
      {...{ storyId, people, actions }}
      language={language.language}
      name={languageName(language.language)}
      may={{ mayStart, mayTake, mayUnwant }}
      assigneeId={assignee?.id ?? null}
    />
  );
}

function Row({
  language: { language, story, state, staleBlocks, assignee, isOriginal, isHere },
}: {
  language: Language;
}) {
  const sign = translationSigns[state];
  const shown = isOriginal && story ? { ...editorialSigns[story.state], tone: story.state } : sign;
  const who = assignee?.name ?? (isOriginal ? 'original' : story?.author);
  const name = (
    <span className="flex min-w-0 flex-1 flex-col py-1">
      <span className={cn('truncate text-sm', isHere && 'font-semibold')}>{languageName(language)}</span>
      <span className="flex items-center gap-1.5 truncate text-2xs text-ink-faint">
        <span data-tone={shown.tone} className="font-medium whitespace-nowrap text-tone-ink">
          {shown.label}
          {staleBlocks > 0 && ` · ${staleBlocks} ¶`}
        </span>
        {who && <bdi className="truncate">{who}</bdi>}
      </span>
    </span>
  );
  const badge = <StateBadge tone={shown.tone} sign={shown} signOnly plain />;
  const inside = 'flex min-w-0 flex-1 items-center gap-2';
  if (!story || isHere || !story.mayOpen)
    return (
      <span className={inside}>
        {badge}
        {name}
      </span>
    );
  return (
    <NextLink href={`/desk/stories/${story.id}`} className={cn(inside, 'rounded-sm no-underline focus-ring')}>
      {badge}
      {name}
    </NextLink>
  );
}
