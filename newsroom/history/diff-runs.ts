import type { Mark, Node } from 'prosemirror-model';
import { wordChanges } from '../document/compare/word-changes.ts';
import { firstIndex } from '../first-index.ts';
import type { DiffRun, Looks } from './diff.ts';

/** Stands for a line break: no text has it, as the newsroom stores no NUL. */
const BREAK = '\0';

/** The text of a block, a unit for each position in it. */
export const plainText = (node: Node): string => node.textBetween(0, node.content.size, '', BREAK);

/** What happened to the words of a block, and to how those look that stayed. */
export function diffRuns(before: Node | null, after: Node | null): DiffRun[] {
  const [was, now] = [before && spansOf(before), after && spansOf(after)];
  const changes = wordChanges(before ? plainText(before) : '', after ? plainText(after) : '');
  const runs: DiffRun[] = [];
  let [wasAt, nowAt] = [0, 0];
  for (const { kind, text } of changes) {
    const cuts = new Set<number>();
    if (kind !== 'new') for (const { from } of was ?? []) cuts.add(from - wasAt);
    if (kind !== 'gone') for (const { from } of now ?? []) cuts.add(from - nowAt);
    for (const [from, to] of between(cuts, text.length)) {
      const old = kind === 'new' ? null : looksAt(was ?? [], wasAt + from);
      const looks = (kind === 'gone' ? old : looksAt(now ?? [], nowAt + from)) ?? plain;
      const isOther = kind === 'same' && old !== null && !isAlike(old, looks);
      push(runs, {
        kind,
        text: text.slice(from, to).replaceAll(BREAK, '\n'),
        looks,
        was: isOther ? old : null,
      });
    }
    if (kind !== 'new') wasAt += text.length;
    if (kind !== 'gone') nowAt += text.length;
  }
  return runs;
}

type Span = { from: number; looks: Looks };

const plain: Looks = { strong: false, em: false, link: null };

function spansOf(node: Node): Span[] {
  const spans: Span[] = [];
  node.forEach((child, from) => {
    spans.push({ from, looks: looksOf(child.marks) });
  });
  return spans;
}

function looksOf(marks: readonly Mark[]): Looks {
  const named = (name: string) => marks.find(({ type }) => type.name === name);
  return {
    strong: named('strong') !== undefined,
    em: named('em') !== undefined,
    link: (named('link')?.attrs.href as string | undefined) ?? null,
  };
}

function looksAt(spans: readonly Span[], at: number): Looks {
  const next = firstIndex(spans, ({ from }) => from > at);
  return spans[Math.max(0, next - 1)]?.looks ?? plain;
}

function between(cuts: ReadonlySet<number>, length: number): [number, number][] {
  const points = [0, ...[...cuts].filter((cut) => cut > 0 && cut < length).sort((a, b) => a - b), length];
  return points.slice(1).map((to, index) => [points[index] ?? 0, to]);
}

const isAlike = (one: Looks, other: Looks): boolean =>
  one.strong === other.strong && one.em === other.em && one.link === other.link;

const isAlikeOrNone = (one: Looks | null, other: Looks | null): boolean =>
  one && other ? isAlike(one, other) : one === other;

function push(runs: DiffRun[], run: DiffRun): void {
  const last = runs.at(-1);
  if (last?.kind === run.kind && isAlike(last.looks, run.looks) && isAlikeOrNone(last.was, run.was)) {
    last.text += run.text;
  } else runs.push(run);
}
