import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { pictureTypes } from '#newsroom/media/rules.ts';

/** Asks for files of pictures. */
export function chooseFiles(several: boolean, onChosen: (files: File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = pictureTypes.join(',');
  input.multiple = several;
  input.addEventListener('change', () => onChosen([...(input.files ?? [])]));
  input.click();
}

/** Pastes files where the cursor is. */
function givePictures(view: EditorView, files: File[]): void {
  const clipboardData = new DataTransfer();
  for (const file of files) clipboardData.items.add(file);
  view.dom.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
}

/** Pictures from this machine, below the block that the cursor is in. */
export const addPictures: Command = (_, dispatch, view) => {
  if (dispatch && view) chooseFiles(true, (files) => givePictures(view, files));
  return true;
};
