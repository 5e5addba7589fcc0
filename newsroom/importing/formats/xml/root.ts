const START_TAG = /<(?:[\w.-]{1,60}:)?([\w.-]{1,60})(?=[\s/>])[^<>]{0,4000}>?/y;

/**
 * The local name and the start tag of a document's outermost element, without reading the rest; null when the text
 * doesn't begin as XML does.
 */
export function rootOf(text: string): { name: string; tag: string } | null {
  let at = 0;
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++;
    const close = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : null;
    if (close) {
      const end = text.indexOf(close, at);
      if (end < 0) return null;
      at = end + close.length;
    } else if (text.startsWith('<!DOCTYPE', at)) {
      const close = text.indexOf('>', at);
      const bracket = text.slice(at, close).includes('[') ? text.indexOf(']>', at) : -1;
      const end = bracket < 0 ? close : bracket + 1;
      if (end < 0) return null;
      at = end + 1;
    } else {
      START_TAG.lastIndex = at;
      const match = START_TAG.exec(text);
      return match ? { name: match[1] ?? '', tag: match[0] } : null;
    }
  }
}
