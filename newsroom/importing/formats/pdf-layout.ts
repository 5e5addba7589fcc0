import { DocumentWriter } from './document-writer.ts';
import { goesOn, type PdfLine } from './pdf-lines.ts';

const REPEATED_ON = 3;

/** Running heads and page numbers are the same on several pages, numbers apart. */
function runningKey({ text, y }: PdfLine): string {
  return `${Math.round(y / 4)} ${text.replace(/\p{N}+/gu, '#')}`;
}

/** The lines at the top and foot of pages that come again on others, and those that are only a number. */
function runningLines(pages: readonly PdfLine[][]): Set<PdfLine> {
  const edges = pages.map((lines) => {
    const ordered = lines.toSorted((a, b) => b.y - a.y);
    return [...new Set([...ordered.slice(0, 2), ...ordered.slice(-2)])];
  });
  const counts = new Map<string, number>();
  for (const line of edges.flat()) counts.set(runningKey(line), (counts.get(runningKey(line)) ?? 0) + 1);
  return new Set(
    edges
      .flat()
      .filter(
        (line) =>
          (counts.get(runningKey(line)) ?? 0) >= REPEATED_ON ||
          /^[\s–—-]{0,3}\p{N}{1,4}[\s–—-]{0,3}$/u.test(line.text),
      ),
  );
}

/** The height of most letters. */
function bodyHeight(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { height, text } of lines) {
    const size = Math.round(height * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + text.length);
  }
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}

/** Joins the lines of pages into paragraphs; larger letters are headings, the largest of the first page the main one. */
export function layOut(pages: readonly PdfLine[][]): ReturnType<DocumentWriter['finish']> {
  const writer = new DocumentWriter();
  const running = runningLines(pages);
  const normal = bodyHeight(pages.flat());
  const largest = Math.max(...(pages[0] ?? []).map(({ height }) => height), 0);
  for (const page of pages) {
    let before: PdfLine | null = null;
    for (const line of page) {
      const joined =
        before !== null && !running.has(line) && !running.has(before) && goesOn(before, line, page);
      if (joined) writer.lineBreak();
      else {
        if (before) writer.close();
        writer.open(tagOf(line, running, normal, largest));
      }
      writer.text(line.text);
      before = line;
    }
    if (before) writer.close();
  }
  return writer.finish();
}

function tagOf(line: PdfLine, running: ReadonlySet<PdfLine>, normal: number, largest: number): string {
  if (running.has(line)) return 'footer';
  if (line.height < normal * 1.2) return 'p';
  return line.height >= largest * 0.95 ? 'h1' : 'h2';
}
