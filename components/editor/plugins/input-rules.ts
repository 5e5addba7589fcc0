import { InputRule, inputRules, wrappingInputRule } from 'prosemirror-inputrules';
import { TextSelection } from 'prosemirror-state';
import { listStart } from '#newsroom/document/list-start.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { withDigits } from '#newsroom/document/typography/digits.ts';
import { changeKind } from '../commands/blocks.ts';

const { nodes } = documentSchema;

const heading = (typed: RegExp, level: 2 | 3) =>
  new InputRule(typed, (state, _, from, to) => {
    const transaction = changeKind(state.tr.delete(from, to), { from, to: from }, nodes.heading, { level });
    return transaction.steps.length > 1 ? transaction : null;
  });

/** What can be typed at the start of a paragraph to make it something else. */
export const typedBlocks = () =>
  inputRules({
    rules: [
      heading(/^##?\s$/, 2),
      heading(/^###\s$/, 3),
      wrappingInputRule(/^\s*[-*•]\s$/, nodes.bullet_list),
      // Numbers as long as days and months are lists; a year opens a sentence.
      wrappingInputRule(
        /^\s*([\d٠-٩۰-۹]{1,2})[.)]\s$/,
        nodes.ordered_list,
        ([, number = '']) => ({ start: listStart(withDigits(number, 'latin')) }),
        ([, number = ''], before) =>
          before.childCount + ((before.attrs.start as number | null) ?? 1) ===
          Number(withDigits(number, 'latin')),
      ),
      wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
      new InputRule(/^---$/, (state, _, from) => {
        const $from = state.doc.resolve(from);
        if ($from.parent.type !== nodes.paragraph || $from.depth !== 1) return null;
        const start = $from.before();
        const transaction = state.tr.replaceWith(start, $from.after(), [
          nodes.divider.create(),
          nodes.paragraph.create(),
        ]);
        return transaction.setSelection(TextSelection.create(transaction.doc, start + 2));
      }),
    ],
  });
