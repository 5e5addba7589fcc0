import { Fragment, type Mark, type Node, Slice } from 'prosemirror-model';
import { listStart } from '#newsroom/document/list-start.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { linkedWords } from './linked-words.ts';
import { type PlainRun, plainRuns } from './plain-runs.ts';

const { nodes } = documentSchema;
const { paragraph, hard_break: lineBreak } = nodes;

/** Lines as a mail program or a wire breaks them: full but for the last, and broken in the midst of sentences. */
function isWrapped(lines: readonly string[]): boolean {
  const full = lines.slice(0, -1);
  const inMidst = full.filter((line) => !/[.!?…:؟۔»”"]\s*$/.test(line));
  return (
    full.length > 0 &&
    full.every((line) => line.length >= 45 && line.length <= 100) &&
    inMidst.length * 2 >= full.length
  );
}

/** A run of lines without a blank one: one paragraph where it was wrapped, its lines where they were meant. */
function paragraphsOf(lines: readonly string[], hasBlankLines: boolean): string[][] {
  const trimmed = lines.map((line) => line.trim());
  if (isWrapped(lines)) return [[trimmed.join(' ')]];
  return hasBlankLines ? [trimmed] : trimmed.map((line) => [line]);
}

/**
 * Plain text as paragraphs. Where blank lines part them, single breaks stay breaks, as in verse and addresses; where
 * there are none, every line is a paragraph. Lines that were only wrapped are joined. Lines with the signs of a list
 * are one, and so are those that a mail quotes; web addresses are links.
 */
export function parsePlainText(text: string, marks: readonly Mark[]): Slice {
  const lines = text
    .replace(/\r\n?|[\v\f\x85\u2028]/g, '\n')
    .split('\n')
    .map((line) => line.replace(/^\u2029/, '').trimEnd());
  const hasBlankLines = lines.slice(0, lines.findLastIndex(Boolean)).includes('');
  const runs: string[][] = [[]];
  for (const line of lines) {
    if (line === '') runs.push([]);
    else runs.at(-1)?.push(line);
  }
  const made = runs.flatMap(plainRuns).flatMap((run) => blocksOf(run, hasBlankLines, marks));
  // Words pasted in the midst of others keep the space at their ends.
  const [only] = made;
  if (made.length === 1 && only?.type === paragraph && !/[\n\r]/.test(text))
    return new Slice(Fragment.from(paragraph.create(null, linkedWords(text, marks))), 1, 1);
  return Slice.maxOpen(Fragment.fromArray(made));
}

function blocksOf(run: PlainRun, hasBlankLines: boolean, marks: readonly Mark[]): Node[] {
  const inLines = (lines: readonly string[]) =>
    paragraph.create(
      null,
      lines.flatMap((line, index) => [
        ...(index > 0 ? [lineBreak.create()] : []),
        ...linkedWords(line, marks),
      ]),
    );
  const items = () => run.lines.map((line) => nodes.list_item.create(null, inLines([line.trim()])));
  switch (run.kind) {
    case 'bullets':
      return [nodes.bullet_list.create(null, items())];
    case 'numbers':
      return [nodes.ordered_list.create({ start: listStart(run.start) }, items())];
    case 'quote':
      return [nodes.blockquote.create(null, paragraphsOf(run.lines, hasBlankLines).map(inLines))];
    case 'words':
      return paragraphsOf(run.lines, hasBlankLines).map(inLines);
  }
}
