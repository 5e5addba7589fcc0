import { Node, Schema } from 'prosemirror-model';
import { isSafeLink } from '../document/schema.ts';

/** How many characters a message may have, mentions and list signs included. */
export const longestNote = 5_000;

/** What a message of a thread is made of: no deeper than a paragraph in an item of a list, by the schema itself. */
export const noteSchema = new Schema({
  nodes: {
    doc: { content: '(paragraph | bullet_list)+' },
    paragraph: { content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    bullet_list: {
      content: 'list_item+',
      parseDOM: [{ tag: 'ul' }, { tag: 'ol' }],
      toDOM: () => ['ul', 0],
    },
    list_item: { content: 'paragraph+', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
    text: { group: 'inline' },
    mention: {
      ...{ inline: true, group: 'inline', atom: true, selectable: false, draggable: false },
      attrs: { personId: { validate: 'string' }, name: { validate: 'string' } },
      leafText: (node) => `@${node.attrs.name}`,
      parseDOM: [
        {
          tag: 'span[data-mention]',
          getAttrs: (element) => ({
            personId: element.getAttribute('data-mention'),
            name: element.textContent?.replace(/^@/, '') ?? '',
          }),
        },
      ],
      toDOM: (node) => ['span', { 'data-mention': node.attrs.personId }, `@${node.attrs.name}`],
    },
  },
  marks: {
    link: {
      attrs: { href: { validate: requireSafe } },
      inclusive: false,
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (element) => {
            const href = element.getAttribute('href') ?? '';
            return isSafeLink(href) && { href };
          },
        },
      ],
      toDOM: (mark) => ['a', { href: mark.attrs.href, rel: 'noopener noreferrer', target: '_blank' }, 0],
    },
    em: { parseDOM: [{ tag: 'i' }, { tag: 'em' }], toDOM: () => ['em', 0] },
    strong: { parseDOM: [{ tag: 'b' }, { tag: 'strong' }], toDOM: () => ['strong', 0] },
  },
});

function requireSafe(href: unknown): void {
  if (typeof href !== 'string' || !isSafeLink(href)) throw new RangeError('This is no safe address.');
}

/**
 * A message as a checked tree.
 * @throws RangeError if the JSON does not follow the schema
 */
export function parseNote(json: unknown): Node {
  const doc = Node.fromJSON(noteSchema, json);
  doc.check();
  return doc;
}

/** A message as plain JSON. ProseMirror's attributes have no prototype, and React hands no such thing to an action. */
export const noteJson = (doc: Node): Record<string, unknown> => JSON.parse(JSON.stringify(doc));

/** Plain words as a message: a paragraph a line. */
export const plainNote = (body: string): Node =>
  noteSchema.node(
    'doc',
    null,
    body.split('\n').map((line) => noteSchema.node('paragraph', null, line ? noteSchema.text(line) : [])),
  );

/** The words of a message alone: a line for each paragraph, mentions as “@Name”, items of lists with their sign. */
export function noteText(doc: Node): string {
  const lines: string[] = [];
  doc.descendants((node, _, parent, index) => {
    if (!node.isTextblock) return true;
    const sign = parent?.type.name === 'list_item' && index === 0 ? '• ' : '';
    lines.push(sign + node.textContent);
    return false;
  });
  return lines.join('\n').trim();
}

/** Ids of those who are named in a message. */
export function mentionedIn(doc: Node): string[] {
  const ids = new Set<string>();
  doc.descendants((node) => {
    if (node.type.name === 'mention') ids.add(node.attrs.personId as string);
  });
  return [...ids];
}
