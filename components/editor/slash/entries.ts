import type { EditorState } from 'prosemirror-state';
import { barGroups, type ToolbarItem } from '../toolbar/items.ts';
import { writingItems } from '../toolbar/writing-items.ts';

/** What acts on words that are there already: a slash stands where something new begins. */
const notHere = new Set(['undo', 'redo', 'strong', 'em', 'block-language']);

const offered = [
  ...new Map([...barGroups.flat(), ...writingItems].map((item) => [item.id, item])).values(),
].filter(({ id }) => !notHere.has(id));

/** What can be done at the cursor, by the words of the interface that somebody began to type. */
export function slashEntries(
  state: EditorState,
  query: string,
  may: Record<ToolbarItem['needs'], boolean>,
): readonly ToolbarItem[] {
  const wanted = query.toLowerCase();
  if (/^\s/.test(wanted)) return [];
  const fits = ({ label }: ToolbarItem) =>
    label.toLowerCase().startsWith(wanted) || label.toLowerCase().includes(` ${wanted}`);
  return offered.filter((item) => may[item.needs] && fits(item) && item.isPossible(state));
}
