import type { Hands, Who } from './hands.ts';

type Refused = Partial<Record<Who, 'forbidden' | 'not_found'>>;

/** A server action, tried with one and the same input by whoever may and whoever may not. */
export type Door = {
  /** `file#name` of the server action. */
  action: string;
  /** When an action has several doors: which this is. */
  when?: string;
  /** Makes what the door leads to. `about`: the ids and names that a trespasser would leave traces of. */
  open: (hands: Hands) => Promise<{ input: unknown; about: string[] }>;
  /** Who among the signed-in may not, and what they are told. Those outside are never anybody. */
  refused: Refused;
  /** Who may: the same input from them is carried out, which proves that it was worth refusing. */
  by: 'author' | 'editor' | 'admin';
  /** Where carrying it out would disturb the newsroom: how the input is found wanting once the person has passed. */
  admitted?: 'invalid';
};

/** Doors in the same file, which refuse alike unless they say otherwise. */
export const doorsOf =
  (file: string, common: Pick<Door, 'by' | 'refused'>) =>
  (name: string, open: Door['open'], differing: Partial<Door> = {}): Door => ({
    ...common,
    action: `${file}#${name}`,
    open,
    ...differing,
  });
