import { DOMSerializer, type Mark } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { EditorView, MarkViewConstructor } from 'prosemirror-view';
import { toneOf } from '#components/ui/avatar-identity.ts';
import { newBlockId } from '#newsroom/document/block-ids.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { isAround } from '#newsroom/document/suggestions/around.ts';
import { deletionOf, insertionOf, isSuggestion, plainMarks } from '#newsroom/document/suggestions/marks.ts';
import { partsHere } from '../in-text/in-time.ts';
import { heedSelection } from '../plugins/heed-selection.ts';
import { makeWay } from '../plugins/typed-over.ts';

const { insertion, modification } = documentSchema.marks;

export type Suggesting = {
  /** Who suggests in this tab; null while it writes plainly. */
  suggesterId: () => string | null;
  nameOf: (personId: string) => string;
};

const words: Record<string, string> = { insertion: 'added', deletion: 'deleted', modification: 'changed' };

/** Draws suggestions in the colours of who makes them, and readies the cursor for an input method. */
export function suggestionMarks({ suggesterId, nameOf }: Suggesting): Plugin {
  const draw: MarkViewConstructor = (mark, _, isInline) => {
    const { dom, contentDOM } = isInline ? drawnWords(mark) : drawnBlock(mark);
    const element = dom as HTMLElement;
    const name = nameOf(mark.attrs.by as string);
    element.className = isInline ? 'suggested' : 'suggested-block';
    element.dataset.kind = mark.type.name;
    element.dataset.tone = toneOf(name);
    element.title = `${name}: ${isAround(mark) ? 'made a list or a quote' : words[mark.type.name]}`;
    return { dom: element, ...(contentDOM && { contentDOM }) };
  };
  return new Plugin({
    props: {
      markViews: { insertion: draw, deletion: draw, modification: draw },
      handleDOMEvents: {
        // An input method announces itself by a key without a name, where there are keys, and by its own event.
        keydown: (view, { keyCode }) => {
          if (keyCode === 229 && !view.composing) readyForComposing(view, suggesterId());
          return false;
        },
        compositionstart: (view) => {
          const by = suggesterId();
          if (by) replaceAhead(view);
          readyForComposing(view, by);
          return false;
        },
      },
    },
  });
}

/** What the schema draws, so that it is read back as the same mark when the browser changes something in it. */
const drawnWords = (mark: Mark) =>
  DOMSerializer.renderSpec(document, mark.type.spec.toDOM?.(mark, true) ?? ['span', 0]);

/** A box: where a browser joins two blocks by itself, it would take an `ins` around one along, on to its words. */
function drawnBlock({ type }: Mark) {
  const dom = document.createElement('div');
  if (type !== modification) dom.role = type.name;
  return { dom, contentDOM: dom };
}

/**
 * An input method that begins on words, without a key (autocorrection takes them back, a voice replaces them), is going to
 * write from where they begin, and to count from there: so the new words come before those that are suggested to go.
 */
function replaceAhead(view: EditorView): void {
  heedSelection(view);
  const { selection } = view.state;
  if (selection.empty) return;
  makeWay(view, () => selection.from);
}

/**
 * What is composed has its marks before the first sign, and words that it replaces are suggested to go already: text
 * redrawn halfway would come out doubled.
 */
function readyForComposing(view: EditorView, by: string | null): void {
  if (by && !view.state.selection.empty) {
    makeWay(view, (state) => partsHere().pastOwnDeletion(state.selection.$head, by));
  }
  const { storedMarks, selection } = view.state;
  const marks = storedMarks ?? selection.$head.marks();
  if (
    by
      ? marks.some((mark) => mark.type === insertion && mark.attrs.by === by) && storedMarks
      : !marks.some(isSuggestion)
  )
    return;
  const plain = plainMarks(marks);
  view.dispatch(view.state.tr.setStoredMarks(by ? nextMark(by, selection.$head).addToSet(plain) : plain));
}

type Place = { nodeBefore: Parameters<typeof insertionOf>[0] | null };

/** The insertion that words at this place belong to: the one beside it, or a new one. */
function nextMark(by: string, { nodeBefore }: Place): Mark {
  const beside =
    nodeBefore && [insertionOf(nodeBefore), deletionOf(nodeBefore)].find((mark) => mark?.attrs.by === by);
  return insertion.create(beside?.attrs ?? { id: newBlockId(), by, at: new Date().toISOString() });
}
