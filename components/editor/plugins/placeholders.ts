import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/** What stands where nothing is written yet. The words are drawn by editor.css and are not part of the text. */
export const placeholders = () =>
  new Plugin({
    props: {
      decorations: ({ doc }) => {
        const empty: Decoration[] = [];
        doc.forEach((node, pos, index) => {
          const hint = node.content.size === 0 && hintFor(doc, node, index);
          if (hint) empty.push(Decoration.node(pos, pos + node.nodeSize, { 'data-hint': hint }));
        });
        return DecorationSet.create(doc, empty);
      },
    },
  });

function hintFor(doc: Node, node: Node, index: number): string | null {
  if (node.type.name === 'headline') return 'Headline';
  if (node.type.name === 'standfirst') return 'Standfirst';
  const isOnlyBlock = index === 2 && doc.childCount === 3 && node.type.name === 'paragraph';
  return isOnlyBlock ? 'Write the story here. Select words to put notes and tags on them.' : null;
}
