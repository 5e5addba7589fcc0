import {
  Ban,
  Bold,
  BookMarked,
  BookOpenText,
  Heading2,
  Heading3,
  Image,
  Italic,
  Languages,
  Link2,
  List,
  ListOrdered,
  type LucideIcon,
  MessageSquarePlus,
  Minus,
  Redo2,
  TextQuote,
  Undo2,
} from 'lucide-react';
import { toggleMark } from 'prosemirror-commands';
import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import type { Command, EditorState } from 'prosemirror-state';
import { documentSchema } from '#newsroom/document/schema.ts';
import { type BlockKind, blockKind, insertDivider, setBlock } from '../commands/blocks.ts';
import { canMark, hasMark, markAround } from '../commands/marks.ts';
import { hasTag, tagAround, toggleTag } from '../commands/translate-tags.ts';
import { wordAt } from '../commands/word-at.ts';
import { addPictures } from '../figures/choose-pictures.ts';
import { blockLanguageItem, find } from './writing-items.ts';

/** What opens beside the text instead of changing it at once. */
export type Opens = 'link' | 'note' | 'explainer' | 'translator-note' | 'block-language' | 'convert';

export type ToolbarItem = {
  id: string;
  label: string;
  icon: LucideIcon;
  /** As shortcuts are written everywhere in the desk. */
  shortcut?: string;
  /** Who may only suggest changes the text too, by suggestion; tags for translators are none. */
  needs: 'write' | 'suggest' | 'annotate';
  /** Null for what is never on or off. */
  isOn: ((state: EditorState) => boolean) | null;
  isPossible: (state: EditorState) => boolean;
  does: { run: Command } | { opens: Opens };
};

const { marks } = documentSchema;

const emphasis = (name: 'strong' | 'em', label: string, icon: LucideIcon, shortcut: string): ToolbarItem => ({
  ...{ id: name, label, icon, shortcut, needs: 'suggest' },
  isOn: (state) => hasMark(state, (mark) => mark.type === marks[name]),
  isPossible: (state) => blockKind(state) !== 'head',
  does: { run: toggleMark(marks[name]) },
});

const block = (
  kind: Exclude<BlockKind, 'head' | 'paragraph'>,
  label: string,
  icon: LucideIcon,
  shortcut: string,
): ToolbarItem => ({
  ...{ id: kind, label, icon, shortcut, needs: 'suggest' },
  isOn: (state) => blockKind(state) === kind,
  isPossible: (state) => blockKind(state) !== 'head',
  does: { run: setBlock(kind) },
});

const tag = (kind: 'translate' | 'term', label: string, icon: LucideIcon, shortcut: string): ToolbarItem => ({
  ...{ id: kind, label, icon, shortcut, needs: 'write' },
  isOn: (state) => hasTag(state, kind),
  isPossible: (state) => canMark(state, marks.its) || tagAround(state, kind) !== null,
  does: { run: toggleTag(kind) },
});

const bold = emphasis('strong', 'Bold', Bold, 'Mod+b');
const italic = emphasis('em', 'Italic', Italic, 'Mod+i');
const link: ToolbarItem = {
  ...{ id: 'link', label: 'Link', icon: Link2, shortcut: 'Mod+Shift+k', needs: 'suggest' },
  isOn: (state) => hasMark(state, (mark) => mark.type === marks.link),
  isPossible: (state) =>
    blockKind(state) !== 'head' &&
    (canMark(state, marks.link) || markAround(state, (mark) => mark.type === marks.link) !== null),
  does: { opens: 'link' },
};
const note: ToolbarItem = {
  ...{ id: 'note', label: 'Note', icon: MessageSquarePlus, shortcut: 'Mod+Alt+m', needs: 'annotate' },
  isOn: null,
  isPossible: (state) => canMark(state, marks.annotation),
  does: { opens: 'note' },
};
const explainer: ToolbarItem = {
  ...{ id: 'explainer', label: 'Explain…', icon: BookOpenText, shortcut: 'Mod+Alt+k', needs: 'annotate' },
  isOn: null,
  isPossible: (state) => canMark(state, marks.annotation) || wordAt(state) !== null,
  does: { opens: 'explainer' },
};
const doNotTranslate = tag('translate', 'Do not translate', Ban, 'Mod+Alt+d');
const term = tag('term', 'Term', BookMarked, 'Mod+Alt+t');
const translatorNote: ToolbarItem = {
  id: 'translator-note',
  label: 'Note for the translator',
  icon: Languages,
  shortcut: 'Mod+Alt+l',
  needs: 'write',
  isOn: (state) => hasTag(state, 'note'),
  isPossible: (state) => canMark(state, marks.its) || tagAround(state, 'note') !== null,
  does: { opens: 'translator-note' },
};
const divider: ToolbarItem = {
  ...{ id: 'divider', label: 'Divider', icon: Minus, needs: 'suggest', isOn: null },
  isPossible: (state) => blockKind(state) !== 'head',
  does: { run: insertDivider },
};

const picture: ToolbarItem = {
  ...{ id: 'picture', label: 'Picture', icon: Image, needs: 'suggest', isOn: null },
  isPossible: () => true,
  does: { run: addPictures },
};

const history: ToolbarItem[] = [
  {
    ...{ id: 'undo', label: 'Undo', icon: Undo2, shortcut: 'Mod+z', needs: 'suggest', isOn: null },
    isPossible: (state) => undoDepth(state) > 0,
    does: { run: undo },
  },
  {
    ...{ id: 'redo', label: 'Redo', icon: Redo2, shortcut: 'Mod+Shift+z', needs: 'suggest', isOn: null },
    isPossible: (state) => redoDepth(state) > 0,
    does: { run: redo },
  },
];

const blocks: ToolbarItem[] = [
  block('heading', 'Heading', Heading2, 'Mod+Alt+1'),
  block('subheading', 'Subheading', Heading3, 'Mod+Alt+2'),
  block('quote', 'Quote', TextQuote, 'Mod+Shift+9'),
  block('bullets', 'List', List, 'Mod+Shift+8'),
  block('numbers', 'Numbered list', ListOrdered, 'Mod+Shift+7'),
];

/** The toolbar above the text, group by group. */
export const barGroups: ToolbarItem[][] = [
  history,
  [bold, italic, link],
  [...blocks, divider, picture],
  [note, explainer],
  [doNotTranslate, term, translatorNote],
  [find, blockLanguageItem],
];

/** The toolbar at a selection: what one does to words. */
export const selectionGroups: ToolbarItem[][] = [
  [bold, italic, link],
  [note, explainer],
  [doNotTranslate, term, translatorNote],
];

/** Items whose keys the text itself does not know. */
export const itemsWithKeys: ToolbarItem[] = [link, note, explainer, doNotTranslate, term, translatorNote];
