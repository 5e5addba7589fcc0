import type { PersonActor } from '#newsroom/actor.ts';
import { readDocument } from '#newsroom/authority/step-log.ts';
import { db } from '#newsroom/db/client.ts';
import type { StoryState } from '#newsroom/db/generated/enums.ts';
import { revisionAfterPause } from '#newsroom/jobs/revision-after-pause.ts';
import { storyAbilities } from '#newsroom/permissions.ts';
import { loadStory } from '#newsroom/story/load.ts';
import { type DeskEdit, perform, touchesNote } from './desk-edits.ts';
import { type Fault, lineTo } from './newsroom.ts';
import type { WebProcess } from './other-process.ts';
import { Stream } from './stream.ts';
import { Browser, type Rights, Tab } from './tab.ts';

/** Somebody at the desk, whether they would rather suggest, and which web process their browser talks to. */
export type Seat = { actor: PersonActor; prefersSuggesting?: boolean; process?: WebProcess };

export type DeskEvent =
  | { what: 'edit'; who: number; edit: DeskEdit }
  | { what: 'post'; who: number; part: number }
  | { what: 'state'; state: StoryState }
  | { what: 'rush' }
  | { what: 'revision' }
  | { what: (typeof tabEvents)[number]; who: number };

/** What may happen to a tab. */
export const tabEvents = [
  ...['send', 'hear', 'hear_again', 'overhear', 'arrive', 'compose'],
  ...['restart', 'crash', 'taken_for_dead'],
] as const;

type Seated = Seat & {
  tab: Tab;
  line: ReturnType<typeof lineTo>;
  browser: Browser;
  ownNotes: Set<string>;
  /** What the stream has brought to this computer, and not yet to the tab. */
  post: Awaited<ReturnType<ReturnType<typeof lineTo>['stepsSince']>>[];
  /** What the process itself brings, where one is said. */
  stream: Stream | null;
};

/** People at one story, on bad lines, in tabs that close. `settle` lets everything be delivered and heard. */
export class Desk {
  /** The signs that the story began with, each of which stood there once. */
  stood: string[] = [];
  /** What was written, sign by sign: each stands nowhere else. */
  readonly written: string[] = [];
  /** Whether nobody touches words that have notes. */
  sparesNotes = false;
  readonly storyId: string;
  #seats: Seated[] = [];
  #faults: Fault[];
  #past: Tab[] = [];
  #edits = 0;
  /** Everything that may still be on its way, and what waits for it. */
  #lines: Seated['line'][] = [];
  #waiting: Promise<unknown>[] = [];

  private constructor(storyId: string, faults: readonly Fault[]) {
    this.storyId = storyId;
    this.#faults = [...faults];
  }

  static async open(seats: readonly Seat[], storyId: string, faults: readonly Fault[]): Promise<Desk> {
    const desk = new Desk(storyId, faults);
    for (const [index, seat] of seats.entries()) {
      const browser = new Browser();
      const { process, actor } = seat;
      const place = { storyId, clientId: `stream-of-seat-${index}` };
      desk.#seats.push({
        ...seat,
        ...(await desk.#openTab(seat, browser)),
        browser,
        ownNotes: new Set(),
        post: [],
        stream: process ? await Stream.open(process, actor, place) : null,
      });
    }
    desk.stood = [...(desk.tabs[0]?.state.doc.textContent.replaceAll(/\s/g, '') ?? '')];
    return desk;
  }

  get tabs(): Tab[] {
    return this.#seats.map(({ tab }) => tab);
  }

  get lostWords(): string {
    return [...this.#past, ...this.tabs].flatMap(({ lost }) => lost.map(({ text }) => text)).join(' ');
  }

  /** What tabs have in their browsers that was never delivered. */
  get unsent(): number {
    return this.#seats.reduce((sum, { browser }) => sum + browser.kept.size, 0);
  }

  async play(event: DeskEvent): Promise<void> {
    if (event.what === 'rush') await Promise.all(this.#seats.map((seat) => this.#send(seat)));
    else if (event.what === 'revision') await revisionAfterPause({ storyId: this.storyId });
    else if (event.what === 'state') await this.#become(event.state);
    else {
      const seat = this.#seats[event.who];
      if (!seat) return;
      if (event.what === 'edit') this.#edit(seat, event.edit);
      else if (event.what === 'post') await this.#bringPost(seat, event.part);
      else await this.#happens[event.what](seat);
    }
  }

  async settle(): Promise<void> {
    this.#faults = [];
    for (const line of this.#lines) while (line.isOnTheWay()) await line.arrive();
    await Promise.all(this.#waiting);
    for (const seat of this.#seats) {
      seat.tab.isComposing = false;
      await this.#hear(seat);
      await seat.tab.deliverLeftBehind(this.#timePasses);
    }
    for (let round = 0; this.tabs.some(({ collaboration }) => collaboration.hasUnsent); round += 1) {
      if (round > 50)
        throw new Error(`never sent: ${this.tabs.map(({ collaboration }) => collaboration.halted)}`);
      await this.#timePasses();
      for (const seat of this.#seats) await seat.tab.send();
      for (const seat of this.#seats) await this.#hear(seat);
    }
    for (const seat of this.#seats) await this.#hear(seat);
    for (const { tab } of this.#seats) tab.close();
    for (const seat of this.#seats) {
      await seat.stream?.close();
      await this.#loadAnew(seat);
    }
  }

  /** What a browser has kept too long was delivered already: whoever loads the page brings nothing twice. */
  async #loadAnew(seat: Seated): Promise<void> {
    const fresh = await this.#openTab(seat, seat.browser);
    await this.#deliverLeftBehind(fresh);
    await fresh.tab.hear();
    fresh.tab.close();
    this.#past.push(fresh.tab);
    if (fresh.tab.collaboration.version > seat.tab.collaboration.version)
      throw new Error('What was there already came once more.');
  }

  readonly #happens: Record<(typeof tabEvents)[number], (seat: Seated) => Promise<unknown>> = {
    send: (seat) => this.#send(seat),
    hear: (seat) => this.#hear(seat),
    hear_again: (seat) => seat.tab.hear(Math.max(0, seat.tab.collaboration.version - 3)),
    overhear: async ({ post, line, tab }) => post.push(await line.stepsSince(tab.collaboration.version)),
    arrive: async (seat) => {
      await seat.line.arrive();
      await this.#send(seat);
    },
    compose: async ({ tab }) => {
      tab.isComposing = !tab.isComposing;
      if (!tab.isComposing) tab.collaboration.release();
    },
    restart: async (seat) => {
      await this.#send(seat);
      await this.#replace(seat, () => seat.tab.close());
    },
    crash: (seat) => this.#replace(seat, () => seat.tab.crash()),
    taken_for_dead: async (seat) => {
      const other = await this.#openTab(seat, seat.browser);
      await this.#deliverLeftBehind(other);
      other.tab.close();
      this.#past.push(other.tab);
    },
  };

  #send = ({ tab, line }: Pick<Seated, 'tab' | 'line'>) => this.#untilHeld(line, () => tab.send());

  #deliverLeftBehind = ({ tab, line }: Pick<Seated, 'tab' | 'line'>) =>
    this.#untilHeld(line, () => tab.deliverLeftBehind(this.#timePasses));

  /** Ends when the work is done, or waits for an answer that comes much later. */
  async #untilHeld(line: Seated['line'], work: () => Promise<void>): Promise<void> {
    if (line.isHeld()) return;
    const working = work();
    this.#waiting.push(working);
    await Promise.race([working, line.answerHeld()]);
  }

  async #hear(seat: Seated): Promise<void> {
    seat.tab.rights = await this.#rightsOf(seat);
    const { tab, stream } = seat;
    if (!stream) return tab.hear();
    const { version } = await db().story.findUniqueOrThrow({ where: { id: this.storyId } });
    await tab.collaboration.receive(await stream.since(tab.collaboration.version, version));
  }

  /** Steps of the stream come in two parts, the second first. */
  async #bringPost(seat: Seated, part: number): Promise<void> {
    const steps = seat.post.shift() ?? [];
    const cut = Math.floor(part * steps.length);
    await seat.tab.collaboration.receive(steps.slice(cut));
    await seat.tab.collaboration.receive(steps.slice(0, cut));
  }

  async #replace(seat: Seated, end: () => void): Promise<void> {
    end();
    this.#past.push(seat.tab);
    Object.assign(seat, await this.#openTab(seat, seat.browser), { post: [] });
    await this.#deliverLeftBehind(seat);
  }

  /** Nobody waits any more for tabs that are gone. */
  #timePasses = () => db().storyTurn.deleteMany({ where: { storyId: this.storyId } });

  async #openTab(seat: Seat, browser: Browser) {
    const { actor, process } = seat;
    const line = lineTo(actor, this.storyId, () => this.#faults.shift() ?? 'none', process?.apply);
    this.#lines.push(line);
    const stored = await readDocument(actor, this.storyId);
    return { line, tab: new Tab(stored, line, browser, await this.#rightsOf(seat)) };
  }

  async #rightsOf({ actor, prefersSuggesting }: Seat): Promise<Rights> {
    const { subject } = await loadStory(db(), actor, 'story.read', this.storyId);
    const abilities = storyAbilities(actor, subject);
    const [mayWrite, maySuggest] = [abilities['story.write'], abilities['story.suggest']];
    return {
      personId: actor.id,
      mayWrite,
      maySuggest,
      isSuggesting: maySuggest && (!mayWrite || prefersSuggesting === true),
    };
  }

  #edit({ tab, ownNotes }: Seated, edit: DeskEdit): void {
    const first = 0xe000 + this.#edits * 2;
    this.#edits += 1;
    const token = String.fromCodePoint(first, first + 1);
    if (this.sparesNotes && touchesNote(tab, edit)) return;
    perform(tab, edit, token, ownNotes);
    this.written.push(...[...token].filter((sign) => tab.state.doc.textContent.includes(sign)));
  }

  async #become(state: StoryState): Promise<void> {
    await db().story.update({ where: { id: this.storyId }, data: { state } });
  }
}
