import type { Mark, Node } from 'prosemirror-model';
import { withBlockIds } from './block-ids.ts';
import { listStart } from './list-start.ts';
import { documentSchema, isSafeLink } from './schema.ts';

type BlockMark = { start: number; end: number; type: 'strong' | 'em' | 'link'; href?: string };

/** A block of plain data, as an importer, the seed or a test writes it. List items that follow each other are one list. */
export type PlainBlock = {
  type: 'paragraph' | 'heading' | 'blockquote' | 'list' | 'divider';
  text: string;
  /** UTF-16 offsets into `text`. */
  marks?: readonly BlockMark[];
  ordered?: boolean;
  /** Of an item of a numbered list; 1 if nothing is said. Where it does not go on with the one before, a list begins. */
  number?: number | undefined;
};

export type PlainDocument = { headline: string; standfirst?: string | null; blocks: readonly PlainBlock[] };

const { nodes, marks: markTypes } = documentSchema;

/** A document of the newsroom's schema, with fresh block ids. Without blocks it has one empty paragraph. */
export function buildDocument({ headline, standfirst, blocks }: PlainDocument): Node {
  const body = blocks.flatMap((block, index) => buildBlock(block, blocks[index - 1], blocks.slice(index)));
  return withBlockIds(
    nodes.doc.create(null, [
      nodes.headline.create(null, plain(headline)),
      nodes.standfirst.create(null, plain(standfirst ?? '')),
      ...(body.length > 0 ? body : [nodes.paragraph.create()]),
    ]),
  );
}

function buildBlock(block: PlainBlock, before: PlainBlock | undefined, rest: readonly PlainBlock[]): Node[] {
  switch (block.type) {
    case 'divider':
      return [nodes.divider.create()];
    case 'heading':
      return [nodes.heading.create(null, inline(block))];
    case 'blockquote':
      return [nodes.blockquote.create(null, paragraph(block))];
    case 'list':
      return before && sameList(before, block) ? [] : [buildList(block, rest)];
    case 'paragraph':
      return [paragraph(block)];
  }
}

function sameList(one: PlainBlock, other: PlainBlock): boolean {
  if (one.type !== 'list' || other.type !== 'list') return false;
  if (!one.ordered || !other.ordered) return !one.ordered === !other.ordered;
  // Where the number is that of the list, all of its items have the same.
  const further = (other.number ?? 1) - (one.number ?? 1);
  return further === 0 || further === 1;
}

function buildList(first: PlainBlock, rest: readonly PlainBlock[]): Node {
  const end = rest.findIndex((block, index) => !sameList(rest[index - 1] ?? block, block));
  const items = end === -1 ? rest : rest.slice(0, end);
  const type = first.ordered ? nodes.ordered_list : nodes.bullet_list;
  return type.create(
    first.ordered ? { start: listStart(first.number) } : null,
    items.map((item) => nodes.list_item.create(null, paragraph(item))),
  );
}

const paragraph = (block: PlainBlock) => nodes.paragraph.create(null, inline(block));

const plain = (text: string) => (text === '' ? [] : [documentSchema.text(text)]);

/** Cuts the text wherever a mark begins or ends. Links that are not safe are left out, their words stay. */
function inline({ text, marks = [] }: PlainBlock): Node[] {
  const usable = marks.filter((mark) => mark.type !== 'link' || isSafeLink(mark.href ?? ''));
  const cuts = new Set([0, text.length, ...usable.flatMap((mark) => [mark.start, mark.end])]);
  const points = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  return points.slice(1).map((end, index) => {
    const start = points[index] ?? 0;
    const covering = usable.filter((mark) => mark.start <= start && mark.end >= end);
    return documentSchema.text(
      text.slice(start, end),
      covering.reduce<readonly Mark[]>((set, mark) => buildMark(mark).addToSet(set), []),
    );
  });
}

const buildMark = (mark: BlockMark) =>
  mark.type === 'link' ? markTypes.link.create({ href: mark.href }) : markTypes[mark.type].create();
