import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { AnnotationKind, Thread } from '#newsroom/annotation/schema.ts';
import type { PresentPerson } from '#newsroom/authority/presence.ts';
import type { FeedEvent, StoryHead } from '#newsroom/authority/story-feed.ts';
import { frameOfPicture } from '#newsroom/media/rules.ts';
import type { PictureFrame } from '#newsroom/media/schema.ts';
import { afterPaint } from './after-paint.ts';
import { createEditorState } from './create-state.ts';
import { openKinds } from './notes/open-kinds.ts';
import { isRemote } from './plugins/is-remote.ts';
import { notesIn, showNotes } from './plugins/note-highlights.ts';
import { newClientId } from './random-ids.ts';
import { sessionSlash } from './slash/session-slash.ts';
import { slashMenu } from './slash/slash.ts';
import { asWritten } from './suggesting/as-written.ts';
import { keepMode, keptMode } from './suggesting/kept-mode.ts';
import { Connection } from './sync/connection.ts';
import { fewerRights } from './sync/fewer-rights.ts';
import type { Apart, LostWords } from './sync/kept.ts';
import type { SaveStatus } from './sync/save-status.ts';
import type { Opens } from './toolbar/items.ts';

export type SessionStart = {
  storyId: string;
  person: { id: string; name: string };
  document: unknown;
  version: number;
  /** Of every note on the story its kind, null once it is resolved: the threads themselves come after the text. */
  notes: Readonly<Record<string, AnnotationKind | null>>;
  present: PresentPerson[];
  head: StoryHead;
  /** Names of those who have suggested something, by id. */
  suggesters: Record<string, string>;
  /** How the pictures of the piece are framed. */
  frames: readonly PictureFrame[];
};

/** What the text is written in, BCP 47, and where its lines begin. */
export type Writing = { language: string; direction: 'ltr' | 'rtl' };

/** What the interface shows of a session: a new object with every change. */
export type Snapshot = {
  state: EditorState;
  save: SaveStatus;
  threads: readonly Thread[];
  /** Whether the threads have come. Until then there are those only that were begun meanwhile. */
  hasThreads: boolean;
  present: readonly PresentPerson[];
  head: StoryHead;
  lost: readonly LostWords[];
  /** Versions of the person's own that are to be merged, and which of them is being compared. */
  apart: readonly Apart[];
  comparing: string | null;
  hasFocus: boolean;
  /** Ids of those who have typed a moment ago. */
  typing: ReadonlySet<string>;
  /** What the person may do no more since they opened the story, in words. */
  fewerRights: string | null;
  /** Whether the person wants to suggest where they could write. */
  prefersSuggesting: boolean;
};

/** Milliseconds between two times that the interface hears what changed: less would take from those who type. */
const TELL_MS = 120;
/** On a slow machine it hears less often, so that it takes a fifth of the time, but never less often than this. */
const LONGEST_TELL_MS = 400;

/** One story open in one tab: the text, its way to the authority, and what the interface has to know of both. */
export class EditorSession {
  readonly start: SessionStart;
  readonly clientId = newClientId();
  readonly connection: Connection;
  view: EditorView | null = null;
  /** Set by the interface: goes to the next or the previous note. */
  stepThroughNotes: (by: 1 | -1) => void = () => {};
  /** Set by the interface: opens what is beside the text. */
  openBeside: (what: Opens) => void = () => {};
  readonly slash = sessionSlash(this);
  /** Set by the interface: opens the sheet of a picture, and says what had to be done to one. */
  openFigure: (id: string) => void = () => {};
  noteOnPicture: (note: string) => void = () => {};
  /** How pictures are framed, as far as this tab has heard. */
  #frames = new Map<string, PictureFrame>();
  #writing: Writing = { language: 'en', direction: 'ltr' };
  #snapshot: Snapshot;
  /** As the server has it too, for hydration. */
  readonly first: Snapshot;
  #listeners = new Set<() => void>();
  #isTelling = false;
  #toldAt = 0;
  #tellPause = TELL_MS;

  constructor(start: SessionStart) {
    this.start = start;
    for (const frame of start.frames) this.#frames.set(frame.id, frame);
    const { document, version, present, head } = start;
    this.#snapshot = {
      ...{ state: this.#newState(document, version), present, head },
      threads: [],
      hasThreads: false,
      save: { kind: 'saved' },
      lost: [],
      apart: [],
      comparing: null,
      hasFocus: false,
      typing: new Set(),
      fewerRights: null,
      prefersSuggesting: false,
    };
    this.connection = new Connection(this);
    this.#tintNotes();
    this.first = this.#snapshot;
  }

  #newState(document: unknown, version: number): EditorState {
    const { start } = this;
    const text = createEditorState({
      ...{ document, version, clientId: this.clientId },
      mayWrite: () => this.mayWrite,
      maySuggest: () => this.maySuggest,
      suggesterId: () => (this.isSuggesting ? start.person.id : null),
      nameOf: this.nameOf,
      language: () => this.#writing.language,
      pictures: {
        storyId: start.storyId,
        mayAdd: () => this.#snapshot.head.abilities['picture.add'],
        onNote: (note) => this.noteOnPicture(note),
        open: (id) => this.openFigure(id),
        frameOf: (id) => this.#frames.get(id),
        onArrived: (picture) => this.#frames.set(picture.id, frameOfPicture(picture)),
      },
      isKnownNote: (id) => id in start.notes || this.#snapshot.threads.some((thread) => thread.id === id),
    });
    // First of all, because its keys are those of the text too.
    return text.reconfigure({ plugins: [slashMenu(this.slash), ...text.plugins] });
  }

  /** Goes back to the text as it is stored: what was not delivered has been kept elsewhere. */
  startOver(document: unknown, version: number): void {
    const state = this.#newState(document, version);
    this.view?.updateState(state);
    this.show({ state });
    this.#tintNotes();
  }

  get mayWrite(): boolean {
    return this.#snapshot.head.abilities['story.write'];
  }

  get mayAnnotate(): boolean {
    return this.#snapshot.head.abilities['story.annotate'];
  }

  get maySuggest(): boolean {
    return this.#snapshot.head.abilities['story.suggest'];
  }

  /** Whether what is typed becomes a suggestion. */
  get isSuggesting(): boolean {
    return this.maySuggest && (!this.mayWrite || this.#snapshot.prefersSuggesting);
  }

  get state(): EditorState {
    return this.#snapshot.state;
  }

  read = (): Snapshot => this.#snapshot;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Changes what the interface shows. It hears of it when what was typed is on the screen: nobody waits for a count. */
  show(change: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    if (change.threads) this.#tintNotes();
    if (this.#isTelling) return;
    this.#isTelling = true;
    const pause = this.#toldAt + this.#tellPause - performance.now();
    if (pause > 0) setTimeout(() => afterPaint(this.#tell), pause);
    else afterPaint(this.#tell);
  }

  #tell = (): void => {
    this.#isTelling = false;
    this.#toldAt = performance.now();
    for (const listener of this.#listeners) listener();
    setTimeout(() => {
      const took = performance.now() - this.#toldAt;
      this.#tellPause = Math.min(LONGEST_TELL_MS, Math.max(TELL_MS, 5 * took));
    });
  };

  /** Puts the editor into the page, in the way of writing that was chosen last, and connects it. Returns what takes it out. */
  mount(place: HTMLElement): () => void {
    this.show({ prefersSuggesting: keptMode(this.start) });
    const focus = (hasFocus: boolean) => () => {
      this.show({ hasFocus });
      return false;
    };
    this.view = new EditorView(
      { mount: place },
      {
        state: this.state,
        dispatchTransaction: this.dispatch,
        editable: () => this.mayWrite || this.mayAnnotate || this.maySuggest,
        attributes: () => ({
          'aria-label': 'Story',
          'aria-multiline': 'true',
          role: 'textbox',
          class: 'story-editor',
          lang: this.#writing.language,
          dir: this.#writing.direction,
          spellcheck: 'true',
        }),
        scrollMargin: { top: 150, bottom: 120, left: 0, right: 0 },
        scrollThreshold: { top: 140, bottom: 80, left: 0, right: 0 },
        handleKeyDown: (_, event) => {
          if (
            !event.altKey ||
            event.shiftKey ||
            event.ctrlKey ||
            event.metaKey ||
            !/^Arrow(Up|Down)$/.test(event.key)
          )
            return false;
          this.stepThroughNotes(event.key === 'ArrowDown' ? 1 : -1);
          return true;
        },
        handleDOMEvents: {
          focus: focus(true),
          blur: focus(false),
          compositionend: () => {
            this.connection.compositionEnded();
            return false;
          },
        },
      },
    );
    const disconnect = this.connection.open();
    return () => {
      disconnect();
      this.view?.destroy();
      this.view = null;
    };
  }

  /** The language can be changed while the story is open. */
  setWriting(writing: Writing): void {
    this.#writing = writing;
    this.view?.setProps({});
  }

  dispatch = (given: Transaction): void => {
    const { mayWrite, isSuggesting, start } = this;
    const transaction = asWritten(this.state, given, { mayWrite, isSuggesting, personId: start.person.id });
    const { state, transactions } = this.state.applyTransaction(transaction);
    this.view?.updateState(state);
    this.show({ state });
    this.connection.moved();
    if (transactions.some((each) => each.docChanged && !isRemote(each))) this.connection.changed();
    else if (transaction.selectionSet && !transaction.docChanged) this.#followCursor();
  };

  /** Applies what changes neither the text nor anything that the interface outside it shows. */
  note = (transaction: Transaction): void => {
    const state = this.state.apply(transaction);
    this.#snapshot = { ...this.#snapshot, state };
    // An input method would lose its hold.
    if (!this.view?.composing) this.view?.updateState(state);
  };

  /** The choice between writing and suggesting is kept for this story in this browser. */
  setSuggesting(prefersSuggesting: boolean): void {
    this.show({ prefersSuggesting });
    keepMode(this.start, prefersSuggesting);
  }

  /** A picture has another frame: wherever it stands, it is drawn anew. */
  pictureChanged = (frame: PictureFrame): void => {
    if (this.#frames.get(frame.id)?.key === frame.key) return;
    this.#frames.set(frame.id, frame);
    this.view?.dom.dispatchEvent(new CustomEvent('nightdesk-frame', { detail: frame.id }));
  };

  /** The name of somebody who is here, or has suggested something. */
  nameOf = (personId: string): string => {
    const { person, suggesters } = this.start;
    const here = [person, ...this.#snapshot.present].find(({ id }) => id === personId);
    return here?.name ?? suggesters[personId] ?? 'Somebody';
  };

  /** Runs a command, and gives the text the focus back. */
  run(command: Command): boolean {
    const done = command(this.state, this.dispatch, this.view ?? undefined);
    this.view?.focus();
    return done;
  }

  hear(event: Extract<FeedEvent, { type: 'presence' | 'story' | 'picture' }>): void {
    if (event.type === 'presence') this.show({ present: event.people });
    else if (event.type === 'picture') this.pictureChanged(event.picture);
    else {
      const { type: _, ...head } = event;
      const fewer = fewerRights(this.#snapshot.head, head);
      this.show({ head, ...(fewer !== undefined && { fewerRights: fewer }) });
      this.view?.setProps({});
    }
  }

  /** Brings a thread to the fore, and its words into view. */
  focusThread(id: string | null, scroll = true): void {
    if (notesIn(this.state).focused !== id) this.dispatch(showNotes(this.state, { focused: id }));
    const words = id && scroll ? this.view?.dom.querySelector(`[data-annotation="${CSS.escape(id)}"]`) : null;
    words?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }

  /** The thread whose words the cursor is in comes to the fore. */
  #followCursor(): void {
    const { $head } = this.state.selection;
    const { kinds, focused } = notesIn(this.state);
    const marks = [...($head.nodeBefore?.marks ?? []), ...($head.nodeAfter?.marks ?? [])];
    const here = marks.flatMap((mark) =>
      mark.type.name === 'annotation' && kinds.has(mark.attrs.id) ? [mark.attrs.id as string] : [],
    );
    if (focused === null ? here.length > 0 : !here.includes(focused))
      this.focusThread(here[0] ?? null, false);
  }

  #tintNotes(): void {
    this.note(showNotes(this.state, { kinds: openKinds(this.#snapshot, this.start) }));
  }
}
