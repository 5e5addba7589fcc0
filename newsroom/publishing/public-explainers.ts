import type { Node } from 'prosemirror-model';
import { z } from 'zod';
import { parseDocument } from '../document/parse.ts';
import { publicDocument } from '../document/public-document.ts';

const snapshot = z.object({
  /** Of the marks that its words carry in the publication's document. */
  id: z.string(),
  body: z.string(),
  /** A document of newsroom/annotation/note-schema.ts; null for plain words. */
  rich: z.record(z.string(), z.unknown()).nullable(),
});

/** An explainer as it went out. */
export type PublicExplainer = z.output<typeof snapshot>;

/** The text of a story as it would go out with these explainers. */
export const publicText = (story: { document: unknown }, explainers: readonly PublicExplainer[]): Node =>
  publicDocument(parseDocument(story.document), new Set(explainers.map(({ id }) => id)));

/** What a publication keeps of its explainers, in the order of their words; one that is malformed has none. */
export function readExplainers(json: unknown): PublicExplainer[] {
  const parsed = z.array(snapshot).safeParse(json);
  return parsed.success ? parsed.data : [];
}
