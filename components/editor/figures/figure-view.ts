import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { NodeView } from 'prosemirror-view';
import { deskPictureSrc } from '#newsroom/media/rules.ts';
import type { PictureFrame } from '#newsroom/media/schema.ts';
import { selectedFigure } from './commands.ts';

export type FigureOptions = {
  /** Opens the sheet of the figure with this block id. */
  open: (id: string) => void;
  /** How a picture is framed, once this tab knows it. */
  frameOf: (pictureId: string) => PictureFrame | undefined;
};

const element = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className = '') =>
  Object.assign(document.createElement(tag), { className });

/** A picture in the text, with its words below it and what it still lacks. Everything is changed in its sheet. */
class FigureView implements NodeView {
  readonly dom = element('figure', 'story-figure');
  readonly #image = element('img');
  readonly #caption = element('span');
  readonly #credit = element('small');
  readonly #button = element('button', 'figure-open');
  readonly #options: FigureOptions;
  readonly #onDestroy: () => void;
  #node: Node;

  constructor(node: Node, options: FigureOptions, onDestroy: () => void) {
    this.#node = node;
    this.#onDestroy = onDestroy;
    this.#options = options;
    this.#image.draggable = false;
    this.#image.addEventListener('error', () => this.dom.classList.add('is-lost'));
    this.#image.addEventListener('load', () => this.dom.classList.remove('is-lost'));
    this.#button.type = 'button';
    // Keys select the picture with the arrows and open it with Enter: Tab leads from the text to what floats at it.
    this.#button.tabIndex = -1;
    this.#button.addEventListener('click', this.#open);
    this.dom.addEventListener('dblclick', this.#open);
    for (const part of [this.#caption, this.#credit]) part.dir = 'auto';
    const words = element('figcaption');
    words.append(this.#caption, ' ', this.#credit);
    this.dom.append(this.#image, words, this.#button);
    this.#draw();
  }

  /** For when it shows this picture, whose frame is another one now. */
  redraw(pictureId: string): void {
    if (this.#node.attrs.picture === pictureId) this.#draw();
  }

  destroy(): void {
    this.#onDestroy();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.#draw();
    return true;
  }

  selectNode(): void {
    this.dom.classList.add('is-selected');
  }

  deselectNode(): void {
    this.dom.classList.remove('is-selected');
  }

  stopEvent(event: Event): boolean {
    return event.target === this.#button;
  }

  ignoreMutation(): boolean {
    return true;
  }

  #open = () => this.#options.open(String(this.#node.attrs.id));

  #draw(): void {
    const { picture, alt, caption, credit } = this.#node.attrs as Record<string, string>;
    const frame = this.#options.frameOf(picture ?? '');
    const src = deskPictureSrc(picture ?? '', frame?.key);
    // Its room is kept before it comes, so that no line jumps.
    if (frame) Object.assign(this.#image, { width: frame.width, height: frame.height });
    else for (const side of ['width', 'height']) this.#image.removeAttribute(side);
    if (this.#image.getAttribute('src') !== src) this.#image.src = src;
    this.#image.alt = alt || 'A picture that nobody has described yet';
    this.#caption.textContent = caption ?? '';
    this.#credit.textContent = credit ?? '';
    const missing = [...(alt?.trim() ? [] : ['a description']), ...(credit?.trim() ? [] : ['a credit'])];
    this.#button.textContent = missing.length > 0 ? `Needs ${missing.join(' and ')}` : 'Picture …';
    this.#button.classList.toggle('is-lacking', missing.length > 0);
    this.#button.setAttribute('aria-haspopup', 'dialog');
  }
}

/** Draws figures, and opens the sheet of the one that is selected on Enter. */
export function figures(options: FigureOptions): Plugin {
  const views = new Set<FigureView>();
  const draw = (node: Node) => {
    const view = new FigureView(node, options, () => views.delete(view));
    views.add(view);
    return view;
  };
  return new Plugin({
    props: {
      nodeViews: { figure: draw },
      handleKeyDown: (view, event) => {
        const found = event.key === 'Enter' ? selectedFigure(view.state) : null;
        if (found) options.open(String(found.node.attrs.id));
        return found !== null;
      },
      handleDOMEvents: {
        'nightdesk-frame': (_, event) => {
          for (const view of views) view.redraw((event as CustomEvent<string>).detail);
          return true;
        },
      },
    },
  });
}
