import { createHash } from 'node:crypto';
import type { Mark, Node } from 'prosemirror-model';
import { withoutSuggestions } from './suggestions/resolved.ts';

/** Marks that readers do not see as content: they change without ending an approval. */
const silentMarks = new Set(['annotation', 'its']);

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** SHA-256 (hex) of the text of one block: what translation staleness is judged by. Formatting does not count. */
export const blockHash = (text: string): string => sha256(text);

/**
 * SHA-256 (hex) of what readers get: structure, words, emphasis and links, in order. Suggestions, block ids, annotations
 * and translate tags are left out. An approval is bound to it.
 */
export const contentHash = (doc: Node): string => sha256(JSON.stringify(canonical(withoutSuggestions(doc))));

type Run = [text: string, marks: string[]];
type Canonical = [type: string, attrs: unknown[], content: (Canonical | Run)[], marks?: string[]];

function canonical(node: Node): Canonical {
  const { id: _, ...attrs } = node.attrs;
  const content: Canonical[2] = [];
  node.forEach((child) => {
    if (!child.isText) {
      content.push(canonical(child));
      return;
    }
    const run: [string, string[]] = [child.text ?? '', visibleMarks(child.marks)];
    const last = content.at(-1);
    if (last?.length === 2 && last[1].join() === run[1].join()) last[0] += run[0];
    else content.push(run);
  });
  const given = Object.entries(attrs).filter(([, value]) => value !== null);
  const marks = visibleMarks(node.marks);
  return marks.length > 0 ? [node.type.name, given, content, marks] : [node.type.name, given, content];
}

const visibleMarks = (marks: readonly Mark[]): string[] =>
  marks
    .filter((mark) => !silentMarks.has(mark.type.name))
    .map((mark) => `${mark.type.name}:${JSON.stringify(mark.attrs)}`)
    .sort();
