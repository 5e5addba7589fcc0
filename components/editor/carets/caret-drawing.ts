import type { EditorView } from 'prosemirror-view';
import { initialsOf, toneOf } from '#components/ui/avatar-identity.ts';
import { headRect, selectionRects } from './caret-rects.ts';
import { type Caret, caretsIn } from './caret-state.ts';

export type CaretNames = { nameOf: (personId: string) => string };

/** Milliseconds that the whole name stands at a cursor after it moved; then its initials. */
const NAMED_MS = 2_000;

type Drawn = {
  element: HTMLElement;
  moves: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** Where it is drawn: what has not moved is left alone. */
  place: string;
};

/**
 * Draws the cursors of others over the text, not into it: an element between two letters would part Arabic ones, and
 * one beside a word that an input method composes would end the composition.
 */
export class CaretDrawing {
  readonly #view: EditorView;
  readonly #names: CaretNames;
  readonly #layer = document.createElement('div');
  readonly #drawn = new Map<string, Drawn>();
  readonly #resized = new ResizeObserver(() => this.#drawSoon());
  #frame: number | undefined;

  constructor(view: EditorView, names: CaretNames) {
    this.#view = view;
    this.#names = names;
    this.#layer.className = 'caret-layer';
    this.#layer.ariaHidden = 'true';
    view.dom.after(this.#layer);
    this.#resized.observe(view.dom);
    this.update();
  }

  update(): void {
    if (this.#drawn.size > 0 || caretsIn(this.#view.state).others.size > 0) this.#drawSoon();
  }

  destroy(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    for (const { timer } of this.#drawn.values()) clearTimeout(timer);
    this.#resized.disconnect();
    this.#layer.remove();
  }

  /** With the next picture: measuring while somebody types would lay the page out twice. */
  #drawSoon(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#draw();
    });
  }

  #draw(): void {
    const { others } = caretsIn(this.#view.state);
    for (const [person, { element, timer }] of this.#drawn) {
      if (others.has(person)) continue;
      clearTimeout(timer);
      element.remove();
      this.#drawn.delete(person);
    }
    const origin = this.#layer.getBoundingClientRect();
    // All is measured before anything is drawn.
    const measured = [...others].map(([person, caret]) => {
      const at = headRect(this.#view, caret.head);
      const isAtEnd = at.left - origin.left > this.#view.dom.clientWidth / 2;
      return { person, caret, at, isAtEnd, rects: selectionRects(this.#view, caret) };
    });
    for (const { person, caret, at, isAtEnd, rects } of measured) {
      const drawn = this.#drawn.get(person) ?? this.#add(person);
      const place = [at, ...rects].map((rect) => placeOf(rect, origin)).join(' ');
      if (drawn.place !== place) {
        const spans = rects.map((rect) => box('caret-range', rect, origin));
        const line = box('caret-line', at, origin);
        line.append(this.#flag(person, isAtEnd));
        drawn.element.replaceChildren(...spans, line);
        drawn.place = place;
      }
      this.#name(drawn, caret);
    }
  }

  #add(person: string): Drawn {
    const element = document.createElement('div');
    element.className = 'caret';
    element.dataset.tone = toneOf(this.#names.nameOf(person));
    this.#layer.append(element);
    const drawn: Drawn = { element, moves: 0, timer: undefined, place: '' };
    this.#drawn.set(person, drawn);
    return drawn;
  }

  #flag(person: string, isAtEnd: boolean): HTMLElement {
    const name = this.#names.nameOf(person);
    const flag = document.createElement('span');
    flag.className = isAtEnd ? 'caret-flag is-at-end' : 'caret-flag';
    flag.dir = 'auto';
    flag.dataset.name = name;
    flag.dataset.initials = initialsOf(name);
    return flag;
  }

  #name(drawn: Drawn, { moves }: Caret): void {
    if (drawn.moves === moves) return;
    drawn.moves = moves;
    drawn.element.classList.add('is-named');
    clearTimeout(drawn.timer);
    drawn.timer = setTimeout(() => drawn.element.classList.remove('is-named'), NAMED_MS);
  }
}

const placeOf = ({ left, top, width, height }: DOMRect, origin: DOMRect) =>
  [left - origin.left, top - origin.top, width, height].map(Math.round).join();

function box(className: string, rect: DOMRect, origin: DOMRect): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  const { style } = element;
  style.left = `${rect.left - origin.left}px`;
  style.top = `${rect.top - origin.top}px`;
  style.width = `${rect.width}px`;
  style.height = `${rect.height}px`;
  return element;
}
