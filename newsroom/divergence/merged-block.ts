import type { Node } from 'prosemirror-model';
import type { Row } from '../history/rows.ts';
import { compareBlock, mergedMarks, mergedWords } from './block-words.ts';
import type { Texts } from './units.ts';

type Rows = {
  /** Missing where both have put in the block. */
  base: Row | null;
  mine: Row;
  now: Row;
  /** Whether the person's block stands as a whole, or what others changed in it stays. */
  isWhole: boolean;
};

/** One block with what the person did to it: words, looks, notes, kind and attributes. */
export function mergedBlock(texts: Texts, { base, mine, now, isWhole }: Rows): Node {
  const was = base ?? now;
  const { type, attrs } = mergedMarkup(was.node, mine.node, isWhole ? was.node : now.node);
  const given = 'id' in attrs ? { ...attrs, id: now.node.attrs.id as unknown } : attrs;
  const marks = mergedMarks(was.node.marks, mine.node.marks, now.node.marks);
  if (!now.node.isTextblock) return type.create(given, null, marks);
  const of = base ? texts : { ...texts, base: texts.now };
  const runs = compareBlock(of, { base: was, mine, now });
  return type.create(given, mergedWords(of, runs, isWhole ? 'mine' : 'merged'), marks);
}

/** Kind and attributes: the person's where they changed them. */
function mergedMarkup(base: Node, mine: Node, now: Node): Pick<Node, 'type' | 'attrs'> {
  const type = mine.type === base.type ? now.type : mine.type;
  const shaped = mine.type === type ? mine : now;
  const attrs = Object.entries(shaped.attrs).map(([key, value]) => {
    const isOwn = mine.attrs[key] !== base.attrs[key];
    return [key, isOwn || !(key in now.attrs) ? value : (now.attrs[key] as unknown)] as const;
  });
  return { type, attrs: Object.fromEntries(attrs) };
}
