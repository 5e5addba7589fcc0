import { isDeepStrictEqual } from 'node:util';
import type { Publication } from '../db/generated/client.ts';
import { annotationRanges } from '../document/annotation-marks.ts';
import { parseDocument } from '../document/parse.ts';

const compared = [
  'contentHash',
  'sectionSlug',
  'byline',
  'credit',
  'notice',
  'sourceName',
  'subjects',
  'places',
  'pictures',
  'explainers',
  'outlets',
] as const;

type Compared = Record<(typeof compared)[number] | 'document', unknown>;

/** Whether readers of a publication would see nothing else in what is to be the next one. */
export const sameForReaders = (one: Compared, other: Publication): boolean =>
  compared.every((field) => isDeepStrictEqual(one[field], other[field])) && sameExplainers(one, other);

type Explained = Pick<Compared, 'explainers' | 'document'>;

/** Whether readers of one get the same explainers, on the same words, as readers of the other. Neither is withdrawn. */
export const sameExplainers = (one: Explained, other: Explained): boolean =>
  isDeepStrictEqual(one.explainers, other.explainers) &&
  isDeepStrictEqual(explained(one.document), explained(other.document));

/** Where explainers stand, which the hash of the text leaves out. */
const explained = (document: unknown) => annotationRanges(parseDocument(document));
