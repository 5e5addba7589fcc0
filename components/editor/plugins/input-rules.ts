import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { TextSelection } from 'prosemirror-state';
import { documentSchema } from '#newsroom/document/schema.ts';

const { nodes } = documentSchema;

/** What can be typed at the start of a paragraph to make it something else. */
export const typedBlocks = () =>
  inputRules({
    rules: [
      textblockTypeInputRule(/^(##?)\s$/, nodes.heading, { level: 2 }),
      textblockTypeInputRule(/^###\s$/, nodes.heading, { level: 3 }),
      wrappingInputRule(/^\s*[-*•]\s$/, nodes.bullet_list),
      wrappingInputRule(/^\s*1[.)]\s$/, nodes.ordered_list),
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
