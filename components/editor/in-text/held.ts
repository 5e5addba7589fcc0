import { Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { loadUntilThere } from '#components/ui/load-until-there.ts';
import { loadParts, partsNow } from './in-time.ts';

/** Something that was pasted or dropped, and where it belongs. */
type Held = { pos: number; data: DataTransfer };

const key = new PluginKey<readonly Held[]>('held');

/** Milliseconds until it is looked again whether an input method has done. */
const COMPOSING_MS = 200;

/** Keeps what is pasted or dropped before the code is here that takes it in; what is written meanwhile comes after it. */
export const held = () =>
  new Plugin<readonly Held[]>({
    key,
    state: {
      init: () => [],
      apply: (transaction, all) => {
        const change = transaction.getMeta(key) as Held | 'taken' | undefined;
        if (change === 'taken') return all.slice(0, -1);
        if (!change && (all.length === 0 || !transaction.docChanged)) return all;
        const moved = all.map((each) => ({ ...each, pos: transaction.mapping.map(each.pos, -1) }));
        return change ? [...moved, change] : moved;
      },
    },
    props: {
      handleDOMEvents: {
        paste: (view, event) => hold(view, event, event.clipboardData),
        drop: (view, event) => {
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
          return !view.dragging && hold(view, event, event.dataTransfer, at);
        },
      },
    },
  });

/** Where it replaces what is selected, that goes at once. */
function hold(view: EditorView, event: Event, data: DataTransfer | null, at?: number): boolean {
  if (partsNow() || !data || !view.editable || view.composing) return false;
  event.preventDefault();
  const { tr } = view.state;
  const pos = at ?? tr.deleteSelection().selection.from;
  view.dispatch(tr.setMeta(key, { pos, data: copyOf(data) } satisfies Held));
  loadUntilThere(loadParts, () => putIn(view));
  return true;
}

/** The browser takes it away when the event is over. */
function copyOf(data: DataTransfer): DataTransfer {
  const copy = new DataTransfer();
  for (const type of data.types) if (type !== 'Files') copy.setData(type, data.getData(type));
  for (const file of data.files) copy.items.add(file);
  return copy;
}

/** The last first: what came before it at the same place comes to stand before it. */
function putIn(view: EditorView): void {
  if (view.isDestroyed) return;
  if (view.composing) {
    setTimeout(() => putIn(view), COMPOSING_MS);
    return;
  }
  for (let one = last(view); one; one = last(view)) {
    const { doc, selection, tr } = view.state;
    const { pos, data } = one;
    view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(pos))).setMeta(key, 'taken'));
    view.dom.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }));
    if (selection.head === pos) continue;
    const grown = view.state.doc.content.size - doc.content.size;
    const $head = view.state.doc.resolve(selection.head + (selection.head > pos ? grown : 0));
    view.dispatch(view.state.tr.setSelection(TextSelection.near($head)));
  }
}

const last = ({ state }: EditorView) => key.getState(state)?.at(-1);
