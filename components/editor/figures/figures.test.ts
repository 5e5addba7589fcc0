import { undo } from 'prosemirror-history';
import { Slice } from 'prosemirror-model';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { describe, expect, it } from 'vitest';
import { figuresIn } from '#newsroom/document/figures.ts';
import { withSuggestions } from '#newsroom/document/suggestions/resolved.ts';
import { textUnits } from '#newsroom/document/units.ts';
import { plainStory } from '#testing/plain-story.ts';
import { createEditorState } from '../create-state.ts';
import { loadParts } from '../in-text/in-time.ts';
import { asWritten } from '../suggesting/as-written.ts';
import { changeFigure, figureById, insertFigure, removeFigure } from './commands.ts';
import { figurePlace } from './places.ts';
import type { SentPicture, sendPicture } from './send-picture.ts';
import { uploadsIn } from './uploads.ts';

await loadParts();

const words = { alt: 'A lamp.', caption: 'On Friday.', credit: 'Ada Quill' };
const onFile = { id: 'p1', ...words } as Extract<SentPicture, { ok: true }>['picture'];

/** An editor whose pictures are answered by hand, as a page would show it. */
class Page {
  state: EditorState;
  isDestroyed = false;
  mayAdd = true;
  isSuggesting = false;
  focus = () => {};
  answers: ((sent: SentPicture) => void)[] = [];
  progress: ((share: number) => void)[] = [];
  notes: string[] = [];

  constructor() {
    const send: typeof sendPicture = (_, { onProgress }) => {
      this.progress.push(onProgress);
      return new Promise((resolve) => this.answers.push(resolve));
    };
    this.state = createEditorState({
      document: plainStory('Ferry returns', 'The bell rang twice.', 'A hundred lamps were lit.').toJSON(),
      ...{ version: 0, clientId: 'tab-under-test', mayWrite: () => true, maySuggest: () => true },
      ...{ suggesterId: () => null, nameOf: () => 'Ada', isKnownNote: () => true, language: () => 'en' },
      pictures: {
        ...{ storyId: 's1', mayAdd: () => this.mayAdd, onNote: (note) => this.notes.push(note), send },
        ...{ open: () => {}, frameOf: () => undefined, onArrived: () => {} },
      },
    });
  }

  dispatch = (given: Transaction): void => {
    const hand = { personId: 'ada', mayWrite: true, isSuggesting: this.isSuggesting };
    this.state = this.state.applyTransaction(asWritten(this.state, given, hand)).state;
  };

  paste(...files: File[]): boolean {
    const event = { clipboardData: { types: ['Files'], files } } as unknown as ClipboardEvent;
    const view = this as unknown as EditorView;
    return this.state.plugins.some(({ props }) =>
      props.handlePaste?.call({} as never, view, event, Slice.empty),
    );
  }

  drop(...files: File[]): void {
    const event = { dataTransfer: { files }, preventDefault: () => {} } as unknown as DragEvent;
    const view = Object.assign(this, { posAtCoords: () => null }) as unknown as EditorView;
    this.state.plugins.some(({ props }) =>
      props.handleDrop?.call({} as never, view, event, Slice.empty, false),
    );
  }

  async answer(sent: SentPicture, which = 0): Promise<void> {
    this.answers.splice(which, 1)[0]?.(sent);
    await Promise.resolve();
    await Promise.resolve();
  }

  get shape(): string[] {
    const names: string[] = [];
    this.state.doc.forEach((node) => {
      names.push(node.type.name);
    });
    return names.slice(2);
  }

  cursorIn(words: string): void {
    const unit = textUnits(this.state.doc).find(({ text }) => text.includes(words));
    this.dispatch(this.state.tr.setSelection(TextSelection.create(this.state.doc, (unit?.pos ?? 0) + 1)));
  }
}

const picture = (name = 'quay.jpg') => new File(['…'], name, { type: 'image/jpeg' });

describe('a picture that is pasted', () => {
  it('is in the text once it has arrived, where its place has moved meanwhile', async () => {
    const page = new Page();
    page.cursorIn('The bell');
    expect(page.paste(picture())).toBe(true);
    expect(page.shape).toEqual(['paragraph', 'paragraph']);
    const end = textUnits(page.state.doc).find(({ text }) => text.startsWith('The bell'));
    page.dispatch(page.state.tr.insertText('Listen. ', (end?.pos ?? 0) + 1));
    page.progress[0]?.(0.5);
    expect(uploadsIn(page.state)).toMatchObject([{ share: 0.5, problem: null }]);
    await page.answer({ ok: true, picture: onFile });
    expect(page.shape).toEqual(['paragraph', 'figure', 'paragraph']);
    expect(uploadsIn(page.state)).toEqual([]);
    expect(figuresIn(page.state.doc)).toMatchObject([{ picture: 'p1', ...words }]);
    undo(page.state, page.dispatch);
    expect(page.shape).toEqual(['paragraph', 'paragraph']);
    expect(page.state.doc.textContent).toContain('Listen.');
  });

  it.each([[[0, 0, 0]], [[2, 0, 0]], [[1, 1, 0]]])(
    'stands in the order in which several were given, whichever comes first: %j',
    async (order) => {
      for (const isSuggesting of [false, true]) {
        const page = new Page();
        page.isSuggesting = isSuggesting;
        page.cursorIn('A hundred');
        page.paste(picture('a.jpg'), picture('b.jpg'), picture('c.jpg'));
        const left = ['p1', 'p2', 'p3'];
        for (const which of order) {
          const [id = ''] = left.splice(which, 1);
          await page.answer({ ok: true, picture: { ...onFile, id } }, which);
        }
        const pictures = figuresIn(withSuggestions(page.state.doc)).map(({ picture: id }) => id);
        expect(pictures).toEqual(['p1', 'p2', 'p3']);
        expect(page.shape.at(-1)).toBe('paragraph');
      }
    },
  );

  it('stays beside the text with its problem when it can’t be sent', async () => {
    const page = new Page();
    const before = page.state.doc;
    page.paste(picture());
    await page.answer({ ok: false, again: true, message: 'The newsroom could not be reached.' });
    expect(page.state.doc).toBe(before);
    expect(uploadsIn(page.state)).toMatchObject([{ problem: { again: true } }]);
  });

  it('says of a file that is none what may be dropped, and takes in the pictures beside it', () => {
    const page = new Page();
    const plan = new File(['…'], 'plan.pdf', { type: 'application/pdf' });
    page.drop(plan);
    expect(page.notes).toEqual([expect.stringContaining('as JPEG, PNG, WebP or AVIF')]);
    page.drop(plan, picture());
    expect(page.notes).toHaveLength(2);
    expect(uploadsIn(page.state)).toHaveLength(1);
    page.mayAdd = false;
    page.drop(picture());
    expect(page.notes[2]).toContain('may not');
  });

  it('is nothing for those who may not give one, nor is another file', () => {
    const page = new Page();
    expect(page.paste(new File(['…'], 'notes.txt', { type: 'text/plain' }))).toBe(false);
    page.mayAdd = false;
    expect(page.paste(picture())).toBe(false);
    expect(uploadsIn(page.state)).toEqual([]);
  });

  it('goes below headline and standfirst, and leaves a paragraph to write on in', async () => {
    const page = new Page();
    page.cursorIn('Ferry');
    expect(figurePlace(page.state)).toBe(page.state.doc.child(0).nodeSize + page.state.doc.child(1).nodeSize);
    page.cursorIn('A hundred');
    page.paste(picture());
    await page.answer({ ok: true, picture: onFile });
    expect(page.shape).toEqual(['paragraph', 'paragraph', 'figure', 'paragraph']);
  });
});

describe('a picture in the text', () => {
  const withFigure = () => {
    const page = new Page();
    page.dispatch(insertFigure(page.state, figurePlace(page.state), { picture: 'p1', ...words }));
    let id = '';
    page.state.doc.forEach((node) => {
      if (node.type.name === 'figure') id = String(node.attrs.id);
    });
    return { page, id };
  };

  it('has its words changed, and is taken out', () => {
    const { page, id } = withFigure();
    expect(changeFigure(id, { alt: 'A lamp.' })(page.state, page.dispatch)).toBe(false);
    expect(changeFigure(id, { alt: 'Two lamps.', caption: '' })(page.state, page.dispatch)).toBe(true);
    expect(figuresIn(page.state.doc)).toMatchObject([
      { alt: 'Two lamps.', caption: '', credit: 'Ada Quill' },
    ]);
    expect(removeFigure(id)(page.state, page.dispatch)).toBe(true);
    expect(figureById(page.state.doc, id)).toBeNull();
    expect(changeFigure(id, { alt: '' })(page.state, page.dispatch)).toBe(false);
  });

  it('is suggested by whoever suggests: readers have what was there before', () => {
    const page = new Page();
    page.isSuggesting = true;
    page.dispatch(insertFigure(page.state, figurePlace(page.state), { picture: 'p1', ...words }));
    expect(figuresIn(page.state.doc)).toEqual([]);
    expect(figuresIn(withSuggestions(page.state.doc))).toHaveLength(1);

    const written = withFigure();
    written.page.isSuggesting = true;
    changeFigure(written.id, { alt: 'Two lamps.' })(written.page.state, written.page.dispatch);
    expect(figuresIn(written.page.state.doc)).toMatchObject([{ alt: 'A lamp.' }]);
    expect(figuresIn(withSuggestions(written.page.state.doc))).toMatchObject([{ alt: 'Two lamps.' }]);
    removeFigure(written.id)(written.page.state, written.page.dispatch);
    expect(figuresIn(written.page.state.doc)).toHaveLength(1);
  });
});
