import type { Mark, Node } from 'prosemirror-model';
import { documentSchema } from '../schema.ts';

const { insertion, deletion, modification } = documentSchema.marks;

/** Whose suggestion it is, and since when. Marks that share an id are one suggestion. */
export type Suggester = { id: string; by: string; at: string };

/** The two ways a suggestion can end. */
export type Decision = 'accept' | 'reject';

/** What becomes of a mark: null if it stays a suggestion. */
export type Decide = (mark: Mark) => Decision | null;

export const isSuggestion = (mark: Mark): boolean =>
  mark.type === insertion || mark.type === deletion || mark.type === modification;

export const suggesterOf = (mark: Mark): Suggester => ({
  id: mark.attrs.id as string,
  by: mark.attrs.by as string,
  at: mark.attrs.at as string,
});

export const insertionOf = (node: Node): Mark | undefined => insertion.isInSet(node.marks);
export const deletionsOf = (node: Node): Mark[] => node.marks.filter((mark) => mark.type === deletion);
export const deletionOf = (node: Node): Mark | undefined => deletion.isInSet(node.marks);
export const modificationsOf = (node: Node): Mark[] =>
  node.marks.filter((mark) => mark.type === modification);

/** The marks that are no suggestions. */
export const plainMarks = (marks: readonly Mark[]): readonly Mark[] =>
  marks.some(isSuggestion) ? marks.filter((mark) => !isSuggestion(mark)) : marks;

/** Headline and standfirst: no block is ever joined with them. */
export const isHead = (node: Node): boolean =>
  node.type.name === 'headline' || node.type.name === 'standfirst';

/** Whether the mark takes its words or its break away, decided like this. */
export const takesAway = (mark: Mark, decision: Decision | null): boolean =>
  (mark.type === insertion && decision === 'reject') || (mark.type === deletion && decision === 'accept');
