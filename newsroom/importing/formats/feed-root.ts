/**
 * The first tag of an XML document, as written, for telling formats apart: after the declaration, comments, the document
 * type and processing instructions. Empty for anything else. Looks at the beginning only.
 */
export function rootTag(text: string | null): string {
  const head = (text ?? '').slice(0, 20_000);
  let at = 0;
  for (;;) {
    while (/[\s\ufeff]/.test(head[at] ?? '')) at++;
    const end = misc(head, at);
    if (end < 0) return '';
    if (end === at) break;
    at = end;
  }
  const close = head.indexOf('>', at);
  return head[at] === '<' ? head.slice(at, close < 0 ? undefined : close + 1) : '';
}

/** Where what isn't the root ends; the same place if the root is here, -1 if nothing ends it. */
function misc(head: string, at: number): number {
  for (const [begin, finish] of [
    ['<?', '?>'],
    ['<!--', '-->'],
    ['<!', endOfDoctype(head, at)],
  ] as const) {
    if (!head.startsWith(begin, at)) continue;
    const end = head.indexOf(finish, at + begin.length);
    return end < 0 ? -1 : end + finish.length;
  }
  return at;
}

/** Declarations within a document type hold signs of their own; what reads the document refuses them. */
function endOfDoctype(head: string, at: number): string {
  const bracket = head.indexOf('[', at);
  return bracket >= 0 && bracket < head.indexOf('>', at) ? ']>' : '>';
}
