import { Mark, type MarkType, type Node } from 'prosemirror-model';
import { documentSchema } from '../schema.ts';
import { modificationsOf, type Suggester } from './marks.ts';

const { link, strong, em, modification } = documentSchema.marks;

/** What words can be suggested to look like. Everything else on words is no text: notes, tags. */
export const lookTypes: readonly MarkType[] = [link, strong, em];

/** A block's kind as modifications hold it; its id is not part of it. */
export const blockKindOf = (node: Node) => {
  const { id: _, ...attrs } = node.attrs;
  return { type: node.type.name, attrs };
};

/** The kind that a block was before, or null for what it can't be: where it stands now, as what it holds. */
export function kindFromJson(json: unknown, node: Node, parent: Node) {
  const kind = json as ReturnType<typeof blockKindOf> | null;
  const type = kind ? documentSchema.nodes[kind.type] : undefined;
  if (!kind || !type) return null;
  const isFree = parent.type === documentSchema.nodes.doc && node.type.isInGroup('block');
  const isAlike = type.isTextblock === node.type.isTextblock && type.isLeaf === node.type.isLeaf;
  if (type !== node.type && !(isFree && isAlike && type.isInGroup('block'))) return null;
  return { type, attrs: { ...kind.attrs, id: node.attrs.id as unknown } };
}

/** Whether two values of JSON are the same, however their keys are ordered: PostgreSQL orders them anew. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) =>
      isSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
    )
  );
}

export const modify = (who: Suggester, before: unknown, after: unknown): Mark =>
  modification.create({ ...who, before, after });

/** The kind of look that a modification of words is about; null for one of a block. */
export function lookOf(mark: Mark): MarkType | null {
  const { before, after } = mark.attrs as {
    before: { type?: string } | null;
    after: { type?: string } | null;
  };
  const name = (before ?? after)?.type;
  return lookTypes.find((type) => type.name === name) ?? null;
}

export const lookModifications = (node: Node, type: MarkType): Mark[] =>
  modificationsOf(node).filter((mark) => lookOf(mark) === type);

/** A look as JSON, as modifications hold it. */
export const lookJson = (mark: Mark | undefined): unknown => (mark ? (mark.toJSON() as unknown) : null);

export const lookFromJson = (json: unknown): Mark | null =>
  json === null || json === undefined ? null : Mark.fromJSON(documentSchema, json as Record<string, unknown>);

/** What is left of changes of one and the same thing, oldest first, once some are rejected, and what it is then. */
export type Outcome = { left: Mark[]; value: unknown };

/**
 * Takes changes back out of the row of them: what came after a rejected one then starts from where that one started.
 * Without rejected ones the thing stays `value`.
 */
export function rejectChanges(
  changes: readonly Mark[],
  isRejected: (mark: Mark) => boolean,
  value: unknown,
): Outcome {
  const left = [...changes];
  let now = value;
  for (let index = 0; index < left.length; ) {
    const mark = left[index] as Mark;
    if (!isRejected(mark)) {
      index += 1;
      continue;
    }
    const { before, after } = mark.attrs;
    const next = left[index + 1];
    const earlier = left[index - 1];
    if (!next) now = earlier ? earlier.attrs.after : before;
    else if (isSame(next.attrs.before, after)) left[index + 1] = next.type.create({ ...next.attrs, before });
    left.splice(index, 1);
  }
  return { left: left.filter(({ attrs }) => !isSame(attrs.before, attrs.after)), value: now };
}
