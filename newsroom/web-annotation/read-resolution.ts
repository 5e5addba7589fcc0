import type { Outcome, SourceLink } from '../annotation/schema.ts';
import { isTextual } from './read-words.ts';
import type { WebAnnotation } from './schema.ts';

/** How a thread was settled where the file comes from. */
export type ReadResolution = { outcome: Outcome | null; outcomeNote: string; sourceLinks: SourceLink[] };

const outcomes = new Set<string>(['confirmed', 'corrected', 'unverifiable'] satisfies Outcome[]);

/** The tag of an annotation that says that the thread it is about is settled. */
export const resolvedTag = 'resolved';

/** What an annotation of a thread says of how that was settled; null for one that says something else. */
export function readResolution({ motivation = [], body = [] }: WebAnnotation): ReadResolution | null {
  if (!motivation.includes('assessing')) return null;
  const texts = body.filter(isTextual);
  const isTag = ({ purpose }: { purpose?: string[] | undefined }) => purpose?.includes('tagging') ?? false;
  const tags = texts.filter(isTag).map(({ value }) => value);
  const outcome = tags.find((tag): tag is Outcome => outcomes.has(tag)) ?? null;
  if (!outcome && !tags.includes(resolvedTag)) return null;
  const said = texts.filter((text) => !isTag(text)).map(({ value }) => value);
  return { outcome, outcomeNote: said.join('\n').trim(), sourceLinks: body.flatMap(sourceLink) };
}

function sourceLink(body: unknown): SourceLink[] {
  if (typeof body !== 'object' || body === null || !('source' in body)) return [];
  const source: unknown = body.source;
  if (typeof source === 'string') return [{ address: source, title: source }];
  if (typeof source !== 'object' || source === null || !('id' in source)) return [];
  const address = String(source.id);
  const title = 'label' in source && typeof source.label === 'string' ? source.label : address;
  return [{ address, title }];
}
