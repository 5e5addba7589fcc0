import fc from 'fast-check';
import { joinBackward, lift, setBlockType, wrapIn } from 'prosemirror-commands';
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { liftListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { canSplit } from 'prosemirror-transform';
import { documentSchema } from '#newsroom/document/schema.ts';

const { nodes, marks } = documentSchema;

export const writersEditKinds = [
  ...['type', 'delete', 'replace', 'split', 'join', 'bold', 'link', 'heading', 'paragraph', 'list', 'quote'],
  ...['item', 'lift', 'divider', 'paste', 'move', 'headline'],
] as const;

/** An edit of a writer, wherever it lands: `at` and `to` are fractions of the body. */
export type WritersEdit = { kind: (typeof writersEditKinds)[number]; at: number; to: number };

const fraction = fc.nat(1_000).map((part) => part / 1_000);

export const anyWritersEdit: fc.Arbitrary<WritersEdit> = fc.record({
  kind: fc.constantFrom(...writersEditKinds),
  at: fraction,
  to: fraction,
});

const bodyStart = (doc: Node) => doc.child(0).nodeSize + doc.child(1).nodeSize;

/** A place in the body's words that lies at a fraction of it. */
export function bodyPlace(doc: Node, at: number): number {
  const start = bodyStart(doc);
  const pos = start + Math.round(at * (doc.content.size - start));
  const { head } = TextSelection.near(doc.resolve(pos), at > 0.5 ? -1 : 1);
  return Math.max(head, start + 1);
}

/** The edit as a plain transaction on this state; null where it makes no sense. */
export function writersTransaction(
  state: EditorState,
  edit: WritersEdit,
  word = `w${Math.round(edit.at * 1000).toString(36)} `,
): Transaction | null {
  const { doc } = state;
  const [from, far] = [
    bodyPlace(doc, Math.min(edit.at, edit.to)),
    bodyPlace(doc, Math.max(edit.at, edit.to)),
  ];
  const to = edit.kind === 'delete' ? Math.min(far, from + 40) : Math.min(far, from + 12);
  const run = (command: Command, select: [number, number] = [from, from]) => {
    const [$from, $to] = [doc.resolve(select[0]), doc.resolve(select[1])];
    const selected = state.apply(state.tr.setSelection(TextSelection.between($from, $to)));
    let made: Transaction | null = null;
    command(selected, (tr) => {
      made = tr;
    });
    return made as Transaction | null;
  };
  const inBody = doc.resolve(from).index(0) > 1;
  switch (edit.kind) {
    case 'headline':
      return state.tr.insertText(word, 1, 1 + Math.min(3, doc.child(0).content.size));
    case 'type':
      return state.tr.insertText(word, from);
    case 'delete':
      return from < to && inBody ? state.tr.deleteRange(from, to) : null;
    case 'replace':
      return from < to && inBody ? state.tr.insertText(word, from, to) : null;
    case 'split':
      return inBody && canSplit(doc, from) ? state.tr.split(from) : null;
    case 'join':
      return inBody && doc.resolve(from).index(0) > 2
        ? run(joinBackward, [doc.resolve(from).start(), doc.resolve(from).start()])
        : null;
    case 'bold':
      return from < to && inBody ? state.tr.addMark(from, to, marks.strong.create()) : null;
    case 'link':
      return from < to && inBody
        ? state.tr
            .removeMark(from, to, marks.strong)
            .addMark(from, to, marks.link.create({ href: 'https://merin.example/' }))
        : null;
    case 'heading':
      return run(setBlockType(nodes.heading, { level: 3 }));
    case 'paragraph':
      return run(setBlockType(nodes.paragraph));
    case 'list':
      return run(wrapInList(nodes.bullet_list), [from, to]);
    case 'quote':
      return run(wrapIn(nodes.blockquote));
    case 'item':
      return run(splitListItem(nodes.list_item));
    case 'lift':
      return run(liftListItem(nodes.list_item)) ?? run(lift);
    case 'divider':
      return state.tr.insert(doc.resolve(from).after(1), nodes.divider.create());
    case 'paste': {
      const blocks = [word.slice(0, 1), word.slice(1)].map((text) =>
        nodes.paragraph.create(null, documentSchema.text(text)),
      );
      return inBody ? state.tr.replaceRange(from, to, new Slice(Fragment.fromArray(blocks), 1, 1)) : null;
    }
    case 'move':
      return moved(state, from, far);
  }
}

function moved(state: EditorState, from: number, to: number): Transaction | null {
  const [$from, $to] = [state.doc.resolve(from), state.doc.resolve(to)];
  if ($from.index(0) < 2 || $to.index(0) < 2 || $from.index(0) === $to.index(0)) return null;
  return state.tr
    .insert($to.after(1), state.doc.child($from.index(0)))
    .delete($from.before(1), $from.after(1));
}
