import { baseKeymap, chainCommands, splitBlock, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { inputRules, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { liftListItem, splitListItem } from 'prosemirror-schema-list';
import { type Command, EditorState } from 'prosemirror-state';
import { noteSchema } from '#newsroom/annotation/note-schema.ts';

const { nodes, marks } = noteSchema;

/** The state of a message that is being written. */
export const noteState = (doc: Node): EditorState =>
  EditorState.create({
    doc,
    plugins: [
      inputRules({ rules: [wrappingInputRule(/^\s*[-*•]\s$/, nodes.bullet_list)] }),
      keymap({
        'Mod-b': toggleMark(marks.strong),
        'Mod-i': toggleMark(marks.em),
        'Mod-z': undo,
        'Mod-Shift-z': redo,
        'Mod-y': redo,
        Enter: chainCommands(splitListItem(nodes.list_item), liftListItem(nodes.list_item), splitBlock),
        'Shift-Enter': splitBlock,
        Backspace: (state, dispatch) =>
          state.selection.empty &&
          state.selection.$from.parentOffset === 0 &&
          liftListItem(nodes.list_item)(state, dispatch),
      }),
      keymap(baseKeymap),
      history(),
    ],
  });

/** What is being typed after an @ right before the cursor: the beginning of a name. */
export type MentionQuery = { from: number; to: number; words: string };

const LONGEST_NAME = 30;

export function mentionQuery({ selection: { $from, empty } }: EditorState): MentionQuery | null {
  if (!empty) return null;
  const text = $from.parent.textBetween(
    Math.max(0, $from.parentOffset - LONGEST_NAME),
    $from.parentOffset,
    '\n',
    '\ufffc',
  );
  const at = text.lastIndexOf('@');
  if (at < 0 || /[\n\ufffc]/.test(text.slice(at))) return null;
  // An @ inside of a word is an e-mail address.
  if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return null;
  return { from: $from.pos - (text.length - at), to: $from.pos, words: text.slice(at + 1) };
}

/** Puts a person in the place of what was typed of their name. */
export const insertMention =
  ({ from, to }: MentionQuery, person: { id: string; name: string }): Command =>
  (state, dispatch) => {
    const mention = nodes.mention.create({ personId: person.id, name: person.name });
    dispatch?.(state.tr.replaceWith(from, to, [mention, noteSchema.text(' ')]).scrollIntoView());
    return true;
  };

/** Links the selected words; null takes the link off. */
export const linkWords =
  (href: string | null): Command =>
  (state, dispatch) => {
    const { from, to, empty } = state.selection;
    if (empty) return false;
    const transaction = state.tr.removeMark(from, to, marks.link);
    dispatch?.(href === null ? transaction : transaction.addMark(from, to, marks.link.create({ href })));
    return true;
  };
