import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { searchableText } from '#newsroom/document/find/in-document.ts';
import { type StyleRemark, styleChecker } from '#newsroom/house-style/rules.ts';
import type { StyleRule } from '#newsroom/house-style/schema.ts';
import { houseStyleKey } from '../in-text/keys.ts';
import { touchedBlocks } from '../plugins/touched-blocks.ts';

/** A remark on words of the story. `block` is the id of the block that they stand in. */
export type PlacedRemark = StyleRemark & { block: string };

type Check = (text: string) => StyleRemark[];
export type Style = {
  /** Null until they are known. */
  rules: readonly StyleRule[] | null;
  check: Check;
  language: string;
  /** What somebody decided to leave: a rule in a block. */
  left: ReadonlySet<string>;
  drawn: DecorationSet;
  checked: WeakMap<Node, boolean>;
};
type Change = { rules: readonly StyleRule[]; language: string } | { left: ReadonlySet<string> };

export const nameOfRemark = ({ block, rule }: PlacedRemark) => `${block} ${rule.id}`;

/** Underlines what the house style says otherwise. Only blocks that changed are checked anew. */
export const houseStyle = () =>
  new Plugin<Style>({
    key: houseStyleKey,
    state: {
      init: () => ({
        rules: null,
        check: () => [],
        language: 'en',
        left: new Set<string>(),
        drawn: DecorationSet.empty,
        checked: new WeakMap<Node, boolean>(),
      }),
      apply: (transaction, style) => {
        const change = transaction.getMeta(houseStyleKey) as Change | undefined;
        if (!change && !transaction.docChanged) return style;
        const next = { ...style };
        if (change && 'rules' in change) {
          next.rules = change.rules;
          next.check = styleChecker(change.rules, change.language);
          next.language = change.language;
        } else if (change) next.left = change.left;
        if (change) Object.assign(next, { checked: new WeakMap(), drawn: DecorationSet.empty });
        else next.drawn = next.drawn.map(transaction.mapping, transaction.doc);
        for (const { node } of touchedBlocks(transaction)) next.checked.delete(node);
        return drawChanged(next, transaction.doc);
      },
    },
    props: { decorations: (state) => houseStyleKey.getState(state)?.drawn },
  });

function drawChanged(style: Style, doc: Node): Style {
  let { drawn } = style;
  doc.descendants((node, pos, parent) => {
    if (!node.isTextblock) return true;
    const isQuote = parent?.type.name === 'blockquote';
    if (style.checked.get(node) === isQuote) return false;
    style.checked.set(node, isQuote);
    const end = pos + node.nodeSize;
    const old = drawn.find(pos, end).filter(({ from, to }) => from >= pos && to <= end);
    if (old.length > 0) drawn = drawn.remove(old);
    const isForeign = node.attrs.lang !== null && node.attrs.lang !== style.language;
    const remarks = isQuote || isForeign ? [] : remarksIn(style, node);
    if (remarks.length > 0)
      drawn = drawn.add(
        doc,
        remarks.map((remark) => draw(remark, pos + 1)),
      );
    return false;
  });
  return { ...style, drawn };
}

function remarksIn({ check, left }: Style, block: Node): PlacedRemark[] {
  return check(searchableText(block))
    .map((remark) => ({ ...remark, block: String(block.attrs.id) }))
    .filter((remark) => !left.has(nameOfRemark(remark)));
}

const draw = (remark: PlacedRemark, start: number) =>
  Decoration.inline(
    start + remark.from,
    start + remark.to,
    { class: 'style-remark', title: remark.write ? `House style: ${remark.write}` : 'House style' },
    { remark },
  );

/** What the house style says about the words that the cursor is in. */
export function remarkAt(state: EditorState): { remark: PlacedRemark; from: number; to: number } | null {
  const { empty, head } = state.selection;
  const [found] = (empty && houseStyleKey.getState(state)?.drawn.find(head, head)) || [];
  return found ? { remark: found.spec.remark as PlacedRemark, from: found.from, to: found.to } : null;
}

/** Puts the cursor into the next words that the house style says otherwise, and round at the end. */
export const nextRemark: Command = (state, dispatch) => {
  const all = houseStyleKey.getState(state)?.drawn.find() ?? [];
  const inOrder = all.toSorted((a, b) => a.from - b.from);
  const next = inOrder.find(({ from }) => from >= state.selection.to) ?? inOrder[0];
  if (!next) return false;
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, next.from + 1)).scrollIntoView());
  return true;
};

/** The rules that the text is checked by. */
export const rulesIn = (state: EditorState) => houseStyleKey.getState(state)?.rules ?? null;

const show = (state: EditorState, change: Change): Transaction =>
  state.tr.setMeta(houseStyleKey, change).setMeta('addToHistory', false);

/** The rules to check by. */
export const setRules = (state: EditorState, rules: readonly StyleRule[], language: string) =>
  show(state, { rules, language });

/** What is left as it is written. */
export const setLeft = (state: EditorState, left: ReadonlySet<string>) => show(state, { left });
