'use client';

import { ArchiveX, Download, EllipsisVertical } from 'lucide-react';
import { startTransition } from 'react';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { ButtonLink, Link } from '#components/ui/link.tsx';
import { Menu, MenuItem, MenuTrigger } from '#components/ui/menu.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { SaveState } from '#components/ui/save-state.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { Select } from '#components/ui/select.tsx';
import { restore, setLanguage } from '../actions.ts';
import type { FoundImport } from './found-import.ts';
import { said, useDiscard } from './use-discard.ts';

type Props = {
  found: FoundImport;
  sources: { id: string; name: string }[];
  languages: { id: string; label: string }[];
  now: string;
  isOpen: boolean;
  save: 'saved' | 'saving' | 'failed';
  chooseSource: (sourceId: string | null) => Promise<void>;
  accept: () => void;
  isPending: boolean;
  tab: 'source' | 'story';
  setTab: (tab: 'source' | 'story') => void;
};

const NONE = 'none';

/** What the copy is, whose and in which language, and the one step that follows. */
export function ReviewHead({
  found,
  sources,
  languages,
  now,
  isOpen,
  save,
  chooseSource,
  accept,
  isPending,
  tab,
  setTab,
}: Props) {
  const [receipt] = found.receipts;
  const name = receipt?.fileName ?? receipt?.address;
  const named = found.sourceNamed ? `${found.sourceNamed} (not on file)` : 'No source';
  const putAside = useDiscard(found.id);
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2 px-3 py-2.5 sm:px-5">
      <div className="min-w-0 flex-1 basis-64">
        <h1 lang={found.language} dir="auto" className="w-fit max-w-full truncate text-lg font-semibold">
          {found.headline || name || 'No headline'}
        </h1>
        <p className="flex flex-wrap items-center gap-x-1.5 text-xs text-ink-soft">
          <Link href="/desk/import">Import</Link>
          <span>
            · {name ? <bdi>{name}</bdi> : 'pasted'} by <bdi>{receipt?.receivedBy}</bdi>
          </span>
          <RelativeTime at={found.receivedAt} now={now} timeZone={found.timeZone} />
          {found.state !== 'unreadable' && (
            <span className="max-sm:hidden">
              · {found.format}, {found.encoding}
            </span>
          )}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {found.state !== 'unreadable' && (
          <>
            <Segmented
              label="Show"
              className="md:hidden"
              value={tab}
              onChange={(value) => setTab(value as 'source' | 'story')}
              options={[
                { value: 'source', label: 'Source' },
                { value: 'story', label: 'Story' },
              ]}
            />
            <Select
              label="Language"
              hideLabel
              size="small"
              className="w-34 max-sm:order-last max-sm:flex-1"
              placeholder="Language?"
              isDisabled={!isOpen}
              options={languages}
              value={found.language === 'und' ? null : found.language}
              onChange={(language) =>
                startTransition(
                  async () =>
                    void (await said(setLanguage({ importId: found.id, language: String(language) }))),
                )
              }
            />
            <Select
              label="Source"
              hideLabel
              size="small"
              className="w-44 xl:w-56 max-sm:order-last max-sm:flex-1"
              isDisabled={!isOpen}
              options={[{ id: NONE, label: named }, ...sources.map(({ id, name }) => ({ id, label: name }))]}
              value={found.source?.id ?? NONE}
              onChange={(id) => startTransition(() => chooseSource(id === NONE ? null : String(id)))}
            />
          </>
        )}
        {isOpen && <SaveState state={save} />}
        <MenuTrigger>
          <IconButton label="More">
            <EllipsisVertical />
          </IconButton>
          <Menu placement="bottom end">
            <MenuItem
              icon={<Download />}
              href={`/desk/imports/${found.id}/original`}
              target="_blank"
              detail={`${found.size.toLocaleString('en')} bytes, as received`}
            >
              Download the original
            </MenuItem>
            {isOpen ? (
              <MenuItem icon={<ArchiveX />} danger onAction={putAside}>
                Discard the import
              </MenuItem>
            ) : null}
          </Menu>
        </MenuTrigger>
        {isOpen && (
          <Button variant="primary" onPress={accept} isPending={isPending}>
            Make the story
            <span className="max-md:hidden">
              <Kbd keys="Enter" onInk={false} />
            </span>
          </Button>
        )}
        {found.state === 'discarded' && found.mayReview && (
          <Button
            onPress={() => startTransition(async () => void (await said(restore({ importId: found.id }))))}
          >
            Restore the import
          </Button>
        )}
        {found.storyId && (
          <ButtonLink variant="primary" href={`/desk/stories/${found.storyId}`}>
            Open the story
          </ButtonLink>
        )}
      </div>
    </header>
  );
}
