import { parseHTML } from 'linkedom';
import { DOMParser, type Node } from 'prosemirror-model';
import { noteSchema } from '../annotation/note-schema.ts';

const longest = 40_000;
const deepest = 60;

const { rules } = DOMParser.fromSchema(noteSchema);
/** Wherever a name stands, in a template too, it is words: nobody is named by a file. */
const parser = new DOMParser(
  noteSchema,
  rules.filter((rule) => !('node' in rule && rule.node === 'mention')),
);

/**
 * HTML from elsewhere as a message: what a message can't hold is left out, scripts and unsafe links with it, and names
 * stay words. Null for what is too long, or nested deeper than anybody writes.
 */
export function readNoteHtml(html: string): Node | null {
  if (html.length > longest) return null;
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  if (isTooDeep(document.body)) return null;
  const doc = parser.parse(document.body);
  doc.check();
  return doc;
}

/** Found level by level: what is too deep for the parser would be for a function that calls itself. */
function isTooDeep(root: Element): boolean {
  let level = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap(({ children }) => [...children]);
  }
  return false;
}
