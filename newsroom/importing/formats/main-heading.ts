import type { Frame, Segment } from './format.ts';

/**
 * A document has one main heading, its first: writers use the same level for the headings within the text, which
 * stand lower from then on. Changes the frames of the segments.
 */
export function keepOneMainHeading(segments: readonly Segment[]): void {
  let first: Frame | undefined;
  for (const { evidence } of segments) {
    const { frame } = evidence;
    if (frame?.tag !== 'h1') continue;
    first ??= frame;
    if (frame !== first) frame.tag = 'h2';
  }
}
