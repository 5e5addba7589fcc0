'use client';

import { MessageSquare, PanelLeft } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { aimNote, dropAim } from './commands/begin-note.ts';
import { Presence } from './header/presence.tsx';
import { SaveIndicator } from './header/save-indicator.tsx';
import { NoteComposer } from './notes/note-composer.tsx';
import { NotesColumn } from './notes/notes-column.tsx';
import { type ThreadActions, ThreadActionsContext } from './notes/thread-actions.ts';
import { useNotes } from './notes/use-notes.ts';
import { SidePanel } from './panel/side-panel.tsx';
import { EditorSession, type SessionStart, type Writing } from './session.ts';
import { SessionContext } from './session-context.ts';
import { StoryPage } from './text/story-page.tsx';
import { barGroups, type Opens } from './toolbar/items.ts';
import { LinkDialog } from './toolbar/link-dialog.tsx';
import { OpenerContext } from './toolbar/opener.ts';
import { SelectionToolbar } from './toolbar/selection-toolbar.tsx';
import { Toolbar } from './toolbar/toolbar.tsx';
import { TranslatorNoteDialog } from './toolbar/translator-note-dialog.tsx';
import { useEditorCommands } from './use-editor-commands.ts';
import { useKeptChoice } from './use-kept-choice.ts';
import { useMediaQuery } from './use-media-query.ts';
import './editor.css';

export type StoryEditorProps = {
  start: SessionStart;
  writing: Writing;
  threadActions: ThreadActions;
  now: string;
  timeZone: string;
  /** Where the story stands, at the start of the header. */
  standing: ReactNode;
  /** What can be done next with the story, at its end. */
  actions: ReactNode;
  languages: ReactNode;
  history: ReactNode;
};

/** A story, open for writing, reading and taking notes on. */
export function StoryEditor({ start, threadActions, ...frame }: StoryEditorProps) {
  const [session] = useState(() => new EditorSession(start));
  const router = useRouter();
  useEffect(() => {
    session.connection.onSettled = () => router.refresh();
  }, [session, router]);
  return (
    <SessionContext value={session}>
      <ThreadActionsContext value={threadActions}>
        <EditorFrame session={session} {...frame} />
      </ThreadActionsContext>
    </SessionContext>
  );
}

type FrameProps = Omit<StoryEditorProps, 'start' | 'threadActions'> & { session: EditorSession };

function EditorFrame({ session, writing, standing, actions, languages, history, now, timeZone }: FrameProps) {
  const page = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<Opens | null>(null);
  const notes = useNotes();
  const isWide = useMediaQuery('(min-width: 1180px)');
  const hasRoom = useMediaQuery('(min-width: 1500px)');
  const [wantsPanel, setWantsPanel] = useKeptChoice('nightdesk-story-panel', true);
  const [panelSheet, setPanelSheet] = useState(false);
  const [notesSheet, setNotesSheet] = useState(false);

  const open = useCallback(
    (what: Opens) => {
      if (what === 'note') {
        aimNote(session);
        setNotesSheet(true);
      }
      setOpened(what);
    },
    [session],
  );
  const closeNote = useCallback(() => {
    setOpened(null);
    dropAim(session);
    session.view?.focus();
  }, [session]);

  const ids = useMemo(() => notes.inText.map((thread) => thread.id), [notes.inText]);
  const latest = useRef({ ids, focused: notes.focused });
  latest.current = { ids, focused: notes.focused };
  const step = useCallback(
    (by: 1 | -1) => {
      const { ids: all, focused } = latest.current;
      if (all.length === 0) return;
      const at = focused ? all.indexOf(focused) : by === 1 ? -1 : 0;
      const id = all[(at + by + all.length) % all.length] ?? null;
      session.focusThread(id);
      document.getElementById(`thread-${id}`)?.focus({ preventScroll: true });
    },
    [session],
  );
  useEffect(() => {
    session.stepThroughNotes = step;
  }, [session, step]);
  useEditorCommands(session, open, step);

  const composer = opened === 'note' && <NoteComposer onClose={closeNote} />;
  const column = (aligned: boolean) => <NotesColumn {...{ notes, composer, page, aligned, now, timeZone }} />;
  const panel = <SidePanel {...{ languages, history }} />;
  const showsPanel = hasRoom && wantsPanel;
  const showsColumn = isWide;

  return (
    <OpenerContext value={open}>
      <div className="-mx-3 -mt-3 -mb-10 flex flex-col sm:-mx-5">
        <header className="sticky top-12 z-20 border-b border-line bg-surface/95 backdrop-blur-sm">
          <div className="flex min-h-11 items-center gap-3 px-3 py-1.5">
            <IconButton
              size="small"
              label={showsPanel ? 'Hide the outline' : 'Outline, languages, history'}
              onPress={() => (hasRoom ? setWantsPanel(!wantsPanel) : setPanelSheet(true))}
            >
              <PanelLeft className="rtl:-scale-x-100" />
            </IconButton>
            <div className="min-w-0 overflow-hidden">{standing}</div>
            <div className="ms-auto flex shrink-0 items-center gap-3">
              <Presence />
              <SaveIndicator />
              {!showsColumn && (
                <IconButton
                  size="small"
                  label={`Notes (${ids.length} open)`}
                  onPress={() => setNotesSheet(true)}
                >
                  <MessageSquare />
                </IconButton>
              )}
              {actions}
            </div>
          </div>
          <Toolbar
            label="Text"
            groups={barGroups}
            className="flex items-center overflow-x-auto px-3 pb-1.5 [scrollbar-width:none] md:justify-center"
          />
        </header>
        <div className="flex min-h-[calc(100dvh-8rem)] min-w-0 items-stretch bg-surface">
          {showsPanel && (
            <aside aria-label="Around the story" className="w-64 shrink-0 border-e border-line">
              <div className="sticky top-32 max-h-[calc(100dvh-8rem)] overflow-auto px-2 py-6">{panel}</div>
            </aside>
          )}
          <div className="relative min-w-0 flex-1">
            <StoryPage {...{ page, writing }} />
            <SelectionToolbar page={page} />
          </div>
          {showsColumn && (
            <aside aria-label="Notes" className="w-80 shrink-0 pe-4 pt-6 pb-24">
              {column(true)}
            </aside>
          )}
        </div>
      </div>
      {!hasRoom && (
        <Sheet title="Around the story" side="start" isOpen={panelSheet} onOpenChange={setPanelSheet}>
          {panel}
        </Sheet>
      )}
      {!showsColumn && (
        <Sheet
          title="Notes"
          isOpen={notesSheet}
          onOpenChange={(isOpen) => {
            setNotesSheet(isOpen);
            if (!isOpen && opened === 'note') closeNote();
          }}
        >
          {column(false)}
        </Sheet>
      )}
      {opened === 'link' && <LinkDialog onClose={() => setOpened(null)} />}
      {opened === 'translator-note' && <TranslatorNoteDialog onClose={() => setOpened(null)} />}
    </OpenerContext>
  );
}
