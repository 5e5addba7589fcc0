import { undoInputRule } from 'prosemirror-inputrules';
import { EditorState, type Plugin, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '#newsroom/document/build.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { blockText } from '#newsroom/document/units.ts';
import { smartQuotes } from './smart-quotes.ts';

/** As prosemirror-view does with what is typed: offers it to the rules, and inserts it where none takes it. */
class Typist {
  state: EditorState;
  composing = false;
  readonly plugin: Plugin;

  constructor(language: string, start = '') {
    this.plugin = smartQuotes(() => language);
    const doc = buildDocument({
      headline: 'x',
      standfirst: '',
      blocks: [{ type: 'paragraph', text: start }],
    });
    this.state = EditorState.create({ doc, plugins: [this.plugin] });
    this.dispatch(this.state.tr.setSelection(TextSelection.atEnd(this.state.doc)));
  }

  dispatch = (transaction: EditorState['tr']): void => {
    this.state = this.state.apply(transaction);
  };

  type(text: string): this {
    for (const sign of text) {
      const { from, to } = this.state.selection;
      const handle = this.plugin.props.handleTextInput as unknown as (...args: unknown[]) => boolean;
      if (!handle.call(this.plugin, this, from, to, sign, () => null)) {
        this.dispatch(this.state.tr.insertText(sign, from, to));
      }
    }
    return this;
  }

  get text(): string {
    return blockText(this.state.doc.child(2));
  }
}

const typed = (language: string, text: string, start?: string) => new Typist(language, start).type(text).text;

it.each([
  ['en', `"It's 'late'," she said -- and left...`, '“It’s ‘late’,” she said – and left…'],
  ['en', 'a 12" pipe---"long"', 'a 12" pipe—“long”'],
  ['tr', `"Ankara'nın ışıkları"`, '“Ankara’nın ışıkları”'],
  ['de', `"Das ist 'gut'", sagte er`, '„Das ist ‚gut‘“, sagte er'],
  ['fr', `"C'est tard"`, '«\u202fC’est tard\u202f»'],
  ['kmr', `"Ez hatim"`, '“Ez hatim”'],
  ['ckb', '"باشە"', '«باشە»'],
  ['ar', `"قال 'نعم'"`, '«قال ‹نعم›»'],
  ['fa', '"باشد"', '«باشد»'],
  ['sv', '"Hej"', '”Hej”'],
  ['en', `the '90s, "the class of '68" and '05.`, 'the ’90s, “the class of ’68” and ’05.'],
  ['en', `He said '100 left', '50% stayed', '12.5 came'.`, 'He said ‘100 left’, ‘50% stayed’, ‘12.5 came’.'],
  ['en', `'Twas rock 'n' roll. "Give it to 'em"`, '’Twas rock ’n’ roll. “Give it to ’em”'],
  ['en', `'Tisn't 'til he said 'till' and 'no'`, '’Tisn’t ’til he said ‘till’ and ‘no’'],
  ['nl', `'s Avonds, in '68, zei hij 'nee'`, '’s Avonds, in ’68, zei hij ‘nee’'],
  ['it', `gli anni '90`, 'gli anni ’90'],
  ['tr', `'90'lı yıllar, 'evet'`, '’90’lı yıllar, ‘evet’'],
  ['ru', `'90 год'`, '„90 год“'],
])('%s: %s', (language, keys, printed) => expect(typed(language, keys)).toBe(printed));

describe('leaves alone', () => {
  it('addresses and links', () => {
    expect(typed('en', `see https://vale.example/?q="x"--y`)).toBe('see https://vale.example/?q="x"--y');
    const typist = new Typist('en', 'here');
    const end = typist.state.doc.content.size - 1;
    const link = documentSchema.marks.link.create({ href: 'https://vale.example/' });
    typist.dispatch(typist.state.tr.addMark(end - 4, end, link));
    typist.dispatch(typist.state.tr.setSelection(TextSelection.create(typist.state.doc, end - 2)));
    expect(typist.type("'").text).toBe("he're");
  });

  it('hyphens at the start of a paragraph', () => expect(typed('en', '--')).toBe('--'));
});

it('gives back what was typed', () => {
  for (const [keys, back] of [
    ['say "', 'say "'],
    ['so --', 'so --'],
    ['so...', 'so...'],
  ] as const) {
    const typist = new Typist('en').type(keys);
    expect(typist.text).not.toBe(back);
    expect(undoInputRule(typist.state, typist.dispatch)).toBe(true);
    expect(typist.text).toBe(back);
  }
});
