import { childOf, childrenOf } from './xml/find.ts';
import type { XmlElement } from './xml/tree.ts';

/** A paragraph of a list: how deep it stands, counted from 0, and the number that it is printed with. */
export type ListPlace = { level: string; isOrdered: boolean; number: number };

type Level = { index: string; isOrdered: boolean; start: number };
type Definition = { id: string; levels: ReadonlyMap<string, Level>; link: string | undefined };
/** `use` is null where a style leads to the definition itself. */
type Place = { definition: Definition; level: Level; use: string | null };
type Numbering = {
  definitions: ReadonlyMap<string, Definition>;
  /** By `w:numId`: the definition, and the starts that this use of it overrides, by level. */
  uses: ReadonlyMap<string, { definition: string; starts: ReadonlyMap<string, number> }>;
  /** Uses that numbering styles stand for, and levels that paragraph styles do. */
  styles: ReadonlyMap<string, string>;
  paragraphStyles: ReadonlyMap<string, Place>;
};

/** Word knows nine levels. */
const LEVEL = /^[0-8]$/;

type Parts = { document: XmlElement; numbering: XmlElement; styles: XmlElement | undefined };

/**
 * The paragraphs of a Word document's lists in their order, with their numbers (ECMA-376 part 1, 17.9): a list goes on
 * after whatever stands between its items, until another use of it begins anew. Deleted paragraphs count nothing; of two
 * versions of a drawing the older is read, as mammoth does.
 */
export function listPlaces({ document, numbering, styles }: Parts): ListPlace[] {
  const known = numberingOf(numbering, styles);
  const counters = new Map<string, Map<string, number>>();
  const begun = new Set<string>();
  return [...paragraphs(document)].flatMap((properties) => {
    const found = placeOf(properties, known);
    if (!found) return [];
    const { definition, level, use } = found;
    const counts = counters.get(definition.id) ?? new Map<string, number>();
    counters.set(definition.id, counts);
    const override = use === null ? undefined : known.uses.get(use)?.starts.get(level.index);
    const first = `${use} ${level.index}`;
    const begins = override !== undefined && !begun.has(first);
    begun.add(first);
    const before = counts.get(level.index);
    const number = begins ? override : before === undefined ? level.start : before + 1;
    counts.set(level.index, number);
    for (const deeper of counts.keys()) if (Number(deeper) > Number(level.index)) counts.delete(deeper);
    return [{ level: level.index, isOrdered: level.isOrdered, number }];
  });
}

function* paragraphs(element: XmlElement): Generator<XmlElement | undefined> {
  for (const child of childrenOf(element)) {
    if (child.name === 'Choice') continue;
    const properties = child.name === 'p' ? childOf(child, 'pPr') : undefined;
    if (child.name === 'p' && !childOf(childOf(properties, 'rPr'), 'del')) yield properties;
    yield* paragraphs(child);
  }
}

const settingOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes.val;

/** By its own numbering, by its style's, or by its own without a level: in this order, as mammoth takes them. */
function placeOf(properties: XmlElement | undefined, known: Numbering): Place | null {
  const own = childOf(properties, 'numPr');
  const [index, use] = [settingOf(own, 'ilvl'), settingOf(own, 'numId')];
  if (index !== undefined && use !== undefined) return levelOf(use, index, known);
  const byStyle = known.paragraphStyles.get(settingOf(properties, 'pStyle') ?? '');
  return byStyle ?? (use === undefined ? null : levelOf(use, '0', known));
}

function levelOf(use: string, index: string, known: Numbering, seen: readonly string[] = []): Place | null {
  const definition = known.definitions.get(known.uses.get(use)?.definition ?? '');
  if (!definition || seen.includes(use)) return null;
  const linked = definition.link === undefined ? undefined : known.styles.get(definition.link);
  if (linked !== undefined) return levelOf(linked, index, known, [...seen, use]);
  const level = definition.levels.get(index);
  return level ? { definition, level, use } : null;
}

function numberingOf(numbering: XmlElement, styles: XmlElement | undefined): Numbering {
  const definitions = new Map<string, Definition>();
  const paragraphStyles = new Map<string, Place>();
  for (const element of childrenOf(numbering, 'abstractNum')) {
    const levels = new Map<string, Level>();
    const id = element.attributes.abstractNumId ?? '';
    const definition = { id, levels, link: settingOf(element, 'numStyleLink') };
    definitions.set(id, definition);
    for (const part of childrenOf(element, 'lvl')) {
      const index = part.attributes.ilvl ?? '0';
      if (!LEVEL.test(index)) continue;
      const isOrdered = settingOf(part, 'numFmt') !== 'bullet';
      const level = { index, isOrdered, start: Number(settingOf(part, 'start') ?? 1) };
      levels.set(index, level);
      const style = settingOf(part, 'pStyle');
      if (style !== undefined) paragraphStyles.set(style, { definition, level, use: null });
    }
  }
  const uses = childrenOf(numbering, 'num').map((element) => {
    const starts = childrenOf(element, 'lvlOverride').flatMap((override): [string, number][] => {
      const start = settingOf(override, 'startOverride');
      return start === undefined ? [] : [[override.attributes.ilvl ?? '0', Number(start)]];
    });
    const use = { definition: settingOf(element, 'abstractNumId') ?? '', starts: new Map(starts) };
    return [element.attributes.numId ?? '', use] as const;
  });
  const links = childrenOf(styles, 'style').flatMap((style): [string, string][] => {
    const use = settingOf(childOf(childOf(style, 'pPr'), 'numPr'), 'numId');
    return style.attributes.type === 'numbering' && use ? [[style.attributes.styleId ?? '', use]] : [];
  });
  return { definitions, uses: new Map(uses), styles: new Map(links), paragraphStyles };
}
