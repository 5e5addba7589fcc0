/** An item by lower-case property: ninjs 1 and 2 write `versioncreated`, ninjs 3 `versionCreated`. */
export type NinjsItem = ReadonlyMap<string, unknown>;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function itemOf(value: unknown): NinjsItem {
  return new Map(
    isRecord(value) ? Object.entries(value).map(([name, held]) => [name.toLowerCase(), held]) : [],
  );
}

/** A property's text without white space around it; undefined when it is none, or blank. */
export function wordsOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' ? text.trim() || undefined : undefined;
}

/** The objects that a property holds: a list of them, or by name as ninjs 1 does for associations. */
export function listOf(value: unknown): NinjsItem[] {
  const held = Array.isArray(value) ? value : isRecord(value) ? Object.values(value) : [];
  return held.filter(isRecord).map(itemOf);
}

/** All strings in a value, in its order. */
export function stringsIn(value: unknown): string[] {
  const strings: string[] = [];
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string') strings.push(next);
    else if (typeof next === 'object' && next !== null)
      for (const held of Object.values(next).reverse()) open.push(held);
  }
  return strings.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

/** A text of an item that may come in several forms: "headline", "headlines", "body_xhtml", "bodies". */
export type Variant = { role: string; type: string; value: string };

/** The forms of a text that one property holds, blank ones left out. */
export function variantsOf(name: string, value: unknown): Variant[] {
  const role = name.split('_').slice(1).join('_');
  const single = wordsOf(value);
  if (single) return [{ role, type: '', value: single }];
  return listOf(value).flatMap((variant) => {
    const text = wordsOf(variant.get('value'));
    const type = wordsOf(variant.get('contenttype')) ?? '';
    return text ? [{ role: wordsOf(variant.get('role')) ?? '', type, value: text }] : [];
  });
}
