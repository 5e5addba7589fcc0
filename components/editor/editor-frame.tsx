'use client';

import { Activity, useCallback, useEffect, useRef, useState } from 'react';
import { Sheet } from '#components/ui/sheet.tsx';
import { aimNote, dropAim } from './commands/aim-note.ts';
import { Counts } from './counts/counts.tsx';
import { LazyFigureSheet } from './figures/lazy-figure-sheet.tsx';
import { LazyFindBar } from './find/lazy-find-bar.tsx';
import { EditorHeader } from './header/editor-header.tsx';
import { LazyAtCursor } from './in-text/lazy-at-cursor.tsx';
import { useNearText } from './in-text/use-near-text.ts';
import { NotesColumn, SidePanel } from './lazy-beside.tsx';
import { NoteComposer } from './notes/lazy-forms.tsx';
import { useNoteLink } from './notes/use-note-link.ts';
import { useNoteSteps } from './notes/use-note-steps.ts';
import { useNotes } from './notes/use-notes.ts';
import { useOpenNote } from './notes/use-open-note.ts';
import { useSeenNotes } from './notes/use-seen-notes.ts';
import { SourceBeside } from './panel/translation-source.tsx';
import { LazyPrintedNotes } from './printing/lazy-printed-notes.tsx';
import { useSession, useSnapshot } from './session-context.ts';
import type { StoryEditorProps } from './story-editor.tsx';
import { useSuggestingCommands } from './suggesting/use-suggesting-commands.ts';
import { StoryPage } from './text/story-page.tsx';
import type { Opens } from './toolbar/items.ts';
import { LazyDialogs } from './toolbar/lazy-dialogs.tsx';
import { OpenerContext } from './toolbar/opener.ts';
import { SelectionToolbar } from './toolbar/selection-toolbar.tsx';
import { useEditorCommands } from './use-editor-commands.ts';
import { useLoadAhead } from './use-load-ahead.ts';
import { usePanes } from './use-panes.ts';
import { LeaveFocusMode } from './writing/leave-focus-mode.tsx';
import { useFocusMode } from './writing/use-focus-mode.ts';
import { useWritingCommands } from './writing/use-writing-commands.ts';

type FrameProps = Omit<StoryEditorProps, 'start' | 'threadActions' | 'refresh'>;

const besideClass = 'sticky top-32 max-h-[calc(100dvh-8rem)] overflow-auto py-6';

/** The text in the middle, and around it what there is room for; the rest in sheets. */
export function EditorFrame(props: FrameProps) {
  const { writing, standing, actions, translatedFrom, languages, history, house, now, timeZone } = props;
  const session = useSession();
  const page = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<Opens | null>(null);
  const notes = useNotes();
  const hasThreads = useSnapshot((snapshot) => snapshot.hasThreads);
  const panes = usePanes(translatedFrom !== null);
  const showNotes = panes.notes.setSheetOpen;

  const open = useCallback(
    (what: Opens) => {
      if (what === 'note' || what === 'explainer') {
        aimNote(session, what === 'explainer');
        showNotes(true);
      }
      setOpened(what);
    },
    [session, showNotes],
  );
  const closeNote = () => {
    setOpened(null);
    dropAim(session);
    session.view?.focus();
  };
  useEffect(() => {
    session.openBeside = open;
  }, [session, open]);
  const isNear = useNearText(page);
  useLoadAhead();
  const focus = useFocusMode();
  const [isPrinting, setPrinting] = useState(false);
  const printNotes = useCallback(() => setPrinting(true), []);
  useWritingCommands(session, open, focus, printNotes);
  useSuggestingCommands(session);
  const openNote = useOpenNote(notes, showNotes);
  useNoteLink(openNote);
  useSeenNotes(notes.focused);
  useEditorCommands(session, open, useNoteSteps(notes));

  const isComposing = opened === 'note' || opened === 'explainer';
  const composer = isComposing && (
    <NoteComposer
      key={opened}
      begins={opened === 'note' ? 'comment' : 'explainer'}
      onClose={closeNote}
      {...{ now, timeZone }}
    />
  );
  const column = (aligned: boolean) => <NotesColumn {...{ notes, composer, page, aligned, now, timeZone }} />;
  const around = <SidePanel {...{ languages, history, now, timeZone }} />;
  const source = translatedFrom && <SourceBeside {...translatedFrom} />;

  return (
    <OpenerContext value={open}>
      <div className="-mx-3 -mt-3 -mb-10 flex flex-col sm:-mx-5">
        {/* What is in a boundary is hydrated after the text can be written in. */}
        <Activity>
          <EditorHeader
            {...{ panes, standing, actions }}
            hasSource={source !== null}
            openNotes={notes.openCount}
          />
        </Activity>
        <div className="flex min-h-[calc(100dvh-8rem)] min-w-0 items-stretch bg-surface">
          <Activity>
            {panes.around.isBeside && (
              <aside data-chrome aria-label="Around the story" className="w-64 shrink-0 border-e border-line">
                <div className={`${besideClass} px-2`}>{around}</div>
              </aside>
            )}
          </Activity>
          {panes.source.isBeside && (
            <aside
              data-chrome
              aria-label="Source"
              className="w-2/5 max-w-md shrink-0 border-e border-line bg-canvas"
            >
              <div className={`${besideClass} px-3`}>{source}</div>
            </aside>
          )}
          <div data-text-column className="flex min-w-0 flex-1 flex-col">
            <LazyFindBar />
            {/* As wide as the page, because what floats at its words is placed from its edge. */}
            <div className="relative mx-auto w-full max-w-[44rem]">
              <StoryPage {...{ page, writing }} />
              <Activity>
                <SelectionToolbar page={page} />
                {isNear && (
                  <LazyAtCursor
                    {...{ page, now, timeZone }}
                    rules={house.rules}
                    openNote={panes.notes.isBeside ? null : openNote}
                    language={writing.language}
                  />
                )}
              </Activity>
            </div>
            {isPrinting && hasThreads && (
              <LazyPrintedNotes
                notes={notes.all}
                language={writing.language}
                timeZone={timeZone}
                onPrinted={() => setPrinting(false)}
              />
            )}
            <Activity>
              <Counts {...{ language: writing.language, headlineLimit: house.headlineLimit }} />
            </Activity>
          </div>
          <Activity>
            {panes.notes.isBeside && (
              <aside data-chrome aria-label="Notes" className="w-80 shrink-0 pe-4 pt-6 pb-24">
                {column(true)}
              </aside>
            )}
          </Activity>
        </div>
      </div>
      {source && !panes.source.hasRoom && (
        <Sheet
          title="Source"
          side="start"
          isOpen={panes.source.isSheetOpen}
          onOpenChange={panes.source.setSheetOpen}
        >
          {source}
        </Sheet>
      )}
      {!panes.around.hasRoom && (
        <Sheet
          title="Around the story"
          side="start"
          isOpen={panes.around.isSheetOpen}
          onOpenChange={panes.around.setSheetOpen}
        >
          {around}
        </Sheet>
      )}
      {!panes.notes.hasRoom && (
        <Sheet
          title="Notes"
          isOpen={panes.notes.isSheetOpen}
          onOpenChange={(isOpen) => {
            showNotes(isOpen);
            if (!isOpen && isComposing) closeNote();
          }}
        >
          {column(false)}
        </Sheet>
      )}
      <LazyFigureSheet source={translatedFrom?.source.source ?? null} />
      <LeaveFocusMode {...focus} />
      <LazyDialogs {...{ opened }} language={writing.language} onClose={() => setOpened(null)} />
    </OpenerContext>
  );
}
