import { getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import type { Step } from 'prosemirror-transform';
import type { NewAnnotation } from '#newsroom/annotation/schema.ts';
import type { DeliveryAnswer, LoggedStep } from '#newsroom/authority/schema.ts';
import { fallenOut } from '../recovery/fallen-out.ts';
import { type Lost, withNotes } from '../recovery/lost.ts';
import { withAuthors } from './authors.ts';
import { backoff } from './backoff.ts';
import { Beginnings } from './beginnings.ts';
import { stepsOf } from './by-our-schema.ts';
import type { Options } from './collaboration-options.ts';
import { allSince, divergedFrom, LONG_AWAY_MS } from './long-away.ts';
import { movedTwice } from './moved-twice.ts';
import { ownRuns } from './own-runs.ts';
import { Trouble } from './transport.ts';
import { parcelOf, unsentAsLost, unsentOf } from './unsent-of.ts';
import type { Unsent } from './unsent-store.ts';
import { otherwise, updated } from './why-reload.ts';

/** Milliseconds that typing is gathered before it is sent, unless something else is said. */
const GATHER_MS = 200;

/** Milliseconds that the turn of somebody else is waited for before asking again. */
const TURN_MS = 500;

/** Brings one tab's steps to the authority, one delivery at a time, and those of others into the tab. */
export class Collaboration {
  /** Why nothing is sent any more, until somebody does something about it. */
  halted: Trouble | null = null;
  /** Whether the text here is another than the stored one. */
  isOtherwise = false;
  /** Deliveries that got no answer since the last that did. */
  failures = 0;
  /** Whether this browser had room for what is not sent yet. */
  isKept = true;
  readonly #options: Options;
  readonly #beginnings = new Beginnings();
  #held: LoggedStep[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | null = null;
  /** Deliveries of others to be heard of before it is this tab's turn. */
  #ahead = 0;
  #ended = false;
  /** When something of this tab was confirmed last, or the first of what is not sent was written; null if all is sent. */
  #since: number | null;

  constructor(options: Options) {
    this.#options = options;
    this.#since = options.since ?? null;
  }

  get version(): number {
    return getVersion(this.#options.host.state());
  }

  get hasUnsent(): boolean {
    return sendableSteps(this.#options.host.state()) !== null;
  }

  /** To be called after every change of the document by this tab. */
  changed(): void {
    this.#since ??= Date.now();
    this.#keep();
    this.#schedule(this.#options.gather ?? GATHER_MS);
    this.#options.onChange();
  }

  /** Has a thread begun as soon as its mark, which must be among the changes, is delivered. */
  begin(thread: NewAnnotation): void {
    this.#beginnings.add(thread);
  }

  /** Whether a thread is on its way: the server does not know it yet. */
  isBeginning(id: string): boolean {
    return this.#beginnings.has(id);
  }

  /** Takes in steps of the log; those that are known already are left out, and missing ones fetched. */
  async receive(steps: readonly LoggedStep[]): Promise<void> {
    this.#held.push(...steps);
    this.release();
    const next = this.#held.find((step) => step.version > this.version);
    if (!next || this.#options.host.isComposing() || this.#isLongAway || this.#isStuck) return;
    const missing = await this.#options.transport.stepsSince(this.version);
    this.#held = [...missing, ...this.#held];
    this.release();
  }

  /** Takes in what was held while an input method was composing. */
  release(): void {
    if (this.#options.host.isComposing() || this.#ended || this.#isStuck) return;
    // Both are looked at before anything is sent.
    if (this.#isLongAway && !this.halted) void this.flush();
    else this.#takeHeld();
  }

  #takeHeld(): void {
    const { clientId } = this.#options;
    const inOrder = this.#held.toSorted((one, other) => one.version - other.version);
    let version = this.version;
    const next = inOrder.filter((step) => step.version === version + 1 && ++version);
    // What others did stands on what was stored: where that is not what is here, it waits.
    for (const run of ownRuns(next, clientId)) if (!this.#isStuck) this.#take(run);
    this.#held = inOrder.filter((step) => step.version > this.version);
    if (this.#isStuck) this.#options.onChange();
    if (next.length === 0 || this.#isStuck) return;
    this.#keep();
    this.#comeNearer(next);
    if (this.#ahead === 0 && this.hasUnsent) this.#schedule(this.#options.gather ?? GATHER_MS);
  }

  /** Sends now what there is, or tries again after trouble. */
  flush(lastWords = false): Promise<void> {
    this.#stopWaiting();
    this.#ahead = 0;
    if (this.halted?.kind === 'signed_out') this.halted = null;
    this.#sending ??= this.#send(lastWords).finally(() => {
      this.#sending = null;
      this.#options.onChange();
    });
    return this.#sending;
  }

  /** What the authority has not confirmed yet, as it is kept; null if there is nothing. */
  unsent(): Unsent | null {
    return unsentOf(this.#tab, this.#since ?? Date.now());
  }

  /** The same for a person to read and put back, for when it can't be sent. */
  unsentAsLost(): Lost[] {
    return unsentAsLost(this.#tab);
  }

  get #tab() {
    const { host, clientId } = this.#options;
    return { state: host.state(), clientId, beginnings: this.#beginnings };
  }

  /** Whoever waits for others sends when they are through. */
  #comeNearer(steps: readonly LoggedStep[]): void {
    if (this.#ahead === 0 || this.#sending) return;
    const others = steps.filter(
      ({ clientId }, index) => clientId !== this.#options.clientId && clientId !== steps[index - 1]?.clientId,
    );
    this.#ahead = Math.max(0, this.#ahead - others.length);
    if (this.#ahead === 0) void this.flush();
  }

  /** Goes on from the text as it is stored, once what was refused is kept elsewhere. */
  startOver(): void {
    this.halted = null;
    this.isOtherwise = false;
    this.failures = 0;
    this.#ahead = 0;
    this.#beginnings.clear();
    this.release();
    this.#keep();
    this.#options.onChange();
  }

  /** Sends all that there is, letting the turns of others pass, as long as somebody answers; then stops. */
  async finish(pause: () => Promise<unknown>, lastWords = false): Promise<void> {
    await this.flush(lastWords);
    // Whose turn it is may change while it is asked for.
    while (this.hasUnsent && !this.halted && this.failures === 0) {
      await pause();
      await this.flush();
    }
    this.end();
  }

  /** Stops; what is not sent stays where it is kept. */
  end(): void {
    this.#ended = true;
    this.#stopWaiting();
  }

  /** What is typed without a pause is sent all the same: a delivery that is due is not put off. */
  #schedule(wait: number): void {
    if (this.#ended || this.halted || this.#sending || this.#timer) return;
    this.#timer = setTimeout(() => this.#soon(() => void this.flush()), wait);
  }

  #soon(work: () => void): void {
    (this.#options.soon ?? ((each) => each()))(work);
  }

  async #send(lastWords: boolean): Promise<void> {
    // What is only held is not rebased over: sent again and again, it would keep the others waiting for nothing.
    while (!this.#ended && !this.halted && (lastWords || !this.#isHolding)) {
      try {
        if (this.#isLongAway && !(await this.#comeBack())) return;
        const parcel = parcelOf(this.#tab);
        if (!parcel) return;
        const answer = await this.#options.transport.deliver(parcel, lastWords);
        this.failures = 0;
        await new Promise<void>((resolve) => this.#soon(resolve));
        if (!(await this.#read(answer, parcel.version, parcel.steps.length))) return;
      } catch (error) {
        if (!(error instanceof Trouble)) throw error;
        this.#fail(error);
        return;
      }
    }
  }

  /** Whether steps of others wait for an input method to have done. */
  get #isHolding(): boolean {
    return this.#options.host.isComposing() && this.#held.some(({ version }) => version > this.version);
  }

  /** Nothing is taken in or sent any more until the page is loaded anew, or the text. */
  get #isStuck(): boolean {
    return this.halted?.kind === 'reload';
  }

  /** A clock that was put back tells nothing: then it is looked, too. */
  get #isLongAway(): boolean {
    return this.#since !== null && Math.abs(Date.now() - this.#since) >= LONG_AWAY_MS && this.hasUnsent;
  }

  /**
   * Looks at what others did before anything is sent or taken in. What was delivered, and only the answer got lost,
   * comes first. Answers whether there may be something to send.
   */
  async #comeBack(): Promise<boolean> {
    const { host, transport, clientId, onDiverged } = this.#options;
    const steps = await allSince(transport, this.version);
    this.failures = 0;
    if (this.#isInOtherHands()) return false;
    const delivered = steps.findLastIndex((step) => step.clientId === clientId) + 1;
    const rest = steps.slice(delivered);
    const head = this.version + steps.length;
    this.#held = [...steps.slice(0, delivered), ...this.#held.filter(({ version }) => version > head)];
    this.#takeHeld();
    if (this.halted) return false;
    const meanwhile = { version: this.version, steps: rest, state: host.state };
    const now = rest.length > 0 && this.hasUnsent ? await divergedFrom(transport, meanwhile) : null;
    if (this.#isInOtherHands()) return false;
    const unsent = this.unsent();
    if (now && unsent && onDiverged?.(unsent, now.toJSON(), head)) {
      this.startOver();
      return false;
    }
    this.#since = this.hasUnsent ? Date.now() : null;
    this.#held.push(...rest);
    this.release();
    return true;
  }

  /** Whether an input method has the text: then it is looked again in a moment. */
  #isInOtherHands(): boolean {
    const isComposing = this.#options.host.isComposing();
    if (isComposing) this.#wait(TURN_MS);
    return isComposing;
  }

  #fail(trouble: Trouble): void {
    this.failures += 1;
    if (trouble.kind !== 'away') this.halted = trouble;
    else this.#wait(backoff(this.failures));
  }

  /** Answers whether there may be more to send at once. */
  async #read(answer: DeliveryAnswer, version: number, count: number): Promise<boolean> {
    if (answer.ok) {
      // The stream may have been quicker than the answer.
      if (this.version === version) this.#confirm(count);
      this.#keep();
      return true;
    }
    if (answer.reason === 'schema') {
      this.halted = updated();
      return false;
    }
    if (answer.reason === 'stale') await this.receive(answer.steps);
    this.#ahead = answer.ahead;
    if (answer.ahead > 0) this.#wait(answer.ahead * TURN_MS);
    else if (this.version === version) this.#wait(TURN_MS);
    else return true;
    return false;
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** The turns of others are heard of; this is for when they are not. */
  #wait(milliseconds: number): void {
    this.#stopWaiting();
    if (!this.#ended) this.#timer = setTimeout(() => void this.flush(), milliseconds);
  }

  #confirm(count: number): void {
    const { host, clientId } = this.#options;
    const own = sendableSteps(host.state())?.steps.slice(0, count) ?? [];
    this.#beginnings.forget(this.#beginnings.in(own));
    this.#since = Date.now();
    host.dispatch(receiveTransaction(host.state(), own, Array(own.length).fill(clientId)));
  }

  #take(run: LoggedStep[]): void {
    const { host, clientId, onLost } = this.#options;
    const before = host.state();
    const own = sendableSteps(before)?.steps ?? [];
    const isOwn = run[0]?.clientId === clientId;
    let steps: readonly Step[];
    try {
      steps = stepsOf(run);
    } catch (error) {
      this.halted = error as Trouble;
      return;
    }
    if (isOwn) {
      const delivered = own.slice(0, run.length);
      // Of what was let in late, the log has what this tab has made of it too. Otherwise it must not write on.
      this.isOtherwise = JSON.stringify(delivered) !== JSON.stringify(steps);
      if (this.isOtherwise) this.halted = otherwise();
      this.#beginnings.forget(this.#beginnings.in(delivered));
    }
    const ids = run.map((logged) => logged.clientId);
    const transaction = receiveTransaction(before, steps, ids, { mapSelectionBackward: true });
    host.dispatch(isOwn ? transaction : withAuthors(transaction, ids));
    if (isOwn) this.#since = Date.now();
    if (isOwn || own.length === 0) return;
    const left = this.#beginnings.in(sendableSteps(host.state())?.steps ?? []);
    const annotations = this.#beginnings.in(own).filter((thread) => !left.includes(thread));
    this.#beginnings.forget(annotations);
    const lost = fallenOut(before, transaction, host.state(), steps.length);
    for (const each of withNotes(lost, annotations)) onLost(each);
    const twice = movedTwice(sendableSteps(before), sendableSteps(host.state()), steps);
    if (twice) host.dispatch(host.state().tr.delete(twice.from, twice.to).setMeta('addToHistory', false));
  }

  #keep(): void {
    const { store, clientId } = this.#options;
    const unsent = this.unsent();
    if (unsent) this.isKept = store.keep(unsent);
    else {
      store.drop(clientId);
      this.isKept = true;
      this.#since = null;
    }
  }
}
