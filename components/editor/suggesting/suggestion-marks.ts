import type { Mark } from 'prosemirror-model';
import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView, MarkViewConstructor } from 'prosemirror-view';
import { toneOf } from '#components/ui/avatar-identity.ts';
import { newBlockId } from '#newsroom/document/block-ids.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { pastOwnDeletion } from '#newsroom/document/suggestions/caret.ts';
import { deletionOf, insertionOf, plainMarks } from '#newsroom/document/suggestions/marks.ts';

const { insertion } = documentSchema.marks;

export type Suggesting = {
  /** Who suggests in this tab; null while it writes plainly. */
  suggesterId: () => string | null;
  nameOf: (personId: string) => string;
};

const tags: Record<string, { tag: string; role: string; word: string }> = {
  insertion: { tag: 'ins', role: 'insertion', word: 'added' },
  deletion: { tag: 'del', role: 'deletion', word: 'deleted' },
  modification: { tag: 'span', role: 'group', word: 'changed' },
};

/** Draws suggestions in the colours of who makes them, and readies the cursor for an input method. */
export function suggestionMarks({ suggesterId, nameOf }: Suggesting): Plugin {
  const draw: MarkViewConstructor = (mark, _, isInline) => {
    const { tag, role, word } = tags[mark.type.name] ?? { tag: 'span', role: 'group', word: '' };
    const name = nameOf(mark.attrs.by as string);
    const dom = document.createElement(isInline ? tag : 'div');
    if (!isInline) dom.setAttribute('role', role);
    dom.className = isInline ? 'suggested' : 'suggested-block';
    dom.dataset.kind = mark.type.name;
    dom.dataset.tone = toneOf(name);
    dom.title = `${name}: ${word}`;
    return { dom };
  };
  return new Plugin({
    props: {
      markViews: { insertion: draw, deletion: draw, modification: draw },
      handleDOMEvents: {
        // What is composed gets its marks before the first key: redrawn halfway, it would come out doubled.
        compositionstart: (view) => {
          const by = suggesterId();
          if (by) makeRoom(view, by);
          const { $head } = view.state.selection;
          const marks = view.state.storedMarks ?? $head.marks();
          const wanted = by ? nextMark(by, $head).addToSet(plainMarks(marks)) : plainMarks(marks);
          if (by || wanted !== marks) view.dispatch(view.state.tr.setStoredMarks(wanted));
          return false;
        },
      },
    },
  });
}

/** Replaced words are suggested to go, and the cursor is past them: nothing may move while something is composed. */
function makeRoom(view: EditorView, by: string): void {
  if (!view.state.selection.empty) view.dispatch(view.state.tr.deleteSelection());
  const { $head } = view.state.selection;
  const pos = pastOwnDeletion($head, by);
  if (pos !== $head.pos) view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, pos)));
}

type Place = { nodeBefore: Parameters<typeof insertionOf>[0] | null };

/** The insertion that words at this place belong to: the one beside it, or a new one. */
function nextMark(by: string, { nodeBefore }: Place): Mark {
  const beside =
    nodeBefore && [insertionOf(nodeBefore), deletionOf(nodeBefore)].find((mark) => mark?.attrs.by === by);
  return insertion.create(beside?.attrs ?? { id: newBlockId(), by, at: new Date().toISOString() });
}
