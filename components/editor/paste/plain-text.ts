import { Fragment, type Mark, Slice } from 'prosemirror-model';
import { documentSchema } from '#newsroom/document/schema.ts';

const { paragraph, hard_break: lineBreak } = documentSchema.nodes;

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
 * there are none, every line is a paragraph. Lines that were only wrapped are joined.
 */
export function parsePlainText(text: string, marks: readonly Mark[]): Slice {
  const lines = text
    .replace(/\r\n?|\u2028/g, '\n')
    .split('\n')
    .map((line) => line.replace(/^\u2029/, '').trimEnd());
  const hasBlankLines = lines.slice(0, lines.findLastIndex(Boolean)).includes('');
  const runs: string[][] = [[]];
  for (const line of lines) {
    if (line === '') runs.push([]);
    else runs.at(-1)?.push(line);
  }
  const made = runs
    .filter((run) => run.length > 0)
    .flatMap((run) => paragraphsOf(run, hasBlankLines))
    .map((words) =>
      paragraph.create(
        null,
        words.flatMap((line, index) => {
          const content = line === '' ? [] : [documentSchema.text(line, marks)];
          return index === 0 ? content : [lineBreak.create(), ...content];
        }),
      ),
    );
  // Words pasted in the midst of others keep the space at their ends.
  const [only] = made;
  if (made.length === 1 && only && !/[\n\r]/.test(text))
    return new Slice(Fragment.from(paragraph.create(null, documentSchema.text(text, marks))), 1, 1);
  return made.length === 0 ? Slice.empty : new Slice(Fragment.fromArray(made), 1, 1);
}
