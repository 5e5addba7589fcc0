import { type Mark, SAFE_HREF } from '../schema.ts';

const MARKS = new Map(
  Object.entries<'strong' | 'em'>({
    b: 'strong',
    strong: 'strong',
    i: 'em',
    em: 'em',
    cite: 'em',
  }),
);

/** The mark that an inline element of HTML or NITF puts on its words; none for a link that leads nowhere safe. */
export function inlineMark(
  tag: string,
  href: string | null | undefined,
): { type: Mark['type']; href?: string } | null {
  if (tag === 'a') {
    const address = href?.trim() ?? '';
    return SAFE_HREF.test(address) ? { type: 'link', href: address } : null;
  }
  const type = MARKS.get(tag);
  return type ? { type } : null;
}
