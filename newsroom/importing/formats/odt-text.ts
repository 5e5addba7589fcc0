import type { DocumentWriter } from './document-writer.ts';
import type { OdtStyle } from './odt-styles.ts';
import { childOf, descendantsOf, textIn } from './xml/find.ts';
import type { XmlElement } from './xml/tree.ts';

/** Text of a document that stands outside its running text. */
type Around = { notes: XmlElement[]; comments: string[]; descriptions: string[] };

type Styles = { styleOf: (name: string | undefined) => OdtStyle; numbered: ReadonlySet<string | undefined> };

/** Not part of the text: settings, and what tracked changes deleted. */
const SKIPPED = new Set(
  'tracked-changes sequence-decls variable-decls user-field-decls forms scripts event-listeners'.split(' '),
);
const TITLE_TAGS = {
  Title: ['h1', ''],
  Subtitle: ['p', 'standfirst'],
  Quotations: ['blockquote', ''],
} as const;

/** What an element of the text is as elements of a page, from the outside in; empty for one without a place. */
function tagsOf(
  element: XmlElement,
  { styleOf, numbered }: Styles,
): { tag: string; words?: string; href?: string; number?: string | undefined }[] {
  const { name, attributes } = element;
  const style = styleOf(attributes['style-name']);
  const look = [...(style.bold ? [{ tag: 'strong' }] : []), ...(style.italic ? [{ tag: 'em' }] : [])];
  const title = style.title && TITLE_TAGS[style.title];
  if (name === 'h')
    return [{ tag: `h${Math.min(6, Math.max(1, Number(attributes['outline-level']) || 1))}` }];
  if (name === 'p') return title ? [{ tag: title[0], words: title[1] }] : [{ tag: 'p' }, ...look];
  if (name === 'span') return look;
  if (name === 'a') return [{ tag: 'a', href: attributes.href ?? '' }];
  if (name === 'list') return [{ tag: numbered.has(attributes['style-name']) ? 'ol' : 'ul' }];
  if (name === 'list-item' || name === 'list-header')
    return [{ tag: 'li', number: attributes['start-value'] }];
  if (name === 'table') return [{ tag: 'table' }];
  if (name === 'table-row') return [{ tag: 'tr' }];
  if (name === 'table-cell') return [{ tag: 'td' }];
  return [];
}

/**
 * Writes the running text of an OpenDocument text (OpenDocument 1.3, 5 and 6), its notes after it. Returns the
 * comments, and the descriptions of pictures.
 */
export function writeOdtText(
  body: XmlElement,
  styles: Styles,
  writer: DocumentWriter,
): Omit<Around, 'notes'> {
  const around: Around = { notes: [], comments: [], descriptions: [] };
  walk(body, styles, writer, around);
  // Notes may have notes: the list grows while it is walked.
  for (const note of around.notes) walk(note, styles, writer, around);
  return around;
}

function walk(root: XmlElement, styles: Styles, writer: DocumentWriter, around: Around): void {
  const open = [{ children: root.children, at: 0, tags: 0 }];
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const child = level.children[level.at++];
    if (child === undefined) {
      open.pop();
      for (let tag = 0; tag < level.tags; tag++) writer.close();
    } else if (typeof child === 'string') {
      writer.text(child);
    } else if (!isSetAside(child, around) && !writeSign(child, writer)) {
      const tags = tagsOf(child, styles);
      for (const { tag, ...more } of tags) writer.open(tag, more);
      open.push({ children: child.children, at: 0, tags: tags.length });
    }
  }
}

/** Notes an element that stands outside the running text; false for any other. */
function isSetAside(element: XmlElement, around: Around): boolean {
  if (element.name === 'note') {
    const body = childOf(element, 'note-body');
    if (body) around.notes.push(body);
    return true;
  }
  const text = textIn(element);
  if (element.name === 'annotation') around.comments.push(commentOf(element));
  else if (element.name === 'desc' || (element.name === 'title' && element.namespace.includes('svg'))) {
    around.descriptions.push(text ?? '');
  } else return SKIPPED.has(element.name);
  return true;
}

function commentOf(annotation: XmlElement): string {
  const paragraphs = descendantsOf(annotation, 'p', 'h').map((paragraph) => textIn(paragraph) ?? '');
  return [textIn(childOf(annotation, 'creator')), paragraphs.join('\n')].filter(Boolean).join(': ');
}

/** Writes an element that stands for a character; false for any other. */
function writeSign({ name }: XmlElement, writer: DocumentWriter): boolean {
  if (name === 'line-break') writer.lineBreak();
  else if (name === 'tab') writer.text('\t');
  else if (name === 's') writer.text(' ');
  else return false;
  return true;
}
