'use client';

import { BookOpenText, Plus } from 'lucide-react';
import { useDeferredValue, useMemo, useState, useTransition } from 'react';
import { RichWords } from '#components/editor/notes/rich-words.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LanguageSections, type NamedLanguage } from '#components/ui/language-sections.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { RowActions } from '#components/ui/row-actions.tsx';
import { SearchField } from '#components/ui/search-field.tsx';
import { Select } from '#components/ui/select.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { ExplainerLibrary } from '#newsroom/explainer/library-queries.ts';
import { foldWords } from '#newsroom/explainer/library-rules.ts';
import type { LibraryEntry } from '#newsroom/explainer/library-schema.ts';
import { removeEntry, restoreEntry } from './actions.ts';
import { EntryForm } from './entry-form.tsx';
import { RemovedEntries } from './removed-entries.tsx';

type Props = ExplainerLibrary & { personId: string; languages: NamedLanguage[]; looksFor: string };

const ALL = 'all';

/** What the newsroom explains again and again, language by language. */
export function EntryList({ entries, removed, mayManage, personId, languages, looksFor }: Props) {
  const [edited, setEdited] = useState<LibraryEntry | 'new' | null>(null);
  const [query, setQuery] = useState(looksFor);
  const [language, setLanguage] = useState(ALL);
  const [, startTransition] = useTransition();
  const found = useFound(entries, useDeferredValue(query), language);

  const restore = async (entryId: string) => {
    const result = await restoreEntry({ entryId });
    if (!result.ok) toast({ title: result.message, tone: 'danger' });
  };
  const remove = ({ id, words }: LibraryEntry) =>
    startTransition(async () => {
      const result = await removeEntry({ entryId: id });
      if (!result.ok) toast({ title: result.message, tone: 'danger' });
      else toast({ title: `“${words[0]}” is removed`, undo: () => restore(id) });
    });
  const add = mayManage && (
    <Button variant="primary" onPress={() => setEdited('new')}>
      <Plus aria-hidden />
      Add an explainer
    </Button>
  );

  return (
    <>
      <PageHeader
        title="Explainers"
        description="What the newsroom explains to readers. Writers are offered it where its words appear in a story; there it is approved like any other."
        actions={entries.length > 0 && add}
      />
      {entries.length === 0 ? (
        <EmptyState icon={BookOpenText} title="No explainers yet" action={add}>
          {mayManage
            ? 'Add the first, or keep one that was approved in a story.'
            : 'Editors add them, and keep what was approved in stories.'}
        </EmptyState>
      ) : (
        <div className="flex max-w-3xl flex-wrap gap-2 pb-5">
          <SearchField
            label="Search explainers"
            value={query}
            onChange={setQuery}
            className="min-w-48 flex-1"
          />
          <Select
            size="small"
            label="Language"
            hideLabel
            className="w-40"
            options={[{ id: ALL, label: 'All languages' }, ...languages]}
            value={language}
            onChange={(key) => setLanguage(String(key))}
          />
        </div>
      )}
      {entries.length > 0 && found.length === 0 && (
        <p role="status" className="text-sm text-ink-soft">
          No explainer has these words.
        </p>
      )}
      <LanguageSections items={found} languages={languages}>
        {(entry) => (
          <>
            <div lang={entry.language} dir="auto" className="min-w-0 flex-1">
              <p className="text-sm font-medium">
                {entry.words[0]}
                {entry.words.length > 1 && (
                  <span className="ms-2 text-xs font-normal text-ink-soft">
                    {entry.words.slice(1).join(' · ')}
                  </span>
                )}
              </p>
              <RichWords {...entry} />
            </div>
            {mayManage && (
              <RowActions
                what={`the explainer of ${entry.words[0]}`}
                onChange={() => setEdited(entry)}
                onRemove={() => remove(entry)}
              />
            )}
          </>
        )}
      </LanguageSections>
      <RemovedEntries {...{ removed }} onRestore={restore} />
      <Sheet
        title={edited === 'new' ? 'New explainer' : 'Explainer'}
        isOpen={edited !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setEdited(null);
        }}
      >
        {edited && (
          <EntryForm
            entry={edited === 'new' ? null : edited}
            language={language === ALL ? (languages[0]?.id ?? 'en') : language}
            {...{ languages, personId }}
            onDone={() => setEdited(null)}
          />
        )}
      </Sheet>
    </>
  );
}

/** Those of a language, or all, in whose words or text what is looked for stands. */
function useFound(entries: readonly LibraryEntry[], query: string, language: string): LibraryEntry[] {
  const folded = useMemo(
    () =>
      entries.map((entry) => ({
        entry,
        text: foldWords([...entry.words, entry.body].join('\n'), entry.language),
      })),
    [entries],
  );
  return useMemo(() => {
    const ofLanguage = folded.filter(({ entry }) => language === ALL || entry.language === language);
    const fits = ({ entry, text }: (typeof folded)[number]) =>
      text.includes(foldWords(query, entry.language));
    return ofLanguage.filter(fits).map(({ entry }) => entry);
  }, [folded, query, language]);
}
