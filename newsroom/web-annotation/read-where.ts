import { selectors, type WebAnnotation } from './schema.ts';

/** Where a file says that the words of an annotation are. */
export type Where = {
  exact: string;
  prefix: string;
  suffix: string;
  /** In characters of the whole text; null where the file gives none. */
  position: { start: number; end: number } | null;
};

type Selector = Partial<Where> & { type?: string; start?: number; end?: number; isPart: boolean };

/** So often selectors refine each other at most: nobody looks closer. */
const deepest = 8;

export function readWhere({ target: [target] }: WebAnnotation): Where {
  const all = typeof target === 'object' && 'selector' in target ? meant(target.selector ?? [], 0) : [];
  const quote = all.find(({ type }) => type === 'TextQuoteSelector');
  const position = all.find(({ type, isPart }) => type === 'TextPositionSelector' && !isPart);
  const { exact = '', prefix = '', suffix = '' } = quote ?? {};
  const { start = 0, end = 0 } = position ?? {};
  return { exact, prefix, suffix, position: position ? { start, end } : null };
}

/**
 * The selectors that say what is meant: of one that is refined those that refine it (§ 4.2.9), which count from where
 * it begins.
 */
function meant(given: unknown, depth: number): Selector[] {
  const read = selectors.safeParse(given);
  if (!read.success || depth > deepest) return [];
  return read.data.flatMap((each) => {
    if (typeof each === 'string') return [];
    if (each.refinedBy !== undefined) return meant(each.refinedBy, depth + 1);
    return [{ ...(each as Omit<Selector, 'isPart'>), isPart: depth > 0 }];
  });
}
