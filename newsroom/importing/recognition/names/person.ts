import type { FindingReason } from '../reasons.ts';
import type { Name } from '../schema.ts';
import type { ReadText } from '../text.ts';

/** Why a name is a person's. */
export type Evidence = Extract<
  FindingReason,
  'title_before_name' | 'speaks' | 'office_beside_name' | 'surname_again'
>;

/** A person that the text names, by the words of the fullest name. */
export type Person = { name: string; words: readonly string[]; reason: Evidence; sure: number };

export const SURE: Record<Evidence, number> = {
  title_before_name: 0.9,
  office_beside_name: 0.85,
  speaks: 0.8,
  surname_again: 0.75,
};

/** Persons by name and by surname; a surname of two is nobody's. */
export class People {
  readonly #byFirstWord = new Map<string, Person[]>();
  readonly #bySurname = new Map<string, Person | null>();

  add(person: Person): void {
    const [first = ''] = person.words;
    const others = this.#byFirstWord.get(first) ?? [];
    const same = others.find((other) => other.words.join(' ') === person.words.join(' '));
    if (same) {
      if (person.sure > same.sure) Object.assign(same, { reason: person.reason, sure: person.sure });
      return;
    }
    this.#byFirstWord.set(first, [...others, person]);
    const surname = person.words.at(-1) ?? '';
    const namesake = this.#bySurname.get(surname);
    if (namesake === undefined) this.#bySurname.set(surname, person);
    else if (person.words.length > 1 && namesake?.words.length === 1) this.#bySurname.set(surname, person);
    else if (person.words.length > 1) this.#bySurname.set(surname, null);
  }

  /** The person whose full name begins at an index of folded words. */
  fullAt(folded: readonly string[], at: number): Person | undefined {
    return this.#byFirstWord
      .get(folded[at] ?? '')
      ?.find((person) => person.words.length > 1 && person.words.every((word, i) => folded[at + i] === word));
  }

  bySurname(folded: string): Person | undefined {
    return this.#bySurname.get(folded) ?? undefined;
  }
}

/** A place in the text where a person is named. */
export function mention(
  text: ReadText,
  person: Person,
  { block, start, end }: { block: number; start: number; end: number },
): Name {
  const words = text.words[block] ?? [];
  const from = words[start]?.from ?? 0;
  const to = words[end - 1]?.to ?? from;
  const isFull = end - start === person.words.length;
  return {
    kind: 'person',
    ...{ block, from, to, name: person.name },
    words: (text.blocks[block] ?? '').slice(from, to),
    sure: isFull ? person.sure : Math.min(person.sure, 0.8),
    reason: isFull ? person.reason : 'named_again',
  };
}
