import type { Metadata } from '#newsroom/importing/metadata.ts';
import { recognisableStory } from '#newsroom/importing/recognition/of-story.ts';
import { recognise } from '#newsroom/importing/recognition/recognise.ts';
import {
  FINDING_KINDS,
  type Finding,
  type FindingKind,
  type Ticked,
} from '#newsroom/importing/recognition/schema.ts';
import type { StoryWithPlaces } from './places.ts';

/** Where words of the story stand on screen: a part of it, and UTF-16 offsets into its text. */
export type WordsPlace = { place: string; from: number; to: number };

/** What can be ticked: a quote, a figure, or a name with all the places that it stands in. */
export type Offer = {
  /** The same as long as its words stand where they do, whatever else of the ledger changes. */
  key: string;
  kind: FindingKind;
  label: string;
  detail: string | null;
  findings: Finding[];
  places: WordsPlace[];
};

/** What recognition finds in the story that the ledger makes, as it is offered: by kind, in the order of the text. */
export function offersOf(
  { story, blocks }: StoryWithPlaces,
  language: string,
  metadata: Metadata,
): Map<FindingKind, Offer[]> {
  const places = ['headline', 'standfirst', ...blocks.map(({ place }) => place)];
  const offers = new Map<string, Offer>();
  for (const finding of recognise(recognisableStory({ story, blocks, language, metadata }))) {
    const { kind, block, from, to, words } = finding;
    const place = places[block] ?? '';
    const isName = kind === 'person' || kind === 'organisation' || kind === 'place';
    const key = isName ? `${kind} ${finding.name.toLowerCase()}` : `${kind} ${place} ${from} ${to} ${words}`;
    const offer = offers.get(key) ?? { key, kind, ...wordsOf(finding), findings: [], places: [] };
    offer.findings.push(finding);
    offer.places.push({ place, from, to });
    offers.set(key, offer);
  }
  const kinds = FINDING_KINDS.map((kind): [FindingKind, Offer[]] => [
    kind,
    [...offers.values()].filter((offer) => offer.kind === kind),
  ]);
  return new Map(kinds.filter(([, found]) => found.length > 0));
}

function wordsOf(finding: Finding): Pick<Offer, 'label' | 'detail'> {
  switch (finding.kind) {
    case 'quote':
      return { label: finding.words, detail: finding.speaker };
    case 'figure':
      return { label: finding.words, detail: null };
    default:
      return { label: finding.name, detail: null };
  }
}

/** The ticked offers' places, as the newsroom wants them told. */
export const tickedOf = (offers: readonly Offer[]): Ticked[] =>
  offers.flatMap(({ findings }) =>
    findings.map(({ kind, block, from, to, words }) => ({ kind, block, from, to, words })),
  );
