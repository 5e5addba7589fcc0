import { isSafeLink } from '#newsroom/document/schema.ts';

/** What people paste or type, as a whole address: the protocol may be left out. */
export function toHref(typed: string): string | null {
  const text = typed.trim();
  if (isSafeLink(text)) return text;
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`;
  const full = `https://${text}`;
  return /^[^\s/:]+\.[^\s]+$/.test(text) && isSafeLink(full) ? full : null;
}
