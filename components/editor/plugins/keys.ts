import { baseKeymap, chainCommands, exitCode, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import type { Command } from 'prosemirror-state';
import { documentSchema } from '#newsroom/document/schema.ts';
import { setBlock } from '../commands/blocks.ts';
import { backspaceKeepsHead, deleteKeepsHead, enterMovesOn } from '../commands/headline-keys.ts';
import { moveBlocks } from '../commands/move-block.ts';

const { nodes, marks } = documentSchema;

const lineBreak: Command = (state, dispatch) => {
  if (
    !state.selection.$from.parent.inlineContent ||
    !state.selection.$from.parent.type.spec.content?.startsWith('inline')
  ) {
    return enterMovesOn(state, dispatch);
  }
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
};

/** Where there is nothing to redo, it must not go on to the key without Shift, which undoes. */
const redoOnly: Command = (state, dispatch) => {
  redo(state, dispatch);
  return true;
};

/** The keys that change text. Those that open something belong to the toolbar's items. */
export const editingKeys = () => [
  keymap({
    'Mod-z': undo,
    'Shift-Mod-z': redoOnly,
    'Mod-y': redo,
    'Mod-b': toggleMark(marks.strong),
    'Mod-i': toggleMark(marks.em),
    'Mod-Alt-0': setBlock('paragraph'),
    'Mod-Alt-1': setBlock('heading'),
    'Mod-Alt-2': setBlock('subheading'),
    'Mod-Shift-7': setBlock('numbers'),
    'Mod-Shift-8': setBlock('bullets'),
    'Mod-Shift-9': setBlock('quote'),
    'Shift-Alt-ArrowUp': moveBlocks(-1),
    'Shift-Alt-ArrowDown': moveBlocks(1),
    Enter: chainCommands(enterMovesOn, splitListItem(nodes.list_item)),
    'Shift-Enter': chainCommands(exitCode, lineBreak),
    Tab: sinkListItem(nodes.list_item),
    'Shift-Tab': liftListItem(nodes.list_item),
    Backspace: chainCommands(undoInputRule, backspaceKeepsHead),
    'Mod-Backspace': backspaceKeepsHead,
    Delete: deleteKeepsHead,
  }),
  keymap(baseKeymap),
];
