import { receiveTransaction, sendableSteps } from 'prosemirror-collab';
import type { Slice } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { Step } from 'prosemirror-transform';
import { createEditorState } from '#components/editor/create-state.ts';
import { annotationRanges } from '#newsroom/document/annotation-marks.ts';
import { buildDocument, type PlainBlock } from '#newsroom/document/build.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { textUnits } from '#newsroom/document/units.ts';
import { whoMayAll } from './who-may-all.ts';

export const NOTE = 'note-1';

/** An editor without a page: state and plugins of the real one. */
export class Editor {
  state: EditorState;
  readonly clientId: string;

  constructor(document: unknown, clientId: string, version = 0) {
    this.clientId = clientId;
    this.state = createEditorState({
      ...{ document, clientId, version },
      ...whoMayAll,
    });
  }

  dispatch = (transaction: Transaction): void => {
    this.state = this.state.apply(transaction);
  };

  /** Does what a command or a change of the document does; fails where nothing can be done. */
  run(command: Command): void {
    if (!command(this.state, this.dispatch)) throw new Error('The command does not apply here.');
  }

  change(edit: (transaction: Transaction) => Transaction): void {
    this.dispatch(edit(this.state.tr));
  }

  /** Where words stand, the first time they do; they may go on into the next run of text. */
  find(words: string): { from: number; to: number } {
    const unit = textUnits(this.state.doc).find(({ text }) => text.includes(words));
    if (!unit) throw new Error(`The story does not say “${words}”.`);
    const from = unit.pos + 1 + unit.text.indexOf(words);
    return { from, to: from + words.length };
  }

  select(words: string): void {
    const { from, to } = this.find(words);
    this.change((tr) => tr.setSelection(TextSelection.create(tr.doc, from, to)));
  }

  cursorBefore(words: string): void {
    const { from } = this.find(words);
    this.change((tr) => tr.setSelection(TextSelection.create(tr.doc, from)));
  }

  /** What the clipboard gets of the selected words, as the editor's own plugins have it. */
  copied(isCut: boolean): Slice {
    const slice = this.state.selection.content();
    const view = { state: this.state } as never;
    let result = slice;
    for (const { props } of this.state.plugins) {
      if (isCut) props.handleDOMEvents?.cut?.call({} as never, view, {} as never);
      result = props.transformCopied?.call({} as never, result, view) ?? result;
    }
    return result;
  }

  paste(slice: Slice): void {
    let result = slice;
    for (const { props } of this.state.plugins)
      result =
        props.transformPasted?.call({} as never, result, { state: this.state } as never, false) ?? result;
    this.change((tr) => tr.replaceSelection(result));
  }

  /** The words that the note is on, a bar between passages. */
  get noted(): string {
    return annotationRanges(this.state.doc)
      .filter(({ id }) => id === NOTE)
      .map(({ from, to }) => this.state.doc.textBetween(from, to, '\n', '\n'))
      .join('|');
  }
}

/** Two editors on one story, and the order that an authority brings their steps into. */
export class TwoEditors {
  readonly one: Editor;
  readonly other: Editor;
  readonly #log: { step: unknown; clientId: string }[] = [];
  readonly #heard = new Map<Editor, number>();

  constructor(blocks: readonly PlainBlock[], words: string) {
    const plain = buildDocument({ headline: 'Fog', blocks });
    const begun = new Editor(plain.toJSON(), 'the-first-tab');
    const { from, to } = begun.find(words);
    begun.change((tr) => tr.addMark(from, to, documentSchema.marks.annotation.create({ id: NOTE })));
    this.one = new Editor(begun.state.doc.toJSON(), 'the-first-tab');
    this.other = new Editor(begun.state.doc.toJSON(), 'the-second-tab');
  }

  /** Delivers what either has, who comes second over what the first did, until both know everything. */
  exchange(first: Editor = this.one): void {
    const second = first === this.one ? this.other : this.one;
    for (const editor of [first, second, first]) {
      this.#hear(editor);
      const own = sendableSteps(editor.state)?.steps ?? [];
      for (const step of own) this.#log.push({ step: step.toJSON(), clientId: editor.clientId });
      this.#hear(editor);
    }
  }

  #hear(editor: Editor): void {
    const news = this.#log.slice(this.#heard.get(editor) ?? 0);
    this.#heard.set(editor, this.#log.length);
    if (news.length === 0) return;
    const steps = news.map(({ step }) => Step.fromJSON(documentSchema, step as never));
    const ids = news.map(({ clientId }) => clientId);
    editor.dispatch(receiveTransaction(editor.state, steps, ids, { mapSelectionBackward: true }));
  }
}
