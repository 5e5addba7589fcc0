import type { Span } from '#newsroom/importing/schema.ts';
import { placedBlocks, storyAround } from '#newsroom/importing/story.ts';

/**
 * The story that the ledger makes, each part with the place it has on screen, and for each span (by where it starts)
 * the place that its words go to.
 */
export function storyWithPlaces(source: string, ledger: readonly Span[]) {
  const story = storyAround(source, ledger);
  const placeOf = new Map<number, string>();
  const spanAt = new Map<string, number>();
  const put = (span: Span, place: string) => {
    placeOf.set(span.start, place);
    if (!spanAt.has(place)) spanAt.set(place, span.start);
  };
  const blocks = placedBlocks(source, ledger).map(({ block, parts }) => {
    const place = `block-${parts[0]?.start ?? 0}`;
    for (const part of parts) put(part, place);
    return { ...block, place };
  });
  let hasHeadline = false;
  for (const span of ledger) {
    if (
      span.kind === 'credit' ||
      span.kind === 'rights_notice' ||
      span.kind === 'embargo' ||
      span.kind === 'editors_note'
    ) {
      if (!placeOf.has(span.start)) put(span, span.kind);
    } else if (span.kept && (span.kind === 'standfirst' || span.kind === 'byline')) put(span, span.kind);
    else if (span.kept && span.kind === 'headline' && !hasHeadline) {
      hasHeadline = true;
      put(span, 'headline');
    }
  }
  return { story, blocks, placeOf, spanAt };
}

export type StoryWithPlaces = ReturnType<typeof storyWithPlaces>;
export type PlacedBlock = StoryWithPlaces['blocks'][number];
