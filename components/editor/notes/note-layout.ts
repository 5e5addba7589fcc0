import type { Node } from 'prosemirror-model';
import type { EditorSession } from '../session.ts';
import { type Card, stack, stackAtLine } from './stack.ts';

/** What the composer is called among the cards. */
export const COMPOSER = 'composer';

const GAP = 8;
/** Room that a card takes before it has been drawn. Pixels. */
const GUESS = 104;
/** How far beyond the screen cards are drawn. Pixels. */
const BEYOND = 700;

/**
 * Where the cards of a column stand: beside their words, none over another. Words are measured in one pass, at most once
 * a frame, and only when they may have moved; cards when they change their size.
 */
export class NoteLayout {
  /** The cards in the order of their words, and the one that stands exactly beside them. */
  wanted: { ids: readonly string[]; first: string | null } = { ids: [], first: null };
  readonly #session: EditorSession;
  readonly #onNear: (ids: ReadonlySet<string>) => void;
  #column: HTMLElement | null = null;
  #page: HTMLElement | null = null;
  #heights = new Map<string, number>();
  #words = new Map<string, number>();
  #tops = new Map<string, number>();
  #near: ReadonlySet<string> = new Set();
  #frame = 0;
  #areWordsMeasured = false;

  constructor(session: EditorSession, onNear: (ids: ReadonlySet<string>) => void) {
    this.#session = session;
    this.#onNear = onNear;
  }

  /** Begins to follow what moves; returns what ends it. */
  follow(column: HTMLElement | null, page: HTMLElement | null): (() => void) | undefined {
    if (!column) return;
    this.#column = column;
    this.#page = page;
    const cards = new ResizeObserver((entries) => {
      for (const { target } of entries) this.#keepHeight(target as HTMLElement);
      this.#soon();
    });
    const watch = () => {
      for (const card of this.#drawn()) cards.observe(card);
    };
    const drawn = new MutationObserver(watch);
    drawn.observe(column, { childList: true });
    watch();
    const sizes = new ResizeObserver(() => this.#wordsMoved());
    sizes.observe(column);
    if (page) sizes.observe(page);
    // The bar to find words stands above the page, and moves it as it is.
    const frame = page?.closest('[data-text-column]');
    const watchFrame = () => {
      for (const part of frame?.children ?? []) sizes.observe(part);
      this.#wordsMoved();
    };
    const framed = new MutationObserver(watchFrame);
    if (frame) framed.observe(frame, { childList: true });
    watchFrame();
    let doc: Node = this.#session.state.doc;
    const unsubscribe = this.#session.shown.subscribe(() => {
      if (this.#session.state.doc === doc) return;
      doc = this.#session.state.doc;
      // What changes how high the page is, is told by its size.
      this.#session.keys.inPause(this.#wordsMoved);
    });
    const scrolled = () => this.#soon();
    window.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      framed.disconnect();
      cards.disconnect();
      drawn.disconnect();
      sizes.disconnect();
      unsubscribe();
      window.removeEventListener('scroll', scrolled);
      cancelAnimationFrame(this.#frame);
    };
  }

  /** Puts every card where it belongs, now. */
  place(): void {
    const column = this.#column;
    if (!column || column.offsetParent === null) return;
    const origin = column.getBoundingClientRect().top;
    const drawn = this.#drawn();
    for (const card of drawn) if (!this.#heights.has(idOf(card))) this.#keepHeight(card);
    if (!this.#areWordsMeasured) this.#measureWords(origin);
    const { ids, first } = this.wanted;
    const cards: Card[] = ids.map((id) => this.#card(id));
    if (drawn.some((card) => idOf(card) === COMPOSER)) this.#insertComposer(cards, origin);
    const focused = cards.find(({ id }) => id === first);
    // Many cards need more room than their words: where somebody reads they stand beside them.
    this.#tops =
      focused && isOnScreen(focused.wanted + origin)
        ? stack(cards, first, GAP)
        : stackAtLine(cards, this.#readingLine(origin), GAP);
    let end = 0;
    for (const { wanted, height } of cards) end = Math.max(end, wanted + height);
    for (const card of drawn) {
      const top = this.#tops.get(idOf(card)) ?? 0;
      card.style.transform = `translateY(${Math.round(top)}px)`;
      card.style.visibility = 'visible';
    }
    const height = `${Math.ceil(end)}px`;
    if (column.style.minHeight !== height) column.style.minHeight = height;
    this.#tellNear(cards, origin);
  }

  /** From the top of the screen where the text begins to its foot where it ends. */
  #readingLine(origin: number): number {
    const far = (this.#page?.offsetHeight ?? 0) - window.innerHeight;
    const part = far > 0 ? Math.min(1, Math.max(0, -origin / far)) : 0;
    return part * window.innerHeight - origin;
  }

  #card(id: string): Card {
    return { id, wanted: this.#words.get(id) ?? 0, height: this.#heights.get(id) ?? GUESS };
  }

  #insertComposer(cards: Card[], origin: number): void {
    const words = this.#session.view?.dom.querySelector('.note-draft');
    if (words) this.#words.set(COMPOSER, words.getBoundingClientRect().top - origin - 6);
    const composer = this.#card(COMPOSER);
    const at = cards.findIndex(({ wanted }) => wanted > composer.wanted);
    cards.splice(at < 0 ? cards.length : at, 0, composer);
  }

  #measureWords(origin: number): void {
    const found = this.#session.view?.dom.querySelectorAll<HTMLElement>('[data-annotation]') ?? [];
    this.#words.clear();
    for (const words of found) {
      const id = words.dataset.annotation ?? '';
      if (!this.#words.has(id)) this.#words.set(id, words.getBoundingClientRect().top - origin - 6);
    }
    this.#areWordsMeasured = true;
  }

  #tellNear(cards: readonly Card[], origin: number): void {
    const [above, below] = [-origin - BEYOND, -origin + window.innerHeight + BEYOND];
    const near = cards
      .filter(({ id, height }) => {
        const top = this.#tops.get(id) ?? 0;
        return id !== COMPOSER && top + height > above && top < below;
      })
      .map(({ id }) => id);
    if (near.length === this.#near.size && near.every((id) => this.#near.has(id))) return;
    this.#near = new Set(near);
    this.#onNear(this.#near);
  }

  #keepHeight(card: HTMLElement): void {
    // A card that has just been taken away has none.
    if (card.isConnected) this.#heights.set(idOf(card), card.offsetHeight);
  }

  #drawn(): HTMLElement[] {
    return [...(this.#column?.querySelectorAll<HTMLElement>(':scope > [data-card]') ?? [])];
  }

  #wordsMoved = (): void => {
    this.#areWordsMeasured = false;
    this.#soon();
  };

  #soon(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.place());
  }
}

const idOf = (card: HTMLElement): string => card.dataset.card ?? '';

const isOnScreen = (top: number): boolean => top > 0 && top < window.innerHeight;
