import fc from 'fast-check';
import type { Mark, Node } from 'prosemirror-model';
import { listStart } from '#newsroom/document/list-start.ts';
import { documentSchema } from '#newsroom/document/schema.ts';

const { nodes, marks } = documentSchema;

const words = [
  'ferry',
  'the',
  'of',
  'night',
  'bell',
  'Rîya',
  'deniz',
  'الميناء',
  'کەشتی',
  'می‌ڕوات',
  '👩‍🚀',
  ',',
  '.',
  '  ',
];

const anyMarks: fc.Arbitrary<Mark[]> = fc
  .subarray([
    marks.strong.create(),
    marks.em.create(),
    marks.link.create({ href: 'https://lamp.example/a' }),
    marks.annotation.create({ id: 'note-1' }),
    marks.annotation.create({ id: 'note-2' }),
    marks.its.create({ id: 'tag-1', translate: 'no' }),
  ])
  .map((chosen) => chosen.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), []) as Mark[]);

const anyWords = fc.record({
  text: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((chosen) => chosen.join(' ')),
  marks: fc.oneof({ weight: 3, arbitrary: fc.constant<Mark[]>([]) }, { weight: 1, arbitrary: anyMarks }),
  isBreak: fc.nat(9).map((chance) => chance === 0),
});

const anyInline = fc.array(anyWords, { maxLength: 5 });
type Inline = { text: string; marks: readonly Mark[]; isBreak: boolean }[];

const inline = (parts: Inline, withBreaks: boolean): Node[] =>
  parts.map((part) =>
    part.isBreak && withBreaks
      ? nodes.hard_break.create(null, null, part.marks)
      : documentSchema.text(part.text, withBreaks ? part.marks : part.marks.filter(isSilent)),
  );

const isSilent = (mark: Mark) => mark.type.name === 'annotation' || mark.type.name === 'its';

const anyBlock = fc.record({
  kind: fc.constantFrom(
    ...([
      'paragraph',
      'paragraph',
      'paragraph',
      'heading',
      'quote',
      'list',
      'nested',
      'figure',
      'divider',
    ] as const),
  ),
  /** Few, so that two documents share blocks. */
  ids: fc.array(fc.nat(11), { minLength: 3, maxLength: 3 }),
  inline: fc.array(anyInline, { minLength: 3, maxLength: 3 }),
  lang: fc.constantFrom(null, null, null, 'ckb'),
  isOrdered: fc.boolean(),
});

/** Any document of the schema, with ids that it does not repeat and other documents have too. */
export const anyDocument: fc.Arbitrary<Node> = fc
  .record({
    headline: anyInline,
    standfirst: anyInline,
    blocks: fc.array(anyBlock, { minLength: 1, maxLength: 7 }),
  })
  .map(({ headline, standfirst, blocks }) => {
    const taken = new Set<number>();
    const idOf = (wanted: number) => {
      const free = taken.has(wanted) ? Math.max(11, ...taken) + 1 : wanted;
      taken.add(free);
      return `block-${free}`;
    };
    const doc = nodes.doc.create(null, [
      nodes.headline.create({ id: 'headline' }, inline(headline, false)),
      nodes.standfirst.create({ id: 'standfirst' }, inline(standfirst, false)),
      ...blocks.map((block) => blockNode(block, idOf)),
    ]);
    doc.check();
    return doc;
  });

type Block = typeof anyBlock extends fc.Arbitrary<infer Value> ? Value : never;

function blockNode(
  { kind, ids, inline: parts, lang, isOrdered }: Block,
  idOf: (wanted: number) => string,
): Node {
  const paragraph = (which: number) =>
    nodes.paragraph.create({ id: idOf(ids[which] ?? 0), lang }, inline(parts[which] ?? [], true));
  const list = (items: Node | Node[]) =>
    isOrdered
      ? nodes.ordered_list.create({ start: listStart(ids[2]) }, items)
      : nodes.bullet_list.create(null, items);
  switch (kind) {
    case 'paragraph':
      return paragraph(0);
    case 'heading':
      return nodes.heading.create(
        { id: idOf(ids[0] ?? 0), level: isOrdered ? 2 : 3 },
        inline(parts[0] ?? [], true),
      );
    case 'quote':
      return nodes.blockquote.create(null, [paragraph(0), paragraph(1)]);
    case 'list':
      return list([0, 1].map((which) => nodes.list_item.create(null, paragraph(which))));
    case 'nested':
      return list(
        nodes.list_item.create(null, [
          paragraph(0),
          nodes.bullet_list.create(null, nodes.list_item.create(null, paragraph(1))),
        ]),
      );
    case 'figure':
      return nodes.figure.create({
        id: idOf(ids[0] ?? 0),
        picture: `picture-${ids[1]}`,
        alt: words[ids[2] ?? 0],
      });
    case 'divider':
      return nodes.divider.create({ id: idOf(ids[0] ?? 0) });
  }
}
