/** The box that lists, menus and popovers open in. */
export const overlayClass =
  'rounded-lg bg-raised p-1 shadow-overlay inset-ring inset-ring-line outline-none data-entering:animate-rise-in';

/** The shape of one line of a list, without what marks the one that is focused. */
export const lineClass =
  'group flex min-h-8 items-center gap-2 rounded-sm px-2 py-1 text-sm text-ink outline-none select-none ' +
  'data-disabled:text-ink-faint [&_svg]:size-4 [&_svg]:shrink-0';

/** One line of a list or menu; the lamp marks where the keyboard is. */
export const optionClass = `${lineClass} data-focused:bg-hover data-hovered:bg-hover data-focus-visible:bg-accent-wash`;
