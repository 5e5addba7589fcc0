import { Fragment, type Mark, type Node, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { annotationIds } from '#newsroom/document/annotation-marks.ts';
import { plainSlice } from '#newsroom/document/suggestions/plain-slice.ts';
import { directionOfText } from '#newsroom/document/typography/direction.ts';
import { blockText } from '#newsroom/document/units.ts';
import { directionOf } from '#newsroom/settings/languages.ts';
import { cleanPastedHtml } from '../paste/clean-pasted-html.ts';
import { parsePlainText } from '../paste/plain-text.ts';

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
      transformPastedHTML: (html) => cleanPastedHtml(html, (count) => onNote(picturesLeftOut(count))),
      clipboardTextParser: (text, $context) => parsePlainText(text, $context.marks()),
      transformPastedText: (text) => text.replaceAll('\0', '').toWellFormed(),
      transformPasted: (slice, view) => {
        const standing = annotationIds(view.state.doc);
        const fits = (id: string) => isKnownNote(id) && !standing.has(id);
        const kept = withMarks(
          plainSlice(slice),
          (mark) => mark.type.name !== 'annotation' || fits(mark.attrs.id as string),
        );
        return withDirections(kept, directionOf(language()));
      },
    },
  });
}

const picturesLeftOut = (count: number) =>
  `${count === 1 ? 'A picture was' : `${count} pictures were`} left out of what you pasted. Add pictures as files, so that their rights are known.`;

const isTag = (mark: Mark) => mark.type.name === 'annotation' || mark.type.name === 'its';

/** Blocks whose words begin at the other side than the story's are told so: readers' pages go by it. */
function withDirections(slice: Slice, ofStory: 'ltr' | 'rtl'): Slice {
  const visit = (node: Node): Node => {
    if (!node.isTextblock) return node.isText ? node : node.copy(mapNodes(node.content, visit));
    const dir = directionOfText(blockText(node));
    const isOther = dir !== null && dir !== ofStory && node.attrs.dir === null;
    return isOther ? node.type.create({ ...node.attrs, dir }, node.content, node.marks) : node;
  };
  return mapSlice(slice, visit);
}

function withMarks(slice: Slice, keeps: (mark: Mark) => boolean): Slice {
  const visit = (node: Node): Node =>
    node.isText ? node.mark(node.marks.filter(keeps)) : node.copy(mapNodes(node.content, visit));
  return mapSlice(slice, visit);
}

const mapNodes = (fragment: Fragment, visit: (node: Node) => Node) =>
  Fragment.fromArray(fragment.content.map(visit));

const mapSlice = (slice: Slice, visit: (node: Node) => Node) =>
  new Slice(mapNodes(slice.content, visit), slice.openStart, slice.openEnd);
