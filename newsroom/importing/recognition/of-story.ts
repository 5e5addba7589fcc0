import { stripDateline } from '../labels.ts';
import type { Metadata } from '../metadata.ts';
import type { ImportedStory } from '../schema.ts';
import type { Recognisable } from './schema.ts';

type Imported = {
  story: Pick<ImportedStory, 'headline' | 'standfirst' | 'dateline'>;
  blocks: readonly { text: string }[];
  language: string;
  metadata: Pick<Metadata, 'places' | 'dateline'>;
};

/** A story that a ledger makes, as recognition reads it; its blocks are the text units of the document made of it. */
export function recognisableStory({ story, blocks, language, metadata }: Imported): Recognisable {
  const datelines = [story.dateline, metadata.dateline].flatMap((line) => placeOfDateline(line ?? null));
  return {
    language,
    blocks: [story.headline ?? '', story.standfirst ?? '', ...blocks.map(({ text }) => text)],
    known: { places: [...datelines, ...metadata.places.flatMap(({ name }) => name ?? [])] },
  };
}

/** "SAINT-MALVIN, 2 juin (ADI)": what stands before the date, the agency and the dash. */
function placeOfDateline(dateline: string | null): string[] {
  const [place = ''] = stripDateline(dateline ?? '').split(/[,،(\d]|\s[–—-]/);
  return place.trim().length >= 3 ? [place.trim()] : [];
}
