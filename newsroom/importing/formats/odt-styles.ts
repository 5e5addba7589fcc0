import { childOf, descendantsOf } from './xml/find.ts';
import type { XmlElement } from './xml/tree.ts';

/** What the rules can use of a style. Names are the document's own or the ones that its styles go back to. */
export type OdtStyle = { bold: boolean; italic: boolean; title: 'Title' | 'Subtitle' | 'Quotations' | null };

const TITLES = ['Title', 'Subtitle', 'Quotations'] as const;
const DEEPEST = 20;

/** The styles of an OpenDocument text by name, those of its styles.xml and its own (OpenDocument 1.3, 16). */
export function stylesOf(...parts: (XmlElement | null)[]): (name: string | undefined) => OdtStyle {
  const styles = new Map<string, XmlElement>();
  for (const part of parts) {
    for (const style of descendantsOf(part ?? undefined, 'style')) {
      if (style.attributes.name) styles.set(style.attributes.name, style);
    }
  }
  return (name) => {
    const found: OdtStyle = { bold: false, italic: false, title: null };
    let weight: string | undefined;
    let slope: string | undefined;
    let at = name;
    for (let depth = 0; at && depth < DEEPEST; depth++) {
      const own = at;
      const style = styles.get(own);
      const look = childOf(style, 'text-properties')?.attributes;
      weight ??= look?.['font-weight'];
      slope ??= look?.['font-style'];
      found.title ??= TITLES.find((title) => title === own) ?? null;
      at = style?.attributes['parent-style-name'];
    }
    found.bold = weight === 'bold' || Number(weight) >= 600;
    found.italic = slope === 'italic' || slope === 'oblique';
    return found;
  };
}

/** The names of the list styles that number their items. */
export function numberedLists(...parts: (XmlElement | null)[]): Set<string | undefined> {
  const styles = parts.flatMap((part) => descendantsOf(part ?? undefined, 'list-style'));
  return new Set(
    styles
      .filter((style) => childOf(style, 'list-level-style-number') !== undefined)
      .map((style) => style.attributes.name),
  );
}
