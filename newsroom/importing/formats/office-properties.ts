import type { Metadata } from '../metadata.ts';
import type { FieldLine } from './field-lines.ts';
import { instantOf } from './instant.ts';
import type { XmlElement } from './xml/tree.ts';

type Properties = Pick<Metadata, 'byline' | 'language' | 'createdAt' | 'updatedAt'>;

/**
 * The properties of an office document (ECMA-376 part 2, 8.3.3; OpenDocument 1.3, 4.3; Dublin Core): all of their words as lines of
 * metadata, and what of them the newsroom uses. A document's title is often left from another one, so it is no
 * headline.
 */
export function corePropertiesOf(part: XmlElement | null): { lines: FieldLine[]; metadata: Properties } {
  const values = new Map<string, string>();
  for (const child of part?.children ?? []) {
    if (typeof child === 'string') continue;
    const value = child.children
      .filter((text) => typeof text === 'string')
      .join('')
      .trim();
    if (value !== '') values.set(child.name, value);
  }
  const byline = values.get('initial-creator') ?? values.get('creator');
  const language = values.get('language');
  const createdAt = instantOf(values.get('created') ?? values.get('creation-date'));
  const updatedAt = instantOf(values.get('modified') ?? values.get('date'));
  return {
    lines: [...values.values()].map((text) => ({ field: 'metadata', text })),
    metadata: {
      ...(byline && { byline }),
      ...(language && { language }),
      ...(createdAt && { createdAt }),
      ...(updatedAt && { updatedAt }),
    },
  };
}
