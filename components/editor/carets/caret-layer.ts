import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { loadUntilThere } from '#components/ui/load-until-there.ts';
import { caretsKey } from '../in-text/keys.ts';
import type { CaretDrawing, CaretNames } from './caret-drawing.ts';

let Drawing: typeof CaretDrawing | undefined;

const load = async () => {
  Drawing ??= (await import('./caret-drawing.ts')).CaretDrawing;
};

/** Has the cursors of others drawn. Most stories are open to one person alone: what draws them comes with the first. */
export const caretLayer = (names: CaretNames): Plugin =>
  new Plugin({ view: (view) => layerOver(view, names) });

function layerOver(view: EditorView, names: CaretNames) {
  let drawing: CaretDrawing | undefined;
  let giveUp: (() => void) | undefined;
  const update = () => {
    if (drawing) drawing.update();
    else if (caretsKey.getState(view.state)?.others.size)
      giveUp ??= loadUntilThere(load, () => {
        if (Drawing) drawing = new Drawing(view, names);
      });
  };
  update();
  return {
    update,
    destroy: () => {
      giveUp?.();
      drawing?.destroy();
    },
  };
}
