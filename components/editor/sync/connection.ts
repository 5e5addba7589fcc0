import type { NewAnnotation } from '#newsroom/annotation/schema.ts';
import type { LoggedStep } from '#newsroom/authority/schema.ts';
import type { FeedEvent } from '#newsroom/authority/story-feed.ts';
import { Company } from '../carets/company.ts';
import { type Lost, readableOf } from '../recovery/lost.ts';
import type { EditorSession } from '../session.ts';
import { aMoment } from './a-moment.ts';
import { Collaboration } from './collaboration.ts';
import { isCrowded } from './is-crowded.ts';
import { type Apart, Kept } from './kept.ts';
import { LeftBehind, loadResend } from './left-behind.ts';
import { displaced } from './reasons.ts';
import { saveStatus } from './save-status.ts';
import { setAside, whySetAside } from './set-aside.ts';
import { StoryStream } from './stream.ts';
import { httpTransport, type Transport, Trouble } from './transport.ts';
import { browserUnsentStore, type Unsent } from './unsent-store.ts';

/** Long enough for the text to have come to rest, for what is made of it on the server to be asked for again. */
const SETTLE_MS = 1_500;
/** How often a tab that nobody looks at asks whether others need its line. */
const CROWD_MS = 10_000;
/** Until the threads are there, they are asked for again. */
const THREADS_AGAIN_MS = 3_000;

/** Keeps a session in touch with the server: deliveries, stream, and what other tabs have left behind. */
export class Connection {
  /** Called when the text has come to rest after a change: reads again what depends on it. Answers whether it could. */
  onSettled: () => Promise<boolean> = async () => true;
  /** What waits in this browser to be looked at. */
  readonly kept: Kept;
  readonly #session: EditorSession;
  readonly #transport: Transport;
  #collaboration: Collaboration | null = null;
  #stream: StoryStream | null = null;
  #company: Company | null = null;
  #store: ReturnType<typeof browserUnsentStore> | null = null;
  #connected: boolean | null = null;
  #isSettingAside = false;
  /** Steps that came while this tab typed. */
  #heard: LoggedStep[] = [];
  #settle: ReturnType<typeof setTimeout> | undefined;
  #threadsAgain: ReturnType<typeof setTimeout> | undefined;
  #leftBehind: LeftBehind | null = null;

  constructor(session: EditorSession) {
    this.#session = session;
    this.kept = new Kept(session);
    this.#transport = httpTransport(session.start.storyId, session.start.person.id);
  }

  /** Begins; returns what ends it. */
  open(): () => void {
    const { clientId, start } = this.#session;
    this.#store ??= browserUnsentStore(start.person.id, start.storyId, clientId);
    const store = this.#store;
    const letGo = store.hold();
    const collaboration = new Collaboration({
      ...{ clientId, store, transport: this.#transport, onChange: this.#report },
      host: {
        state: () => this.#session.state,
        dispatch: this.#session.dispatch,
        isComposing: this.#isComposing,
      },
      soon: (work) => this.#session.keys.soon(work),
      onLost: (lost) => this.#lose([lost], displaced[lost.of]),
      onDiverged: (unsent, document, version) => {
        if (!this.#setApart(unsent)) return false;
        this.#session.startOver(document, version);
        return true;
      },
    });
    this.#collaboration = collaboration;
    const stream = new StoryStream({
      ...{
        storyId: start.storyId,
        clientId,
        personId: start.person.id,
        version: () => collaboration.version,
      },
      onEvent: this.#hear,
      onConnection: this.#connection,
    });
    this.#stream = stream;
    const company = new Company(this.#session, this.#transport);
    this.#company = company;
    stream.open();
    const close = this.kept.open();
    const leftBehind = new LeftBehind({
      ...{ store, transport: this.#transport },
      onLost: (lost, reason) => this.#lose(lost, reason),
      onDiverged: (unsent) => this.#setApart(unsent),
    });
    this.#leftBehind = leftBehind;
    void leftBehind.deliver().then(() => this.kept.house());
    const unwatch = this.#watchPage();
    const crowd = setInterval(this.#restIfCrowded, CROWD_MS);
    this.#restIfCrowded();
    return () => {
      unwatch();
      clearInterval(crowd);
      close();
      clearTimeout(this.#settle);
      clearTimeout(this.#threadsAgain);
      stream.end();
      company.end();
      leftBehind.end();
      // The page may go on without the story: whoever wrote last may have to wait for a turn.
      void collaboration.finish(aMoment, true).finally(letGo);
    };
  }

  /** To be called when this tab has changed the text. */
  changed(): void {
    this.#collaboration?.changed();
    this.#settleSoon();
  }

  /** To be called when the text or the selection may be another. */
  moved(): void {
    this.#company?.moved();
  }

  begin(thread: NewAnnotation): void {
    this.#collaboration?.begin(thread);
  }

  retry(): void {
    void this.#collaboration?.flush();
    this.#stream?.open();
    this.#lookForLeftBehind();
  }

  compositionEnded(): void {
    // prosemirror-view reads the composed text 20 ms after the event.
    setTimeout(() => this.#collaboration?.release(), 60);
  }

  /** Reads the threads: at first, after an action of one's own, or because somebody else did something. */
  async refreshThreads(): Promise<void> {
    clearTimeout(this.#threadsAgain);
    const threads = await this.#transport.threads().catch(() => null);
    if (!threads) {
      if (this.#session.read().hasThreads) return;
      this.#threadsAgain = setTimeout(() => void this.refreshThreads(), THREADS_AGAIN_MS);
      return;
    }
    const beginning = this.#session.read().threads.filter(({ id }) => this.#collaboration?.isBeginning(id));
    const own = beginning.filter(({ id }) => threads.every((thread) => thread.id !== id));
    this.#session.show({ threads: [...threads, ...own], hasThreads: true });
  }

  /** What a version that is kept apart was made on, and what it says. */
  async textsOf(apart: Apart) {
    const { ownVersion } = await loadResend();
    return ownVersion(apart, this.#transport);
  }

  /** What was not sent, to read. */
  unsentText(): string {
    return (this.#collaboration?.unsentAsLost() ?? []).map(readableOf).join('\n');
  }

  /** Moves what the server does not take to the lost words, for the next load to start from the story as it is. */
  setAsideUnsent(reason: string): void {
    const unsent = this.#collaboration?.unsent();
    if (!unsent) return;
    this.#lose(this.#collaboration?.unsentAsLost() ?? [], reason);
    this.#collaboration?.end();
    this.#store?.drop(unsent.clientId);
    this.kept.house();
  }

  #lose(lost: readonly Lost[], reason: string): void {
    this.kept.lose(lost, reason);
    if (lost.some(({ annotations }) => annotations.length > 0)) void this.refreshThreads();
  }

  /** Keeps a version beside the story, and has it compared; the page shows the story as it is. */
  #setApart(unsent: Unsent): boolean {
    // The same for every tab of the person that finds what one of them left behind.
    const id = `${unsent.clientId}:${unsent.version}`;
    if (!this.kept.setApart({ ...unsent, id })) return false;
    this.#session.show({ comparing: id });
    if (unsent.annotations.length > 0) void this.refreshThreads();
    return true;
  }

  #restIfCrowded = (): void => {
    void isCrowded().then((isTrue) => isTrue && this.#stream?.rest());
  };

  #isComposing = (): boolean => this.#session.view?.composing ?? false;

  #hear = (event: FeedEvent): void => {
    if (event.type === 'steps') {
      this.#settleSoon();
      this.#heard.push(...event.steps);
      this.#session.keys.soon(this.#takeHeard);
    } else if (event.type === 'annotations') void this.refreshThreads();
    else if (event.type === 'caret') this.#session.keys.soon(() => this.#company?.hearCaret(event));
    else if (event.type !== 'closed') {
      this.#session.hear(event);
      if (event.type === 'presence') this.#company?.hearPeople(event.people);
      this.#settleSoon();
    }
  };

  #takeHeard = (): void => {
    const heard = this.#heard;
    this.#heard = [];
    this.#company?.hearSteps(heard);
    this.#collaboration?.receive(heard).catch(() => this.#stream?.restart());
  };

  #connection = (connected: boolean): void => {
    this.#connected = connected;
    if (connected || !this.#session.read().hasThreads) void this.refreshThreads();
    if (connected) this.#isLetIn();
    if (!connected) void this.#askWhy();
    this.#report();
  };

  /** Whoever hears of the story is signed in, and may read it. What they wrote may be refused all the same. */
  #isLetIn(): void {
    const collaboration = this.#collaboration;
    if (collaboration?.halted?.kind === 'refused' && !collaboration.hasUnsent) collaboration.halted = null;
    void collaboration?.flush();
    this.#lookForLeftBehind();
  }

  /** Once more. Where a tab can't say that it is there, what another one has not sent yet looks left behind. */
  #lookForLeftBehind(): void {
    if (navigator.locks) void this.#leftBehind?.deliver();
  }

  /** A stream that ends and a page that is not read again do not say why; a plain request does. */
  async #askWhy(): Promise<void> {
    const collaboration = this.#collaboration;
    if (!collaboration) return;
    try {
      await collaboration.receive(await this.#transport.stepsSince(collaboration.version));
      if (collaboration.halted?.kind === 'signed_out') await collaboration.flush();
    } catch (error) {
      if (error instanceof Trouble && error.kind !== 'away') collaboration.halted = error;
    }
    this.#report();
  }

  #report = (): void => {
    const collaboration = this.#collaboration;
    if (!collaboration) return;
    const { halted, failures, hasUnsent, isKept } = collaboration;
    const reason = whySetAside(collaboration);
    if (reason !== null && !this.#isSettingAside) {
      this.#isSettingAside = true;
      const done = () => {
        this.#isSettingAside = false;
      };
      void setAside(collaboration, {
        transport: this.#transport,
        onLost: (lost) => this.#lose([lost], reason),
        isComposing: this.#isComposing,
        startOver: (document, version) => this.#session.startOver(document, version),
      })
        .catch(() => {})
        .finally(done);
    }
    const facts = { halted, failures, hasUnsent, isKept };
    const save = saveStatus({ ...facts, connected: this.#connected, online: navigator.onLine });
    if (JSON.stringify(save) !== JSON.stringify(this.#session.read().save)) this.#session.show({ save });
  };

  #settleSoon(): void {
    clearTimeout(this.#settle);
    this.#settle = setTimeout(() => {
      // Without the server, asking for the page anew would take the page away.
      if (this.#collaboration?.hasUnsent || !this.#connected) this.#settleSoon();
      else void this.#settled();
    }, SETTLE_MS);
  }

  async #settled(): Promise<void> {
    const couldRead = await this.onSettled().catch(() => false);
    if (!couldRead) await this.#askWhy();
  }

  #watchPage(): () => void {
    const again = () => {
      this.#stream?.wake();
      this.retry();
      this.#report();
    };
    const leaveOrReturn = () => {
      if (document.visibilityState !== 'hidden') return again();
      void this.#collaboration?.flush(true);
      this.#restIfCrowded();
    };
    const warn = (event: BeforeUnloadEvent) => {
      const isUnkept = this.#collaboration?.hasUnsent && !this.#collaboration.isKept;
      if (isUnkept || this.kept.isCrowded) event.preventDefault();
    };
    const listeners = [
      [window, 'online', again],
      [window, 'offline', this.#report],
      [window, 'pagehide', () => void this.#collaboration?.flush(true)],
      [window, 'beforeunload', warn],
      [window, 'pageshow', again],
      [document, 'visibilitychange', leaveOrReturn],
    ] as [EventTarget, string, (event: Event) => void][];
    for (const [target, name, listener] of listeners) target.addEventListener(name, listener);
    return () => {
      for (const [target, name, listener] of listeners) target.removeEventListener(name, listener);
    };
  }
}
