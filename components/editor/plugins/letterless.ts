import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { directionOfText } from '#newsroom/document/typography/direction.ts';

type Range = { from: number; to: number; dir?: string };

/** Signs of a block from which on Chromium takes seconds to lay it out by its words. */
const LONG = 50_000;

const known = new WeakMap<Node, readonly Range[]>();

/**
 * Names the blocks that say nothing of their direction, such as a year: they have the story's, as for readers. Of the
 * longest it is said which they have.
 */
export const letterless = () =>
  new Plugin({
    props: {
      decorations: ({ doc }) => {
        const all: Decoration[] = [];
        doc.forEach((block, pos) => {
          for (const { from, to, dir } of letterlessIn(block))
            all.push(Decoration.node(pos + from, pos + to, { class: 'is-letterless', ...(dir && { dir }) }));
        });
        return all.length > 0 ? DecorationSet.create(doc, all) : null;
      },
    },
  });

/** Where they stand in a block of the story: the block itself, or lines of a list. Remembered until it changes. */
function letterlessIn(block: Node): readonly Range[] {
  const before = known.get(block);
  if (before) return before;
  const found: Range[] = [];
  const look = (node: Node, from: number) => {
    if (!node.isTextblock || node.content.size === 0) return;
    const range = { from, to: from + node.nodeSize };
    const dir = directionOfText(node.textContent);
    if (dir === null) found.push(range);
    else if (node.content.size > LONG)
      found.push({ ...range, dir: (node.attrs.dir as string | null) ?? dir });
  };
  look(block, 0);
  block.descendants((node, pos) => {
    look(node, pos + 1);
    return !node.isTextblock;
  });
  known.set(block, found);
  return found;
}
