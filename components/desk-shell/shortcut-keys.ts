/** What of a KeyboardEvent a shortcut needs. */
export type Stroke = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>;

/**
 * The name of one key press as shortcuts write it: `g`, `?`, `Enter`, `Space`, `Mod+k` (Ctrl or Cmd), `Shift+Enter`.
 * On an Arabic or Cyrillic keyboard the letter is taken from the place of the key, so that `g b` works there too.
 */
export function strokeName(event: Stroke): string {
  // Windows tells AltGr as Ctrl and Alt: ₺ on a Turkish keyboard is a sign that is typed, and no shortcut.
  if (event.ctrlKey && event.altKey && event.getModifierState('AltGraph')) return event.key;
  const latin = /^[\x20-\x7e]$/.test(event.key);
  const byPlace = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase();
  const isSign = event.key.length === 1;
  let key = isSign && !latin && byPlace ? byPlace : event.key;
  if (isSign && /[a-z]/i.test(key)) key = key.toLowerCase();
  // A space parts the strokes of a sequence, so it can't stand for itself.
  if (key === ' ') key = 'Space';
  const modifiers = [
    event.ctrlKey || event.metaKey ? 'Mod' : '',
    event.altKey ? 'Alt' : '',
    // A sign such as ? already says that Shift was held; a letter or a named key does not.
    event.shiftKey && (!isSign || /[a-z]/.test(key)) ? 'Shift' : '',
  ].filter(Boolean);
  return [...modifiers, key].join('+');
}

/** Whether the strokes so far are the whole shortcut, could become it, or neither. */
export function matchStrokes(strokes: readonly string[], shortcut: string): 'whole' | 'begun' | 'no' {
  const wanted = shortcut.split(' ');
  const fits = strokes.length <= wanted.length && strokes.every((stroke, index) => stroke === wanted[index]);
  if (!fits) return 'no';
  return strokes.length === wanted.length ? 'whole' : 'begun';
}

/** Single keys belong to whoever is being typed into, and to open dialogs and menus; Mod combinations do not. */
export function belongsToField(target: EventTarget | null, stroke: string): boolean {
  if (!(target instanceof Element) || stroke.startsWith('Mod+')) return false;
  if (target instanceof HTMLElement && target.isContentEditable) return true;
  // A link or a button that has the focus is what Enter and the space bar mean.
  if ((stroke === 'Enter' || stroke === 'Space') && target.closest('a[href], button, summary')) return true;
  return (
    target.closest(
      'input, textarea, select, [role=dialog], [role=alertdialog], [role=menu], [role=listbox]',
    ) !== null
  );
}
