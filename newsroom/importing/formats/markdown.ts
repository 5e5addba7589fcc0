import { fromMarkdown } from 'mdast-util-from-markdown';
import { emptyMetadata, type Metadata } from '../metadata.ts';
import { DocumentWriter } from './document-writer.ts';
import { type FieldLine, withFieldLines } from './field-lines.ts';
import type { Format, Reading } from './format.ts';
import { instantOf } from './instant.ts';
import { fieldOf, frontMatterOf, sniffMarkdown } from './markdown-signs.ts';

/** Markdown (CommonMark 0.31), with YAML fields above it. */
export const markdown: Format = {
  name: 'markdown',
  sniff: ({ text }) => (text === null ? 0 : sniffMarkdown(text)),
  read: ({ text }) => [{ part: '', reading: readMarkdown(text ?? '') }],
};

type Root = ReturnType<typeof fromMarkdown>;
type RootContent = Root['children'][number];

const KINDS: Record<string, FieldLine['field']> = {
  title: 'headline',
  headline: 'headline',
  subtitle: 'standfirst',
  description: 'standfirst',
  author: 'byline',
  by: 'byline',
};
const TAGS: Partial<Record<RootContent['type'], string>> = {
  paragraph: 'p',
  emphasis: 'em',
  strong: 'strong',
  blockquote: 'blockquote',
  listItem: 'li',
  code: 'pre',
  inlineCode: 'code',
};
/** Many of them say no more than one, and take the parser longer than words. */
const EMPTY_LINES = /\n(?:[ \t]*\r?\n){2,}/g;
const HTML_TAG = /<!--[\s\S]{0,100000}?-->|<\/?[a-zA-Z][^<>]{0,2000}>/g;

/**
 * Reads Markdown: the fields above it, and the text that people read without the signs that mark it up. The words of
 * HTML in it are text, its tags are not; of pictures the source has the alternative text.
 */
function readMarkdown(text: string): Reading {
  const front = frontMatterOf(text);
  const writer = new DocumentWriter();
  const pictures = write(fromMarkdown((front?.body ?? text).replace(EMPTY_LINES, '\n\n')), writer);
  const { lines, metadata } = frontFields(front?.lines ?? []);
  const alternatives = pictures.flatMap(({ alternative }): FieldLine[] =>
    alternative ? [{ field: 'metadata', text: alternative }] : [],
  );
  return {
    ...withFieldLines(lines, writer.finish(), alternatives),
    ...(metadata.language && { language: metadata.language }),
    metadata: { ...emptyMetadata(), ...metadata, pictures },
    warnings: [],
  };
}

function frontFields(lines: readonly string[]): { lines: FieldLine[]; metadata: Partial<Metadata> } {
  const values = new Map<string, string>();
  const shown = lines.map((line): FieldLine => {
    const field = fieldOf(line);
    if (!field || field.value === '') return { field: 'metadata', text: line };
    values.set(field.name, field.value);
    const kind = Object.hasOwn(KINDS, field.name) ? KINDS[field.name] : undefined;
    return kind ? { field: kind, text: field.value } : { field: 'metadata', text: line };
  });
  const byline = values.get('author') ?? values.get('by');
  const language = values.get('lang') ?? values.get('language');
  const date = values.get('date');
  const createdAt = instantOf(date);
  return {
    lines: shown,
    metadata: { ...(byline && { byline }), ...(language && { language }), ...(createdAt && { createdAt }) },
  };
}

/** Writes a tree without recursion; returns its pictures. */
function write(root: Root, writer: DocumentWriter): Metadata['pictures'] {
  const pictures: Metadata['pictures'] = [];
  const addresses = definitionsIn(root);
  const open: { children: RootContent[]; at: number }[] = [{ children: root.children, at: 0 }];
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const node = level.children[level.at++];
    if (!node) {
      open.pop();
      if (open.length > 0) writer.close();
      continue;
    }
    if (node.type === 'image' || node.type === 'imageReference') {
      const address = node.type === 'image' ? node.url : addresses.get(node.identifier);
      pictures.push({ ...(address && { address }), ...(node.alt && { alternative: node.alt }) });
    } else if (node.type === 'break') writer.lineBreak();
    else if (node.type === 'text') writer.text(node.value);
    else if (node.type === 'html') writer.text(node.value.replace(HTML_TAG, ' '));
    else if ('children' in node || node.type === 'code' || node.type === 'inlineCode') {
      writer.open(tagOf(node), { href: hrefOf(node, addresses) });
      if ('value' in node) writer.text(node.value);
      open.push({ children: 'children' in node ? node.children : [], at: 0 });
    }
  }
  return pictures;
}

function tagOf(node: RootContent): string {
  if (node.type === 'heading') return `h${node.depth}`;
  if (node.type === 'list') return node.ordered ? 'ol' : 'ul';
  if (node.type === 'link' || node.type === 'linkReference') return 'a';
  return TAGS[node.type] ?? 'div';
}

function hrefOf(node: RootContent, addresses: ReadonlyMap<string, string>): string {
  if (node.type === 'link') return node.url;
  return node.type === 'linkReference' ? (addresses.get(node.identifier) ?? '') : '';
}

/** The addresses that links name by a label; they stand between the blocks, hardly ever within one. */
function definitionsIn(root: Root): Map<string, string> {
  const addresses = new Map<string, string>();
  for (const node of root.children) {
    if (node.type === 'definition' && !addresses.has(node.identifier))
      addresses.set(node.identifier, node.url);
  }
  return addresses;
}
