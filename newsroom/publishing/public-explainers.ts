import { z } from 'zod';

const snapshot = z.object({
  /** Of the marks that its words carry in the publication's document. */
  id: z.string(),
  body: z.string(),
  /** A document of newsroom/annotation/note-schema.ts; null for plain words. */
  rich: z.record(z.string(), z.unknown()).nullable(),
});

/** An explainer as it went out. */
export type PublicExplainer = z.output<typeof snapshot>;

/** What a publication keeps of its explainers, in the order of their words; one that is malformed has none. */
export function readExplainers(json: unknown): PublicExplainer[] {
  const parsed = z.array(snapshot).safeParse(json);
  return parsed.success ? parsed.data : [];
}
