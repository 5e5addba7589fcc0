import type { Node } from 'prosemirror-model';
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
  let marks = own ? own.removeFromSet(before.marks) : before.marks;
  if (!isOwn(before, who.by) && !isSame(first, becomes)) {
    marks = modify(own ? suggesterOf(own) : who, first, becomes).addToSet(marks);
  }
  out.setNodeMarkup(pos, after.type, { ...after.attrs, id: before.attrs.id as unknown }, marks);
}
