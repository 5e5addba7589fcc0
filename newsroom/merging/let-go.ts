import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { annotationRanges, canBeNoted } from '../document/annotation-marks.ts';
import { documentSchema } from '../document/schema.ts';

type Range = { from: number; to: number };

/**
 * The working copy without the notes of whose words none stays when these ranges are replaced: a full stop or a space
 * that does is nothing to stand on. They are orphans then, and say so.
 */
export function letGo(ours: Node, replaced: readonly Range[]): Transform {
  const tr = new Transform(ours);
  for (const [id, ranges] of Map.groupBy(annotationRanges(ours), (range) => range.id)) {
    const left = ranges.flatMap((range) => without(range, replaced));
    if (!left.some((range) => hasWords(ours, range)) && ranges.some((range) => hasWords(ours, range)))
      tr.removeMark(0, ours.content.size, documentSchema.marks.annotation.create({ id }));
  }
  return tr;
}

const hasWords = (doc: Node, { from, to }: Range): boolean => canBeNoted(doc.textBetween(from, to, ' '));

/** What is left of a range beside others. */
const without = (range: Range, others: readonly Range[]): Range[] =>
  others.reduce(
    (left, { from, to }) =>
      left.flatMap((part) =>
        to <= part.from || from >= part.to
          ? [part]
          : [
              { from: part.from, to: Math.min(part.to, from) },
              { from: Math.max(part.from, to), to: part.to },
            ].filter((each) => each.from < each.to),
      ),
    [range],
  );
