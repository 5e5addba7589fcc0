import type { PresentPerson } from '#newsroom/authority/presence.ts';
import type { LoggedStep } from '#newsroom/authority/schema.ts';
import type { CaretPlace } from '#newsroom/db/notify.ts';
import type { EditorSession } from '../session.ts';
import type { Transport } from '../sync/transport.ts';
import { changeCaret } from './caret-state.ts';
import { CaretTeller } from './caret-teller.ts';

/** Milliseconds after somebody's last step that they still count as typing. */
const TYPING_MS = 2_500;

/** The others at the story: where their cursors are, who types, and that they hear of this tab's cursor. */
export class Company {
  readonly #session: EditorSession;
  readonly #teller: CaretTeller;
  readonly #typing = new Map<string, ReturnType<typeof setTimeout>>();
  #people: readonly PresentPerson[];

  constructor(session: EditorSession, transport: Pick<Transport, 'tellCaret'>) {
    this.#session = session;
    this.#people = session.start.present;
    this.#teller = new CaretTeller({
      clientId: session.clientId,
      state: () => session.state,
      note: session.note,
      tell: transport.tellCaret,
      isOfUse: () => this.#hasOthers && session.read().hasFocus,
    });
  }

  moved(): void {
    this.#teller.moved();
  }

  hearCaret(place: CaretPlace): void {
    this.#session.note(changeCaret(this.#session.state, { what: 'place', place }));
  }

  hearPeople(people: readonly PresentPerson[]): void {
    const known = new Set(this.#people.flatMap(({ tabs }) => tabs));
    const here = new Set(people.flatMap(({ tabs }) => tabs));
    this.#people = people;
    const isHere = (clientId: string) => here.has(clientId);
    this.#session.note(changeCaret(this.#session.state, { what: 'gone', isHere }));
    if ([...here].some((tab) => !known.has(tab) && tab !== this.#session.clientId)) this.#teller.tellAnew();
  }

  hearSteps(steps: readonly LoggedStep[]): void {
    for (const clientId of new Set(steps.filter(isWriting).map((step) => step.clientId))) {
      const person = this.#people.find(({ tabs }) => tabs.includes(clientId));
      if (person && person.id !== this.#session.start.person.id) this.#types(person.id);
    }
  }

  end(): void {
    this.#teller.end();
    for (const timer of this.#typing.values()) clearTimeout(timer);
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
