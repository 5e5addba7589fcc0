import { Fragment, type Mark, type Node, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { annotationIds } from '#newsroom/document/annotation-marks.ts';
import { plainSlice } from '#newsroom/document/suggestions/plain-slice.ts';
import { cleanPastedHtml } from '../paste/clean-pasted-html.ts';

/**
 * Notes and translate tags stay with their words: they travel when words are cut, not when they are copied, and what
 * is pasted brings no note that the story does not know or that stands in it already. Suggestions never travel.
 */
export function clipboard(isKnownNote: (id: string) => boolean): Plugin {
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
      transformPastedHTML: cleanPastedHtml,
      transformPastedText: (text) => text.replaceAll('\0', '').toWellFormed(),
      transformPasted: (slice, view) => {
        const standing = annotationIds(view.state.doc);
        const fits = (id: string) => isKnownNote(id) && !standing.has(id);
        return withMarks(
          plainSlice(slice),
          (mark) => mark.type.name !== 'annotation' || fits(mark.attrs.id as string),
        );
      },
    },
  });
}

const isTag = (mark: Mark) => mark.type.name === 'annotation' || mark.type.name === 'its';

function withMarks(slice: Slice, keeps: (mark: Mark) => boolean): Slice {
  const visit = (node: Node): Node =>
    node.isText ? node.mark(node.marks.filter(keeps)) : node.copy(visitAll(node.content));
  const visitAll = (fragment: Fragment) => {
    const nodes: Node[] = [];
    fragment.forEach((node) => {
      nodes.push(visit(node));
    });
    return Fragment.fromArray(nodes);
  };
  return new Slice(visitAll(slice.content), slice.openStart, slice.openEnd);
}
