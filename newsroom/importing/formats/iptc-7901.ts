import type { Format, Piece, Reading, Segment } from './format.ts';
import { iptc7901Metadata } from './iptc-7901-metadata.ts';
import { linesOf } from './lines.ts';
import { severalPieces } from './several-pieces.ts';
import { readText } from './text.ts';

/** Transmission signs: start of heading, start of text, end of text. */
const [SOH, STX, ETX] = ['\u0001', '\u0002', '\u0003'] as const;
// biome-ignore lint/suspicious/noControlCharactersInRegex: transmission signs are what is looked for
const SIGNS = /[\u0000-\u0008\u000e-\u001f]/g;
/** A line of the head ends in a quad sign: "=" in IPTC 7901, "<" (after "^") in ANPA 1312. */
const QUAD = /\s{0,3}[=<]{1,3}$/;
const SLUG = /^(?:BC|AM|PM)-/;
/** How many lines of a text its head has at most. */
const HEAD_LINES = 8;

/** Wire messages with transmission signs: IPTC 7901, and ANPA 1312 which has the same frame. */
export const iptc7901: Format = {
  name: 'iptc-7901',
  sniff: ({ text }) => (text !== null && isFramed(text) ? 0.95 : 0),
  read: ({ text }) => messagesOf(text ?? ''),
};

function isFramed(text: string): boolean {
  const start = text.slice(0, 400).indexOf(SOH);
  const body = text.slice(0, 2000).indexOf(STX, start + 1);
  return start >= 0 ? body > start : body >= 0 && text.includes(ETX);
}

/** A piece for each message, by its number where it has one of its own. */
function messagesOf(text: string): Piece[] {
  const [before = '', ...framed] = text.split(SOH);
  const messages = framed.length > 0 ? framed : [before];
  // What stands before the first frame belongs to it: nothing that was received is left out.
  if (framed.length > 0) messages[0] = `${before}\n${messages[0]}`;
  const readings = messages.map(readMessage);
  return severalPieces(readings.map((reading) => ({ id: reading.metadata?.id, read: { reading } })));
}

/**
 * Reads one message. The source is the message as it is, with a line break for each transmission sign; its heading
 * and what follows the text are metadata.
 */
function readMessage(message: string): Reading {
  const source = message.replace(SIGNS, '\n');
  const start = message.indexOf(STX) + 1;
  const close = message.indexOf(ETX, start);
  const end = close < 0 ? message.length : close;
  const heading = source.slice(0, start);
  const trailer = source.slice(end);
  const body = readText(source.slice(start, end)).segments.map((segment) => moved(segment, start));
  const metadata = iptc7901Metadata(heading, trailer);
  markSignature(body.at(-1), source, metadata.provider);
  return {
    source,
    segments: [...metadataLines(heading, 0), ...markHead(body, source), ...metadataLines(trailer, end)],
    metadata,
    warnings: [],
  };
}

/** A short last line that begins with the service's letters and goes on with initials is its signature. */
function markSignature(last: Segment | undefined, source: string, service: string | undefined): void {
  if (!last || !service) return;
  const [first = '', ...initials] = source.slice(last.start, last.end).split(/[\s/]+/, 8);
  if (first.toLowerCase() !== service.toLowerCase() || initials.length > 5) return;
  if (initials.every((word) => word.length <= 3)) last.evidence = { field: 'credit' };
}

function moved(segment: Segment, by: number): Segment {
  return { ...segment, start: segment.start + by, end: segment.end + by };
}

function metadataLines(text: string, offset: number): Segment[] {
  return linesOf(text).flatMap((line) => {
    const raw = text.slice(line.start, line.end);
    const start = offset + line.start + (raw.length - raw.trimStart().length);
    const end = offset + line.start + raw.trimEnd().length;
    return end > start ? [{ start, end, marks: [], evidence: { field: 'metadata' as const } }] : [];
  });
}

/** Cuts the quad signs off the lines of the head. Between slug and byline, the first of them is the headline. */
function markHead(body: Segment[], source: string): Segment[] {
  let hasHeadline = false;
  return body.flatMap((segment, index) => {
    const text = source.slice(segment.start, segment.end);
    const quad = QUAD.exec(text);
    if (!quad || quad.index === 0 || index >= HEAD_LINES) return [segment];
    const lead = text.startsWith('^') ? 1 : 0;
    const sign = (start: number, end: number): Segment => ({
      start,
      end,
      marks: [],
      evidence: { field: 'metadata' },
    });
    const words = text.slice(lead, quad.index);
    const isSlug = SLUG.test(words);
    const isHeadline = !isSlug && !hasHeadline;
    hasHeadline ||= isHeadline;
    const field = isSlug ? ('metadata' as const) : isHeadline ? ('headline' as const) : undefined;
    const end = segment.start + quad.index;
    const signStart = end + quad[0].length - quad[0].trimStart().length;
    return [
      ...(lead > 0 ? [sign(segment.start, segment.start + lead)] : []),
      {
        ...segment,
        start: segment.start + lead,
        end,
        evidence: { ...segment.evidence, ...(field && { field }) },
      },
      sign(signStart, segment.end),
    ];
  });
}
