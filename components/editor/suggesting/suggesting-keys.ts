import { keymap } from 'prosemirror-keymap';
import type { Command } from 'prosemirror-state';
import { documentSchema } from '#newsroom/document/schema.ts';
import type { Suggesting } from './suggestion-marks.ts';

/**
 * Joins the words of a list item with those of the item above. Who writes gets a second paragraph in that item first;
 * who suggests, one break that goes, where that would be two items that go and one that comes.
 */
const joinItems: Command = ({ selection: { $from, empty }, tr }, dispatch) => {
  const isAtStart = empty && $from.parentOffset === 0 && $from.depth > 2;
  if (!isAtStart || $from.node(-1).type !== documentSchema.nodes.list_item || $from.index(-1) > 0)
    return false;
  const above = $from.node(-2).maybeChild($from.index(-2) - 1)?.lastChild;
  if (!above?.isTextblock) return false;
  dispatch?.(tr.delete($from.pos - 4, $from.pos).scrollIntoView());
  return true;
};

/** Keys that do something of their own while one suggests. */
export const suggestingKeys = ({ suggesterId }: Suggesting) =>
  keymap({ Backspace: (state, dispatch) => suggesterId() !== null && joinItems(state, dispatch) });
