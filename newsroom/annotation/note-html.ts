import type { Mark, Node } from 'prosemirror-model';
import { escapeMarkup } from '../escape-markup.ts';

/** A message as HTML that holds nothing but paragraphs, lists, strong and emphasised words and safe links. */
export function noteHtml(node: Node): string {
  if (node.isText) return node.marks.reduceRight(marked, escapeMarkup(node.text ?? ''));
  // Names are words here: nobody elsewhere knows the ids of our people.
  if (node.type.name === 'mention')
    return node.marks.reduceRight(marked, escapeMarkup(`@${node.attrs.name}`));
  const inside = node.children.map(noteHtml).join('');
  const tag = tags[node.type.name];
  return tag ? `<${tag}>${inside}</${tag}>` : inside;
}

const tags: Record<string, string> = { paragraph: 'p', bullet_list: 'ul', list_item: 'li' };

function marked(words: string, mark: Mark): string {
  if (mark.type.name === 'link') return `<a href="${escapeMarkup(mark.attrs.href as string)}">${words}</a>`;
  return `<${mark.type.name}>${words}</${mark.type.name}>`;
}
