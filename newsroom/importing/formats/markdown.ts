import { fromMarkdown } from 'mdast-util-from-markdown';
import { emptyMetadata, type Metadata } from '../metadata.ts';
import { DocumentWriter } from './document-writer.ts';
import { type FieldLine, withFieldLines } from './field-lines.ts';
import type { Format, Reading } from './format.ts';
import { instantOf } from './instant.ts';
import { fieldOf, frontMatterOf, sniffMarkdown } from './markdown-signs.ts';
import { subjectsOf } from './page-metadata.ts';

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
  copyright: 'rights_notice',
  rights: 'rights_notice',
  license: 'rights_notice',
  embargo: 'embargo',
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
 * HTML in it are text, its tags are not; of pictures the source has the alternative text and the title.
 */
function readMarkdown(text: string): Reading {
  const front = frontMatterOf(text);
  const writer = new DocumentWriter();
  const pictures = write(fromMarkdown((front?.body ?? text).replace(EMPTY_LINES, '\n\n')), writer);
  const { lines, metadata } = frontFields(front?.lines ?? []);
  const alternatives = pictures.flatMap(({ alternative }): FieldLine[] =>
    alternative ? [{ field: 'metadata', text: alternative }] : [],
  );
  const captions = pictures.flatMap(({ caption }): FieldLine[] =>
    caption ? [{ field: 'caption', text: caption }] : [],
  );
  return {
    ...withFieldLines(lines, withoutRepeated(writer.finish(), lines), [...alternatives, ...captions]),
    ...(metadata.language && { language: metadata.language }),
    metadata: { ...emptyMetadata(), ...metadata, pictures },
    warnings: [],
  };
}

/** Many writers put the title into the fields, and above the text once more. */
function withoutRepeated(text: Pick<Reading, 'source' | 'segments'>, lines: readonly FieldLine[]) {
  const headline = lines.find(({ field }) => field === 'headline')?.text;
  const segments = text.segments.map((segment) => {
    const isRepeated =
      segment.evidence.frame?.tag === 'h1' && text.source.slice(segment.start, segment.end) === headline;
    return isRepeated ? { ...segment, evidence: { field: 'metadata' as const } } : segment;
  });
  return { source: text.source, segments };
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
    metadata: {
      ...frontMetadata(values),
      ...(byline && { byline }),
      ...(language && { language }),
      ...(createdAt && { createdAt }),
    },
  };
}

function frontMetadata(values: ReadonlyMap<string, string>): Partial<Metadata> {
  const copyright = values.get('copyright') ?? values.get('rights');
  const usageTerms = values.get('license');
  const address = values.get('canonical') ?? values.get('url');
  const updatedAt = instantOf(values.get('updated') ?? values.get('lastmod'));
  const subjects = subjectsOf((values.get('tags') ?? values.get('keywords'))?.replace(/^\[|\]$/g, ''));
  return {
    ...(copyright && { copyright }),
    ...(usageTerms && { usageTerms }),
    ...(address && /^https?:/.test(address) && { address }),
    ...(updatedAt && { updatedAt }),
    ...(subjects.length > 0 && { subjects }),
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
      const title = node.type === 'image' ? node.title : null;
      pictures.push({
        ...(address && { address }),
        ...(title && { caption: title }),
        ...(node.alt && { alternative: node.alt }),
      });
    } else if (node.type === 'break') writer.lineBreak();
    else if (node.type === 'text') writer.text(node.value);
    else if (node.type === 'html') writer.text(node.value.replace(HTML_TAG, ' '));
    else if ('children' in node || node.type === 'code' || node.type === 'inlineCode') {
      const number = node.type === 'list' ? (node.start ?? undefined) : undefined;
      writer.open(tagOf(node), { href: hrefOf(node, addresses), number });
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
