import type { Mark, MarkType, Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { documentSchema } from '../document/schema.ts';
import type { Compared, Merge } from './merge-update.ts';
import { isBreak, type Token } from './tokens.ts';

/** What agencies mark: the newsroom's notes, tags and suggestions are not theirs to change. */
const { strong, em, link } = documentSchema.marks;
const AGENCYS = [strong, em, link];

type Change = { from: number; to: number; was: Mark | undefined; now: Mark | undefined };

/**
 * Brings in emphasis and links that the agency has put on words, changed or taken off them, where the words are the same
 * in all three texts and the newsroom has left this mark of theirs as it was. Moves nothing.
 */
export function carryMarks(tr: Transform, merge: Merge): void {
  const marksOf = {
    base: markReader(merge.base),
    ours: markReader(merge.ours),
    theirs: markReader(merge.theirs),
  };
  for (const { runs } of merge.compared.filter(isEverywhere)) {
    for (const { base, ours, theirs } of runs.filter(({ change }) => change === 'same')) {
      const changes: Change[] = [];
      for (const [index, token] of ours.entries()) {
        const [before, after] = [base[index], theirs[index]];
        if (before && after && !isBreak(token)) changes.push(...changesOf(marksOf, { before, token, after }));
      }
      for (const change of joined(changes)) apply(tr, change);
    }
  }
}

const isEverywhere = ({ passage }: Compared): boolean =>
  [passage.base, passage.ours, passage.theirs].every((blocks) => blocks.length > 0);

type Reader = (pos: number) => readonly Mark[];
type Readers = Record<'base' | 'ours' | 'theirs', Reader>;

function changesOf(
  marksOf: Readers,
  { before, token, after }: Record<'before' | 'token' | 'after', Token>,
): Change[] {
  const changes: Change[] = [];
  for (let offset = 0; offset < token.text.length; offset += 1) {
    const [was, kept, now] = [
      marksOf.base(before.from + offset),
      marksOf.ours(token.from + offset),
      marksOf.theirs(after.from + offset),
    ];
    // Mostly there are none.
    if (was.length + now.length === 0) continue;
    for (const type of AGENCYS) {
      const [old, own, next] = [type.isInSet(was), type.isInSet(kept), type.isInSet(now)];
      const at = token.from + offset;
      if (!isSame(old, next) && isSame(old, own)) changes.push({ from: at, to: at + 1, was: old, now: next });
    }
  }
  return changes;
}

const isSame = (one: Mark | undefined, other: Mark | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && one.eq(other));

/** Changes of one kind that touch are one step. */
function joined(changes: readonly Change[]): Change[] {
  const found: Change[] = [];
  const lastOf = new Map<MarkType | undefined, Change>();
  for (const change of changes) {
    const { was, now } = change;
    const type = (now ?? was)?.type;
    const last = lastOf.get(type);
    if (last?.to === change.from && isSame(was, last.was) && isSame(now, last.now)) last.to = change.to;
    else {
      lastOf.set(type, change);
      found.push(change);
    }
  }
  return found;
}

function apply(tr: Transform, { from, to, was, now }: Change): void {
  if (now && tr.doc.resolve(from).parent.type.allowsMarkType(now.type)) tr.addMark(from, to, now);
  else if (was && !now) tr.removeMark(from, to, was);
}

/** The marks of the character behind a position: a document's characters in order, read once. */
function markReader(doc: Node): Reader {
  const marks: (readonly Mark[])[] = [];
  doc.descendants((node, pos) => {
    if (node.isInline)
      for (let offset = 0; offset < node.nodeSize; offset += 1) marks[pos + offset] = node.marks;
  });
  return (pos) => marks[pos] ?? [];
}
