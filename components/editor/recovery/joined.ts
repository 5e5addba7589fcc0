export type Range = { from: number; to: number };

/** Ranges that touch as one, the empty ones left out: characters typed one by one are one text. */
export function joined(ranges: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (const { from, to } of ranges.filter((each) => each.from < each.to).sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found;
}
