import type { Mark, Node } from 'prosemirror-model';
import { documentSchema, isSafeLink } from '#newsroom/document/schema.ts';

const address = /\bhttps?:\/\/[^\s<>"“”«»]{1,2000}/g;

/** A line as text, the web addresses in it as links to themselves. */
export function linkedWords(line: string, marks: readonly Mark[]): Node[] {
  const { link } = documentSchema.marks;
  const text = (words: string, more: readonly Mark[]) =>
    words === '' ? [] : [documentSchema.text(words, more)];
  if (link.isInSet(marks)) return text(line, marks);
  const nodes: Node[] = [];
  let at = 0;
  for (const { 0: found, index } of line.matchAll(address)) {
    const href = withoutSentence(found);
    if (!isSafeLink(href)) continue;
    nodes.push(...text(line.slice(at, index), marks));
    nodes.push(...text(href, link.create({ href }).addToSet(marks)));
    at = index + href.length;
  }
  return [...nodes, ...text(line.slice(at), marks)];
}

/** The marks of the sentence that an address stands in are no part of it; a bracket that it opens itself is. */
function withoutSentence(found: string): string {
  const bare = found.replace(/[.,;:!?…’'\]،؛؟۔。]+$/, '');
  const isAround = bare.endsWith(')') && bare.split(')').length > bare.split('(').length;
  return isAround ? withoutSentence(bare.slice(0, -1)) : bare;
}
