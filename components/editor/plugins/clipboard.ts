import type { Mark } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { annotationIds } from '#newsroom/document/annotation-marks.ts';
import { plainSlice } from '#newsroom/document/suggestions/plain-slice.ts';
import { partsHere, partsNow } from '../in-text/in-time.ts';
import { withMarks } from '../paste/map-slice.ts';

type Options = {
  isKnownNote: (id: string) => boolean;
  /** The story's language, BCP 47. */
  language: () => string;
  /** Says something about what was pasted. */
  onNote: (note: string) => void;
};

/**
 * Notes and translate tags stay with their words: they travel when words are cut, not when they are copied, and what
 * is pasted brings no note that the story does not know or that stands in it already. Suggestions never travel.
 */
export function clipboard({ isKnownNote, language, onNote }: Options): Plugin {
  let isCutting = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        cut: () => {
          isCutting = true;
          // prosemirror-view reads the clipboard's content in this same event.
          queueMicrotask(() => {
            isCutting = false;
          });
          return false;
        },
      },
      transformCopied: (slice) =>
        isCutting ? plainSlice(slice) : withMarks(plainSlice(slice), (mark) => !isTag(mark)),
      transformPastedHTML: (html) =>
        partsHere().cleanPastedHtml(html, (count) => onNote(picturesLeftOut(count))),
      clipboardTextParser: (text, $context) => partsHere().parsePlainText(text, $context.marks()),
      transformPastedText: (text) => text.replaceAll('\0', '').toWellFormed(),
      handlePaste: (view, _, slice) => {
        if (slice.size > MOST_PASTED) {
          onNote(TOO_MUCH);
          return true;
        }
        const transaction = partsNow()?.pasteBlocks(view.state, slice);
        if (transaction)
          view.dispatch(transaction.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
        return Boolean(transaction);
      },
      transformPasted: (slice, view) => {
        const standing = annotationIds(view.state.doc);
        const fits = (id: string) => isKnownNote(id) && !standing.has(id);
        const kept = withMarks(
          plainSlice(slice),
          (mark) => mark.type.name !== 'annotation' || fits(mark.attrs.id as string),
        );
        // What is only moved has its directions.
        return partsNow()?.withDirections(kept, language()) ?? kept;
      },
    },
  });
}

/** Signs: a long book has fewer. More would hold the browser up for a minute, and the newsroom would not take it. */
const MOST_PASTED = 1_500_000;
const TOO_MUCH =
  'This is more than a story can hold, so nothing was pasted. Paste it in parts, or give it as a file to import.';

const picturesLeftOut = (count: number) =>
  `${count === 1 ? 'A picture was' : `${count} pictures were`} left out of what you pasted. Add pictures as files, so that their rights are known.`;

const isTag = (mark: Mark) => mark.type.name === 'annotation' || mark.type.name === 'its';
