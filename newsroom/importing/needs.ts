import { ledgerShares } from './ledger.ts';
import type { Metadata } from './metadata.ts';
import type { ImportedStory, Span } from './schema.ts';

/** Why a person should look at an import before it becomes a story. `licence` depends on the day, so it is not stored. */
export const needs = [
  'notice',
  'unreadable',
  'duplicate',
  'language',
  'headline',
  'embargo',
  'unsure',
  'licence',
] as const;
export type Need = (typeof needs)[number];

/** More of a source than this being unsure, a person should look at it. */
const MUCH_UNSURE = 0.12;
const SURE_LANGUAGE = 0.5;

/** What was found when it arrived, and no work on its ledger changes. */
export const isOfArrival = (need: string): boolean => need === 'notice' || need === 'duplicate';

type Read = {
  language: string;
  /** 0 to 1. */
  languageSure: number;
  spans: readonly Span[];
  story: Pick<ImportedStory, 'headline' | 'embargo'>;
  metadata: Pick<Metadata, 'embargoUntil'>;
};

/** What of an import a person should look at, as far as it can be told from the copy itself. */
export function needsOf({ language, languageSure, spans, story, metadata }: Read): Need[] {
  const found: Need[] = [];
  if (language === 'und' || languageSure < SURE_LANGUAGE) found.push('language');
  if (story.headline === null) found.push('headline');
  if (story.embargo !== null || metadata.embargoUntil !== undefined) found.push('embargo');
  if (ledgerShares(spans).unsure > MUCH_UNSURE) found.push('unsure');
  return found;
}
