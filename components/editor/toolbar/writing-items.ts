import {
  ArrowDown,
  ArrowLeftRight,
  ArrowUp,
  BookOpenText,
  Hash,
  Languages,
  type LucideIcon,
  PilcrowLeft,
  PilcrowRight,
  Search,
  SpellCheck2,
} from 'lucide-react';
import type { Command } from 'prosemirror-state';
import { blockLanguage, setBlockLanguage, setDigits } from '../commands/block-language.ts';
import { moveBlocks } from '../commands/move-block.ts';
import { nextOffer, nextRemark, startFinding } from '../in-text/commands.ts';
import type { ToolbarItem } from './items.ts';

const always = () => true;
const does = (id: string, label: string, icon: LucideIcon, run: Command): ToolbarItem => ({
  ...{ id, label, icon, needs: 'suggest', isOn: null },
  isPossible: (state) => run(state),
  does: { run },
});

const direction = (dir: 'ltr' | 'rtl', label: string, icon: LucideIcon): ToolbarItem => ({
  ...{ id: dir, label, icon, needs: 'write' },
  isOn: (state) => blockLanguage(state).dir === dir,
  isPossible: always,
  does: {
    run: (state, dispatch) =>
      setBlockLanguage({ dir: blockLanguage(state).dir === dir ? null : dir })(state, dispatch),
  },
});

export const find: ToolbarItem = {
  ...{ id: 'find', label: 'Find and replace', icon: Search, shortcut: 'Mod+f', needs: 'annotate' },
  ...{ isOn: null, isPossible: always, does: { run: startFinding } },
};

export const blockLanguageItem: ToolbarItem = {
  ...{ id: 'block-language', label: 'Language and direction of the block', icon: Languages, needs: 'write' },
  isOn: (state) => Object.values(blockLanguage(state)).some((value) => value !== null),
  ...{ isPossible: always, does: { opens: 'block-language' } },
};

const convert: ToolbarItem = {
  ...{ id: 'convert', label: 'Convert units or money', icon: ArrowLeftRight, needs: 'suggest', isOn: null },
  isPossible: ({ selection }) => !selection.empty && selection.$from.sameParent(selection.$to),
  does: { opens: 'convert' },
};

/** What the palette and the slash menu offer for writing, besides what the toolbar has. */
export const writingItems: ToolbarItem[] = [
  find,
  convert,
  { ...does('block-up', 'Move the block up', ArrowUp, moveBlocks(-1)), shortcut: 'Alt+Shift+ArrowUp' },
  { ...does('block-down', 'Move the block down', ArrowDown, moveBlocks(1)), shortcut: 'Alt+Shift+ArrowDown' },
  blockLanguageItem,
  direction('rtl', 'Right to left', PilcrowLeft),
  direction('ltr', 'Left to right', PilcrowRight),
  does('digits-latin', 'Latin digits: 0123', Hash, setDigits('latin')),
  does('digits-arabic', 'Arabic digits: ٠١٢٣', Hash, setDigits('arabic')),
  does('digits-persian', 'Persian digits: ۰۱۲۳', Hash, setDigits('persian')),
  { ...does('style-next', 'Next remark of the house style', SpellCheck2, nextRemark), needs: 'annotate' },
  {
    ...does('explainer-next', 'Next words that the library explains', BookOpenText, nextOffer),
    needs: 'annotate',
  },
];
