import type { Mark, Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { kindChangesOf } from './around.ts';
import { blockKindOf, isSame, lookJson, lookModifications, lookTypes, modify } from './changes.ts';
import { deletionOf, insertionOf, isSuggestion, type Suggester, suggesterOf } from './marks.ts';

/** Whether the words or the break were suggested by this very person, who may then do with them what they like. */
export const isOwn = (node: Node, by: string): boolean => insertionOf(node)?.attrs.by === by;

/** Suggests that words look as they do in `after`. Notes and tags on words are no suggestions: they change at once. */
export function suggestLooks(
  out: Transform,
  { from, to }: { from: number; to: number },
  { before, after }: { before: Node; after: Node },
  who: Suggester,
): void {
  const isLook = (name: string) => lookTypes.some((type) => type.name === name);
  for (const mark of before.marks) {
    const isSilent = !isLook(mark.type.name) && !isSuggestion(mark);
    if (isSilent && !mark.isInSet(after.marks)) out.removeMark(from, to, mark);
  }
  for (const mark of after.marks) {
    const isSilent = !isLook(mark.type.name) && !isSuggestion(mark);
    if (isSilent && !mark.isInSet(before.marks)) out.addMark(from, to, mark);
  }
  if (deletionOf(before)) return;
  for (const type of lookTypes) {
    const [was, becomes] = [type.isInSet(before.marks), type.isInSet(after.marks)];
    if (isSame(lookJson(was), lookJson(becomes))) continue;
    if (becomes) out.addMark(from, to, becomes);
    else out.removeMark(from, to, type);
    if (isOwn(before, who.by)) continue;
    const last = lookModifications(before, type).at(-1);
    const own = last?.attrs.by === who.by ? last : null;
    const from0 = own ? own.attrs.before : lookJson(was);
    if (own) out.removeMark(from, to, own);
    if (!isSame(from0, lookJson(becomes))) {
      out.addMark(from, to, modify(own ? suggesterOf(own) : who, from0, lookJson(becomes)));
    }
  }
}

/** Suggests that a block is of the kind that it has in `after`; its id stays. */
export function suggestKind(out: Transform, pos: number, after: Node, who: Suggester): void {
  const before = out.doc.nodeAt(pos);
  const becomes = blockKindOf(after);
  if (!before || isSame(blockKindOf(before), becomes)) return;
  const last = kindChangesOf(before).at(-1);
  const own = last?.attrs.by === who.by ? last : null;
  const first = own ? own.attrs.before : blockKindOf(before);
  const isSuggested = !isOwn(before, who.by) && !isSame(first, becomes);
  const change = isSuggested ? modify(own ? suggesterOf(own) : who, first, becomes) : null;
  let marks = own ? own.removeFromSet(before.marks) : before.marks;
  if (change) marks = change.addToSet(marks);
  becomeKind(out, pos, after, marks);
}

/**
 * Makes a block of this kind, with these marks. Where it stays of its type, by steps that leave alone what others put on
 * it at the same time: their list or quote around it would be there for good.
 */
export function becomeKind(
  tr: Transform,
  pos: number,
  { type, attrs }: Pick<Node, 'type' | 'attrs'>,
  marks: readonly Mark[],
): void {
  const node = tr.doc.nodeAt(pos);
  if (!node) return;
  const { id } = node.attrs as { id: unknown };
  if (node.type !== type) {
    tr.setNodeMarkup(pos, type, { ...attrs, id }, marks);
    return;
  }
  for (const [name, value] of Object.entries(type.create(attrs).attrs)) {
    if (name !== 'id' && node.attrs[name] !== value) tr.setNodeAttribute(pos, name, value);
  }
  for (const mark of node.marks) if (!mark.isInSet(marks)) tr.removeNodeMark(pos, mark);
  for (const mark of marks) if (!mark.isInSet(node.marks)) tr.addNodeMark(pos, mark);
}
