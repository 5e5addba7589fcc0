import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/** Names the block that the cursor is in, so that focus mode can dim the others. */
export const blockAtCursor = () =>
  new Plugin({
    props: {
      decorations: ({ doc, selection: { $head } }) =>
        $head.depth > 0
          ? DecorationSet.create(doc, [
              Decoration.node($head.before(1), $head.after(1), { class: 'at-cursor' }),
            ])
          : null,
    },
  });
