import { blockText } from './block-text.ts';
import { agencyOfDateline, stripCredit, stripDateline, stripLabel, stripListSign } from './labels.ts';
import type { ImportedStory, Mark, Span, SpanKind, StoryBlock } from './schema.ts';

type Piece = { kind: SpanKind; kept: boolean; parts: Span[] };

const LINE_BREAK = /[\n\r\u2028\u2029\v\f]/;

const BLOCK_TYPES: Partial<Record<SpanKind, StoryBlock['type']>> = {
  subheading: 'heading',
  headline: 'heading',
  list: 'list',
  quote: 'blockquote',
};

/**
 * Runs of spans that share a line and are kept make one block together: a dateline and its paragraph, a restored
 * credit and the sentence before it. Only white space with a line break ends such a run.
 */
function kindsInLine(kind: SpanKind, next: SpanKind): boolean {
  if (kind === next) return false;
  const alone: SpanKind[] = ['headline', 'standfirst', 'byline', 'subheading'];
  return !alone.includes(kind) && !alone.includes(next);
}

function piecesOf(source: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let current: Piece | null = null;
  let gap: Span | null = null;
  // What is set aside within a line doesn't break the paragraph in two.
  let interrupted = false;
  for (const span of spans) {
    if (span.kind === 'space') {
      if (LINE_BREAK.test(source.slice(span.start, span.end))) current = null;
      gap = span;
      continue;
    }
    if (current?.kept && !span.kept) {
      pieces.push({ kind: span.kind, kept: false, parts: [span] });
      interrupted = true;
      continue;
    }
    const last: SpanKind | undefined = current?.parts.at(-1)?.kind;
    const goesOn =
      last !== undefined && (kindsInLine(last, span.kind) || (interrupted && last === span.kind));
    interrupted = false;
    if (current?.kept && span.kept && goesOn) {
      if (gap) current.parts.push(gap);
      current.parts.push(span);
      if (current.kind === 'dateline') current.kind = span.kind;
    } else {
      current = { kind: span.kind, kept: span.kept, parts: [span] };
      pieces.push(current);
    }
    gap = null;
  }
  return pieces;
}

function textOfSpan(source: string, span: Span): string {
  return blockText(source, [span]).text;
}

function block(
  type: StoryBlock['type'],
  text: string,
  marks: Mark[],
  item: Pick<StoryBlock, 'ordered' | 'number'> = {},
): StoryBlock[] {
  if (text === '') return [];
  const { ordered = false, number } = item;
  const numbered = ordered && number !== undefined && { number };
  return [{ type, text, marks, ...(type === 'list' && { ordered, ...numbered }) }];
}

/**
 * The blocks of the story's text, each with the spans that it is made of: for a screen that shows both side by side.
 */
export function placedBlocks(source: string, spans: readonly Span[]): PlacedBlock[] {
  let headlines = 0;
  let dateline: Piece | null = null;
  const placed: PlacedBlock[] = [];
  for (const piece of piecesOf(source, spans)) {
    if (!piece.kept || piece.kind === 'standfirst' || piece.kind === 'byline') continue;
    if (piece.kind === 'headline' && headlines++ === 0) continue;
    const isOpened = dateline !== null && canBeOpened(piece);
    if (dateline && !isOpened) placed.push(...placedAs(source, dateline));
    if (dateline && isOpened) placed.push(...openedBy(source, dateline, piece));
    else if (piece.kind !== 'dateline') placed.push(...placedAs(source, piece));
    dateline = piece.kind === 'dateline' ? piece : null;
  }
  return dateline ? [...placed, ...placedAs(source, dateline)] : placed;
}

type PlacedBlock = { block: StoryBlock; parts: readonly Span[] };

function placedAs(source: string, piece: Piece): PlacedBlock[] {
  return blockOf(source, piece).map((made) => ({ block: made, parts: piece.parts }));
}

/** Whether a dateline on the line before belongs before these words: a paragraph that has none of its own. */
function canBeOpened({ kind, parts }: Piece): boolean {
  return kind === 'paragraph' && !parts.some((part) => part.kind === 'dateline');
}

/** A dateline on a line of its own, as agencies' data have it, stands before the paragraph as readers know it. */
function openedBy(source: string, dateline: Piece, piece: Piece): PlacedBlock[] {
  const place = stripDateline(blockText(source, dateline.parts).text);
  if (place === '') return placedAs(source, piece);
  const { text, marks } = blockText(source, piece.parts);
  const opening = `${place} – `;
  const moved = marks.map((mark) => ({
    ...mark,
    start: mark.start + opening.length,
    end: mark.end + opening.length,
  }));
  const parts = [...dateline.parts, ...piece.parts];
  return block('paragraph', opening + text, moved).map((made) => ({ block: made, parts }));
}

function blockOf(source: string, piece: Piece): StoryBlock[] {
  const { text, marks } = blockText(source, piece.parts);
  const type = BLOCK_TYPES[piece.kind] ?? 'paragraph';
  if (type !== 'list') return block(type, text, marks);
  const item = stripListSign(text, marks);
  const [first] = piece.parts;
  const ordered = first?.ordered ?? item.ordered;
  return block('list', item.text, item.marks, { ordered, number: first?.number ?? item.number });
}

/**
 * The story that a ledger makes. Pure and without Node, so that the review screen shows it while an editor works.
 *
 * - The first kept headline span is the headline; a later one becomes a heading of the text.
 * - A dateline span at the head of a paragraph stays in that paragraph's text, and is also the `dateline`; one on a line
 *   of its own opens the paragraph after it.
 * - Kept spans of kinds that have no place of their own (a restored teaser, caption, credit …) are paragraphs.
 * - `credit`, `rightsNotice`, `embargo` and `editorsNotes` are told from their spans, kept or set aside. Without
 *   a credit span, an agency in the dateline's brackets is the credit.
 * - White space and control characters in a text become one space; list signs and labels ("By", "Source:") go.
 */
export function makeStory(source: string, spans: readonly Span[]): ImportedStory {
  const blocks = placedBlocks(source, spans).map((placed) => placed.block);
  return { ...storyAround(source, spans), blocks };
}

/** All of the story but the blocks of its text. */
export function storyAround(source: string, spans: readonly Span[]): Omit<ImportedStory, 'blocks'> {
  const texts = (kind: SpanKind, keptOnly: boolean) =>
    spans
      .filter((span) => span.kind === kind && (span.kept || !keptOnly))
      .map((span) => textOfSpan(source, span))
      .filter((text) => text !== '');
  const joined = (parts: string[], glue: string) => (parts.length > 0 ? parts.join(glue) : null);
  const dateline = texts('dateline', true).map(stripDateline)[0] || null;
  const credits = [...new Set(texts('credit', false).map(stripCredit))].filter((credit) => credit !== '');
  return {
    headline: texts('headline', true)[0] ?? null,
    standfirst: joined(texts('standfirst', true), ' '),
    byline: joined(texts('byline', true).map(stripLabel), ', '),
    dateline,
    credit: joined(credits, ', ') ?? (dateline && agencyOfDateline(dateline)),
    rightsNotice: joined(texts('rights_notice', false), '\n'),
    embargo: joined(texts('embargo', false), '\n'),
    editorsNotes: texts('editors_note', false),
  };
}
