import { Mark, type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model';
import { listStart } from './list-start.ts';

/**
 * Version of the document schema. A browser with an older one is refused and asked to reload. Raise it with every
 * change that an older client could not read.
 */
export const schemaVersion = 4;

/**
 * Attributes of every text block. `id` is stable: a split keeps it on the first half, a join keeps the first's.
 * `dir` and `lang` differ from the story's only where a block is in another language.
 */
const blockAttrs = {
  id: { default: null as string | null, validate: 'string|null' },
  dir: { default: null as string | null, validate: 'string|null' },
  lang: { default: null as string | null, validate: 'string|null' },
};

const parseAttrs = (element: HTMLElement) => ({
  id: element.getAttribute('data-id'),
  dir: element.getAttribute('dir'),
  lang: element.getAttribute('lang'),
});

const renderAttrs = (attrs: Record<string, unknown>) => ({
  'data-id': attrs.id as string | null,
  dir: attrs.dir as string | null,
  lang: attrs.lang as string | null,
});

const textBlock = (tag: string, extra: Partial<NodeSpec> = {}): NodeSpec => ({
  attrs: blockAttrs,
  content: 'inline*',
  group: 'block',
  parseDOM: [{ tag, getAttrs: parseAttrs }],
  toDOM: (node) => [tag, renderAttrs(node.attrs), 0],
  ...extra,
});

/** Tracked changes stand on words, and on blocks: there they are about the break before the block, or about its kind. */
const suggestionMarks = 'insertion deletion modification';

const nodes = {
  // Loose on purpose: a rebase that would break the content rules drops steps.
  doc: { content: 'headline standfirst block+', marks: suggestionMarks },
  headline: textBlock('h1', {
    content: 'text*',
    group: '',
    marks: `annotation its ${suggestionMarks}`,
    defining: true,
  }),
  standfirst: textBlock('p[data-standfirst]', {
    group: '',
    content: 'text*',
    marks: `annotation its ${suggestionMarks}`,
    defining: true,
    parseDOM: [{ tag: 'p[data-standfirst]', getAttrs: parseAttrs, priority: 60 }],
    toDOM: (node) => ['p', { ...renderAttrs(node.attrs), 'data-standfirst': '' }, 0],
  }),
  paragraph: textBlock('p'),
  heading: textBlock('h2', {
    attrs: { ...blockAttrs, level: { default: 2, validate: assertLevel } },
    defining: true,
    parseDOM: [2, 3].map((level) => ({
      tag: `h${level}`,
      getAttrs: (element: HTMLElement) => ({ ...parseAttrs(element), level }),
    })),
    toDOM: (node) => [`h${node.attrs.level}`, renderAttrs(node.attrs), 0],
  }),
  blockquote: {
    content: 'paragraph+',
    marks: suggestionMarks,
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  bullet_list: {
    content: 'list_item+',
    marks: suggestionMarks,
    group: 'block',
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  ordered_list: {
    content: 'list_item+',
    marks: suggestionMarks,
    group: 'block',
    // Null for 1: what was approved before lists had a number of their own is still the same.
    attrs: { start: { default: null as number | null, validate: assertStart } },
    parseDOM: [
      {
        tag: 'ol',
        getAttrs: (element: HTMLElement) => ({ start: listStart(element.getAttribute('start')) }),
      },
    ],
    toDOM: (node) => ['ol', node.attrs.start === null ? {} : { start: node.attrs.start }, 0],
  },
  list_item: {
    content: 'paragraph (paragraph | bullet_list | ordered_list)*',
    marks: suggestionMarks,
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
  divider: {
    attrs: { id: blockAttrs.id },
    group: 'block',
    parseDOM: [{ tag: 'hr', getAttrs: (element: HTMLElement) => ({ id: element.getAttribute('data-id') }) }],
    toDOM: (node) => ['hr', { 'data-id': node.attrs.id }],
  },
  /** A picture of the story. `picture` is the id of its file; the words are the story's own, for its readers. */
  figure: {
    attrs: {
      id: blockAttrs.id,
      picture: { default: '', validate: 'string' },
      alt: { default: '', validate: 'string' },
      caption: { default: '', validate: 'string' },
      credit: { default: '', validate: 'string' },
    },
    group: 'block',
    draggable: true,
    parseDOM: [{ tag: 'figure[data-picture]', getAttrs: parseFigure }],
    toDOM: ({ attrs }) => [
      'figure',
      {
        'data-id': attrs.id,
        'data-picture': attrs.picture,
        'data-alt': attrs.alt,
        'data-caption': attrs.caption,
        'data-credit': attrs.credit,
      },
    ],
  },
  text: { group: 'inline' },
  hard_break: {
    inline: true,
    group: 'inline',
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
    leafText: () => '\n',
  },
} satisfies Record<string, NodeSpec>;

/** Protocols that a link may have: nothing else is ever stored or rendered. */
export const isSafeLink = (href: string) => /^(https?:\/\/|mailto:)[^\s]+$/i.test(href);

const marks = {
  link: {
    attrs: { href: { default: '', validate: (value: unknown) => assertSafeLink(value) } },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (element: HTMLElement) => {
          const href = element.getAttribute('href') ?? '';
          return isSafeLink(href) && { href };
        },
      },
    ],
    toDOM: (mark) => ['a', { href: mark.attrs.href, rel: 'noopener noreferrer' }, 0],
  },
  strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
  em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  /** Anchors a thread to its words. Carries only the id: the words of a thread never enter the document. */
  annotation: {
    attrs: { id: { validate: 'string' } },
    excludes: '',
    inclusive: false,
    parseDOM: [
      {
        tag: 'span[data-annotation]',
        getAttrs: (element: HTMLElement) => ({ id: element.getAttribute('data-annotation') }),
      },
    ],
    toDOM: (mark) => ['span', { 'data-annotation': mark.attrs.id }, 0],
  },
  /** W3C ITS 2.0 data categories Translate (§ 8.1), Localization Note (§ 8.3) and Terminology (§ 8.4). */
  its: {
    attrs: {
      id: { validate: 'string' },
      /** "no" or null. */
      translate: { default: null as string | null, validate: 'string|null' },
      /** "yes" or null. */
      term: { default: null as string | null, validate: 'string|null' },
      termInfoRef: { default: null as string | null, validate: 'string|null' },
      locNote: { default: null as string | null, validate: 'string|null' },
      /** "description" or "alert". */
      locNoteType: { default: null as string | null, validate: 'string|null' },
    },
    excludes: '',
    inclusive: false,
    parseDOM: [{ tag: 'span[data-its]', getAttrs: parseIts }],
    toDOM: (mark) => ['span', { 'data-its': mark.attrs.id, ...itsAttributes(mark.attrs) }, 0],
  },
  /** Suggested words or, on a block, a suggested break before it. `moved` is the id of the block that it was elsewhere. */
  insertion: suggestion('ins', { moved: { default: null, validate: 'string|null' } }),
  /** Words, the break before a block, or a block without words, suggested to go; by several, each for themselves. */
  deletion: { ...suggestion('del'), excludes: '' },
  /** A suggested change of looks or of the kind of block. `before` and `after` are what changes, as JSON. */
  modification: {
    ...suggestion('span', {
      before: { default: null, validate: (value: unknown) => assertChange(value) },
      after: { default: null, validate: (value: unknown) => assertChange(value) },
    }),
    excludes: '',
  },
} satisfies Record<string, MarkSpec>;

/** A mark of a tracked change: whose it is and since when (ISO 8601). Marks of one change share an id. */
function suggestion(tag: string, more: MarkSpec['attrs'] = {}): MarkSpec {
  const names = ['id', 'by', 'at', ...Object.keys(more)];
  const text = { validate: 'string' };
  return {
    attrs: { id: text, by: text, at: text, ...more },
    inclusive: false,
    parseDOM: [
      {
        tag: `${tag}[data-suggestion]`,
        getAttrs: (element: HTMLElement) => parseSuggestion(element.dataset.suggestion ?? ''),
      },
    ],
    toDOM: (mark) => [
      tag,
      {
        'data-suggestion': JSON.stringify(Object.fromEntries(names.map((name) => [name, mark.attrs[name]]))),
      },
      0,
    ],
  };
}

/** What stands in our own DOM; anything else, as in pasted text, is no suggestion. */
function parseSuggestion(json: string): Record<string, unknown> | false {
  try {
    const attrs: unknown = JSON.parse(json);
    return typeof attrs === 'object' && attrs !== null && 'id' in attrs && { ...attrs };
  } catch {
    return false;
  }
}

/** What changes is the look of words, a mark or none, or the kind of a block without what is in it. */
function assertChange(value: unknown): void {
  if (value === null) return;
  const json = value as { type: string; attrs?: Record<string, unknown> };
  const isBlock = documentSchema.nodes[json.type]?.isInGroup('block') ?? false;
  if (isBlock) documentSchema.nodes[json.type]?.createAndFill(json.attrs)?.check();
  else if (['link', 'strong', 'em'].includes(json.type))
    documentSchema.text('.', [Mark.fromJSON(documentSchema, json)]).check();
  else throw new RangeError('This is no look and no kind of block');
}

function parseFigure(element: HTMLElement) {
  const { id = null, picture = '', alt = '', caption = '', credit = '' } = element.dataset;
  return { id, picture, alt, caption, credit };
}

function assertStart(value: unknown): void {
  if (value !== null && (typeof value !== 'number' || listStart(value) !== value))
    throw new RangeError('A list begins with a whole number of five digits at most, null for 1');
}

function assertLevel(value: unknown): void {
  if (value !== 2 && value !== 3) throw new RangeError('A heading is of level 2 or 3');
}

function assertSafeLink(value: unknown): void {
  if (typeof value !== 'string' || !isSafeLink(value))
    throw new RangeError('A link may be http, https or mailto');
}

function parseIts(element: HTMLElement) {
  return {
    id: element.getAttribute('data-its'),
    translate: element.getAttribute('translate'),
    term: element.getAttribute('its-term'),
    termInfoRef: element.getAttribute('its-term-info-ref'),
    locNote: element.getAttribute('its-loc-note'),
    locNoteType: element.getAttribute('its-loc-note-type'),
  };
}

/** The HTML attributes of ITS 2.0 § 7 for a mark: native `translate`, `its-*` for the rest. */
export function itsAttributes(attrs: Record<string, unknown>): Record<string, string> {
  const pairs: [string, unknown][] = [
    ['translate', attrs.translate],
    ['its-term', attrs.term],
    ['its-term-info-ref', attrs.termInfoRef],
    ['its-loc-note', attrs.locNote],
    ['its-loc-note-type', attrs.locNoteType],
  ];
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
}

export const documentSchema = new Schema({ nodes, marks });
