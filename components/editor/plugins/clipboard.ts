import type { Mark } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { annotationIds } from '#newsroom/document/annotation-marks.ts';
import { plainSlice } from '#newsroom/document/suggestions/plain-slice.ts';
import { partsHere, partsNow } from '../in-text/in-time.ts';
import { withMarks } from '../paste/map-slice.ts';
import { withOwnIds } from '../paste/with-own-ids.ts';

type Options = {
  isKnownNote: (id: string) => boolean;
  /** The story's language, BCP 47. */
  language: () => string;
  /** Says something about what was pasted. */
  onNote: (note: string) => void;
};

/**
 * Notes and translate tags stay with their words: they travel when words are cut or dragged, not when they are copied,
 * and what is pasted brings no note that the story does not know or that stands in it already. Suggestions never travel.
 */
export function clipboard({ isKnownNote, language, onNote }: Options): Plugin {
  let event: 'takes' | 'moves' | null = null;
  const during = (what: typeof event) => {
    event = what;
    // prosemirror-view reads the clipboard's content, or puts in what was dragged, in this same event.
    queueMicrotask(() => {
      event = null;
    });
    return false;
  };
  return new Plugin({
    props: {
      handleDOMEvents: {
        cut: () => during('takes'),
        dragstart: () => during('takes'),
        // With the key of a Mac or of others the words are there twice.
        drop: (view, { ctrlKey, altKey }) => during(view.dragging && !ctrlKey && !altKey ? 'moves' : null),
      },
      transformCopied: (slice) =>
        event === 'takes' ? plainSlice(slice) : withMarks(plainSlice(slice), (mark) => !isTag(mark)),
      transformPastedHTML: (html) =>
        partsHere().cleanPastedHtml(html, (count) => onNote(picturesLeftOut(count))),
      clipboardTextParser: (text, $context) => partsHere().parsePlainText(text, $context.marks()),
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what nobody sees
      transformPastedText: (text) => text.replace(/[\0-\x08\x0e-\x1f\x7f]/g, '').toWellFormed(),
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
        const { tr, doc } = view.state;
        const standing = annotationIds(event === 'moves' ? tr.deleteSelection().doc : doc);
        const isCopy = view.dragging && event !== 'moves';
        const fits = (id: string) => isKnownNote(id) && !standing.has(id);
        const kept = withMarks(plainSlice(slice), ({ type, attrs }) =>
          type.name === 'annotation' ? fits(attrs.id as string) : type.name !== 'its' || !isCopy,
        );
        const named = event === 'moves' ? kept : withOwnIds(kept, isCopy ? doc : tr.deleteSelection().doc);
        // What is only moved has its directions.
        return partsNow()?.withDirections(named, language()) ?? named;
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
