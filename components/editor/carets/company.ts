import type { PresentPerson } from '#newsroom/authority/presence.ts';
import type { LoggedStep } from '#newsroom/authority/schema.ts';
import type { CaretPlace } from '#newsroom/db/notify.ts';
import { loadParts, partsNow } from '../in-text/in-time.ts';
import type { EditorSession } from '../session.ts';
import type { Transport } from '../sync/transport.ts';
import type { CaretChange } from './caret-state.ts';
import type { CaretTeller } from './caret-teller.ts';

/** Milliseconds after somebody's last step that they still count as typing. */
const TYPING_MS = 2_500;

/** The others at the story: where their cursors are, who types, and that they hear of this tab's cursor. */
export class Company {
  readonly #session: EditorSession;
  readonly #transport: Pick<Transport, 'tellCaret'>;
  #teller: CaretTeller | null = null;
  readonly #typing = new Map<string, ReturnType<typeof setTimeout>>();
  #people: readonly PresentPerson[];
  #hasEnded = false;

  constructor(session: EditorSession, transport: Pick<Transport, 'tellCaret'>) {
    this.#session = session;
    this.#people = session.start.present;
    this.#transport = transport;
  }

  moved(): void {
    this.#tell()?.moved();
  }

  /** The first brings what draws it; where that can't be had, the next does. */
  hearCaret(place: CaretPlace): void {
    if (partsNow()) this.#change({ what: 'place', place });
    else
      void loadParts().then(
        () => this.#change({ what: 'place', place }),
        () => {},
      );
  }

  hearPeople(people: readonly PresentPerson[]): void {
    const known = new Set(this.#people.flatMap(({ tabs }) => tabs));
    const here = new Set(people.flatMap(({ tabs }) => tabs));
    this.#people = people;
    const isHere = (clientId: string) => here.has(clientId);
    this.#change({ what: 'gone', isHere });
    if ([...here].some((tab) => !known.has(tab) && tab !== this.#session.clientId)) this.#tell()?.tellAnew();
  }

  hearSteps(steps: readonly LoggedStep[]): void {
    for (const clientId of new Set(steps.filter(isWriting).map((step) => step.clientId))) {
      const person = this.#people.find(({ tabs }) => tabs.includes(clientId));
      if (person && person.id !== this.#session.start.person.id) this.#types(person.id);
    }
  }

  end(): void {
    this.#hasEnded = true;
    this.#teller?.end();
    for (const timer of this.#typing.values()) clearTimeout(timer);
  }

  #change(change: CaretChange): void {
    const { state, note } = this.#session;
    if (!this.#hasEnded) note(partsNow()?.changeCaret(state, change) ?? state.tr);
  }

  /** Who has not come near the text has no cursor to tell of. */
  #tell(): CaretTeller | null {
    const { clientId, note } = this.#session;
    const Teller = partsNow()?.CaretTeller;
    if (!Teller || this.#hasEnded) return null;
    this.#teller ??= new Teller({
      ...{ clientId, note, tell: this.#transport.tellCaret },
      state: () => this.#session.state,
      isOfUse: () => this.#hasOthers && this.#session.read().hasFocus,
    });
    return this.#teller;
  }

  get #hasOthers(): boolean {
    return this.#people.some(({ id }) => id !== this.#session.start.person.id);
  }

  #types(personId: string): void {
    const isNews = !this.#typing.has(personId);
    clearTimeout(this.#typing.get(personId));
    const stop = () => {
      this.#typing.delete(personId);
      this.#show();
    };
    this.#typing.set(personId, setTimeout(stop, TYPING_MS));
    if (isNews) this.#show();
  }

  #show(): void {
    this.#session.show({ typing: new Set(this.#typing.keys()) });
  }
}

const isWriting = ({ step }: LoggedStep) => String(step.stepType).startsWith('replace');
