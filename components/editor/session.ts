import { getVersion } from 'prosemirror-collab';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { loadUntilThere } from '#components/ui/load-until-there.ts';
import type { AnnotationKind } from '#newsroom/annotation/schema.ts';
import type { PresentPerson } from '#newsroom/authority/presence.ts';
import type { FeedEvent, StoryHead } from '#newsroom/authority/story-feed.ts';
import { frameOfPicture } from '#newsroom/media/rules.ts';
import type { PictureFrame } from '#newsroom/media/schema.ts';
import { BetweenKeys } from './between-keys.ts';
import { createEditorState } from './create-state.ts';
import { loadParts, partsNow } from './in-text/in-time.ts';
import { slashKey } from './in-text/keys.ts';
import { laterPlugin } from './in-text/later-plugin.ts';
import { openKinds } from './notes/open-kinds.ts';
import { isRemote } from './plugins/is-remote.ts';
import { type NotesInText, notesIn, showNotes } from './plugins/note-highlights.ts';
import { newClientId } from './random-ids.ts';
import { Shown, type Snapshot } from './shown.ts';
import { asWritten } from './suggesting/as-written.ts';
import { keepMode, keptMode } from './suggesting/kept-mode.ts';
import { Connection } from './sync/connection.ts';
import { fewerRights } from './sync/fewer-rights.ts';
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

/** One story open in one tab: the text, its way to the authority, and what the interface has to know of both. */
export class EditorSession {
  readonly start: SessionStart;
  readonly clientId = newClientId();
  readonly connection: Connection;
  readonly keys = new BetweenKeys();
  readonly shown: Shown;
  view: EditorView | null = null;
  /** Set by the interface: goes to the next or the previous note. */
  stepThroughNotes: (by: 1 | -1) => void = () => {};
  /** Set by the interface: opens what is beside the text. */
  openBeside: (what: Opens) => void = () => {};
  /** Set by the interface: opens the sheet of a picture, and says what had to be done to one. */
  openFigure: (id: string) => void = () => {};
  noteOnPicture: (note: string) => void = () => {};
  /** How pictures are framed, as far as this tab has heard. */
  #frames = new Map<string, PictureFrame>();
  #giveUpSwitch = () => {};
  #writing: Writing = { language: 'en', direction: 'ltr' };

  constructor(start: SessionStart) {
    this.start = start;
    for (const frame of start.frames) this.#frames.set(frame.id, frame);
    const { document, version, present, head } = start;
    const notes = { threads: [], hasThreads: false };
    const first: Snapshot = {
      ...{ ...notes, present, head },
      state: this.#newState(document, version, openKinds(notes, start)),
      save: { kind: 'saved' },
      lost: [],
      apart: [],
      comparing: null,
      hasFocus: false,
      typing: new Set(),
      fewerRights: null,
      prefersSuggesting: false,
    };
    this.shown = new Shown(first, this.keys);
    this.connection = new Connection(this);
    // While the page is still being hydrated: the text waits for it.
    if (typeof window !== 'undefined' && (this.isSuggesting || keptMode(start)))
      void loadParts().catch(() => {});
  }

  #newState(document: unknown, version: number, notes: NotesInText['kinds']): EditorState {
    const { start } = this;
    const text = createEditorState({
      ...{ document, version, notes, clientId: this.clientId },
      mayWrite: () => this.mayWrite,
      maySuggest: () => this.maySuggest,
      suggesterId: () => (this.isSuggesting ? start.person.id : null),
      nameOf: this.nameOf,
      language: () => this.#writing.language,
      pictures: {
        storyId: start.storyId,
        mayAdd: () => this.shown.now.head.abilities['picture.add'],
        onNote: (note) => this.noteOnPicture(note),
        open: (id) => this.openFigure(id),
        frameOf: (id) => this.#frames.get(id),
        onArrived: (picture) => this.#frames.set(picture.id, frameOfPicture(picture)),
      },
      isKnownNote: (id) => id in start.notes || this.shown.now.threads.some((thread) => thread.id === id),
    });
    // First of all, because its keys are those of the text too.
    const slash = laterPlugin(slashKey, (parts) => parts.slashMenu(parts.sessionSlash(this)));
    return text.reconfigure({ plugins: [slash, ...text.plugins] });
  }

  /** Goes back to the text as it is stored: what was not delivered has been kept elsewhere. */
  startOver(document: unknown, version: number): void {
    const state = this.#newState(document, version, openKinds(this.shown.now, this.start));
    this.view?.updateState(state);
    this.show({ state });
  }

  get mayWrite(): boolean {
    return this.shown.now.head.abilities['story.write'];
  }

  get mayAnnotate(): boolean {
    return this.shown.now.head.abilities['story.annotate'];
  }

  get maySuggest(): boolean {
    return this.shown.now.head.abilities['story.suggest'];
  }

  /** Whether what is typed becomes a suggestion. */
  get isSuggesting(): boolean {
    return this.maySuggest && (!this.mayWrite || this.shown.now.prefersSuggesting);
  }

  /** Whether what makes suggestions is here, if it is needed. */
  get #isReady(): boolean {
    return !this.isSuggesting || partsNow() !== null;
  }

  get state(): EditorState {
    return this.shown.now.state;
  }

  read = (): Snapshot => this.shown.now;

  /** Changes what the interface shows. */
  show(change: Partial<Snapshot>): void {
    this.shown.change(change);
    if (change.threads) this.#tintNotes();
  }

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
        editable: () => this.#isReady && (this.mayWrite || this.mayAnnotate || this.maySuggest),
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
          beforeinput: () => {
            this.keys.pressed();
            return false;
          },
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
    if (given.docChanged && !this.#isReady && !isRemote(given)) return;
    const { mayWrite, isSuggesting, start, state: before } = this;
    const transaction = asWritten(before, given, { mayWrite, isSuggesting, personId: start.person.id });
    const { state, transactions } = before.applyTransaction(transaction);
    const isOwn = transactions.some((each) => each.docChanged && !isRemote(each));
    this.view?.updateState(state);
    this.show({ state });
    // What is typed after a slash narrows its list, and buttons show what the cursor was moved to.
    const isReceived = getVersion(state) !== getVersion(before);
    if (isOwn ? slashKey.getState(state) : !transaction.docChanged && !isReceived) this.shown.tellSoon();
    this.connection.moved();
    if (isOwn) this.connection.changed();
    else if (transaction.selectionSet && !transaction.docChanged) this.#followCursor();
  };

  /** Applies what changes neither the text nor anything that the interface outside it shows. */
  note = (transaction: Transaction): void => {
    const state = this.state.apply(transaction);
    this.shown.now = { ...this.shown.now, state };
    // An input method would lose its hold.
    if (!this.view?.composing) this.view?.updateState(state);
  };

  /** What makes suggestions has come, if the text waited for it: who clicked there meanwhile has the cursor now. */
  becomesReady(): void {
    const { view } = this;
    if (!view || view.editable) return;
    view.setProps({});
    const clicked = getSelection()?.anchorNode ?? null;
    if (document.activeElement === document.body && view.dom.contains(clicked)) view.focus();
  }

  /**
   * The choice between writing and suggesting is kept for this story in this browser. Who has come to it before what makes
   * suggestions is still writing until it is here, as they are shown.
   */
  setSuggesting(prefersSuggesting: boolean): void {
    this.#giveUpSwitch();
    const change = () => {
      this.show({ prefersSuggesting });
      keepMode(this.start, prefersSuggesting);
    };
    if (!prefersSuggesting || partsNow()) change();
    else this.#giveUpSwitch = loadUntilThere(loadParts, change);
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
    const here = [person, ...this.shown.now.present].find(({ id }) => id === personId);
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
      const fewer = fewerRights(this.shown.now.head, head);
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
    this.note(showNotes(this.state, { kinds: openKinds(this.shown.now, this.start) }));
  }
}
