/** A piece of text as pdf.js places it: from the lower left corner of the page, in points. */
export type PdfItem = {
  str: string;
  dir: string;
  width: number;
  height: number;
  transform: number[];
  hasEOL: boolean;
};

/** A line of a page: where it stands and how high its letters are, in points. */
export type PdfLine = { text: string; left: number; right: number; y: number; height: number; rtl: boolean };

/** The lines of a page, in the order in which the page paints them. */
export function pdfLines(items: readonly PdfItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let line: (PdfLine & { parts: string[] }) | null = null;
  const end = () => {
    if (line) lines.push({ ...line, text: line.parts.join('').trim() });
    line = null;
  };
  for (const item of items) {
    const [x = 0, y = 0] = item.transform.slice(4);
    const height = item.height || Math.abs(item.transform[3] ?? 0) || 1;
    if (item.str.trim() !== '') {
      if (line && Math.abs(line.y - y) > Math.max(line.height, height) * 0.5) end();
      line ??= { text: '', parts: [], left: x, right: x, y, height, rtl: item.dir === 'rtl' };
      line.left = Math.min(line.left, x);
      line.right = Math.max(line.right, x + item.width);
      line.height = Math.max(line.height, height);
    }
    line?.parts.push(item.str);
    if (item.hasEOL) end();
  }
  end();
  return lines.filter(({ text }) => text !== '');
}

/** Whether a paragraph goes on from one line to the next: by size, distance, indent, and whether the line is full. */
export function goesOn(line: PdfLine, next: PdfLine, page: readonly PdfLine[]): boolean {
  const { height } = line;
  const gap = line.y - next.y;
  if (Math.abs(next.height - height) > height * 0.12) return false;
  if (gap <= 0 || gap > height * 1.75) return false;
  const indent = line.rtl ? line.right - next.right : next.left - line.left;
  if (indent > height * 0.7) return false;
  const column = page.filter((other) =>
    line.rtl
      ? Math.abs(other.right - line.right) < height * 3
      : Math.abs(other.left - line.left) < height * 3,
  );
  const edge = column.reduce(
    (far, other) => (line.rtl ? Math.min(far, other.left) : Math.max(far, other.right)),
    line.rtl ? line.left : line.right,
  );
  const room = line.rtl ? line.left - edge : edge - line.right;
  const [word = ''] = next.text.split(/\s/, 1);
  const letter = (next.right - next.left) / Math.max(1, next.text.length);
  return room < (word.length + 1) * letter + height * 0.5;
}
