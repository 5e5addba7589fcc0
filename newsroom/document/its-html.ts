import type { Mark, Node } from 'prosemirror-model';
import { escapeMarkup } from '../escape-markup.ts';
import { itsAttributes } from './schema.ts';
import { withoutSuggestions } from './suggestions/resolved.ts';

type Language = { tag: string; direction: 'ltr' | 'rtl' };

/**
 * The story as HTML for translation tools: an `article` with the translate tags of the text as ITS 2.0 in HTML
 * (§ 7.1 native `translate`; `its-*` for Terminology § 8.4 and Localization Note § 8.3). Annotations and
 * suggestions stay in the newsroom.
 */
export function itsHtml(doc: Node, { tag, direction }: Language): string {
  return element('article', { lang: tag, dir: direction }, `\n${blocks(withoutSuggestions(doc))}`);
}

const blocks = (node: Node): string => {
  const parts: string[] = [];
  node.forEach((child) => {
    parts.push(`${block(child)}\n`);
  });
  return parts.join('');
};

const containers: Record<string, string> = {
  blockquote: 'blockquote',
  bullet_list: 'ul',
  ordered_list: 'ol',
  list_item: 'li',
};

function block(node: Node): string {
  const { name } = node.type;
  const container = containers[name];
  const start = (node.attrs.start as number | null | undefined) ?? null;
  if (container)
    return element(container, { start: start === null ? null : String(start) }, `\n${blocks(node)}`);
  if (name === 'divider') return '<hr>';
  const tag = name === 'headline' ? 'h1' : name === 'heading' ? `h${node.attrs.level}` : 'p';
  const { id, lang, dir } = node.attrs as { id: string | null; lang: string | null; dir: string | null };
  return element(tag, { id: id && `block-${id}`, lang, dir }, inline(node));
}

/**
 * Text with its marks. Tags that cover the same words share one element; where they would contradict each other (two
 * notes), each has its own.
 */
function inline(node: Node): string {
  const parts: string[] = [];
  node.forEach((child) => {
    const text = child.isText ? escapeMarkup(child.text ?? '') : '<br>';
    parts.push(child.marks.toReversed().reduce(wrap, tagged(text, child.marks)));
  });
  return parts.join('');
}

function wrap(text: string, mark: Mark): string {
  if (mark.type.name === 'strong' || mark.type.name === 'em') return element(mark.type.name, {}, text);
  return mark.type.name === 'link' ? element('a', { href: mark.attrs.href as string }, text) : text;
}

function tagged(text: string, marks: readonly Mark[]): string {
  const elements: Record<string, string>[] = [];
  for (const mark of marks) {
    if (mark.type.name !== 'its') continue;
    const attributes = itsAttributes(mark.attrs);
    const free = elements.find((each) => Object.keys(attributes).every((name) => !(name in each)));
    if (free) Object.assign(free, attributes);
    else elements.push(attributes);
  }
  return elements.reduceRight((inside, attributes) => element('span', attributes, inside), text);
}

function element(tag: string, attributes: Record<string, string | null>, content: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escapeMarkup(value ?? '')}"`);
  return `<${tag}${written.join('')}>${content}</${tag}>`;
}
