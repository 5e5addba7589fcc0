import type { Concept } from '#newsroom/story/concepts.ts';

const MEDIA_TOPIC = /^medtop:(\d{1,12})$/;

/** The address that a code stands for: its own, or that of an IPTC Media Topic. Undefined for other codes. */
export function conceptUri({ code }: Concept): string | undefined {
  const topic = MEDIA_TOPIC.exec(code ?? '')?.[1];
  if (topic) return `http://cv.iptc.org/newscodes/mediatopic/${topic}`;
  return code && /^https?:\/\//i.test(code) && URL.canParse(code) ? code : undefined;
}

/** The names, each once. */
export const conceptNames = (concepts: readonly Concept[]): string[] => [
  ...new Set(concepts.flatMap(({ name }) => name ?? [])),
];
