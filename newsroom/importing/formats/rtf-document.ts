/** Where text of an RTF document belongs: its body, what hangs on it, or a property. */
export type Flow =
  | 'body'
  | 'notes'
  | 'around'
  | 'comments'
  | 'property'
  | 'instruction'
  | 'marker'
  | 'fonts'
  | 'none';

/** Text of one look. */
export type Run = { text: string; bold: boolean; italic: boolean; href: string };

/** `level` 1 to 6 for a heading, 0 for text; `list` for an item, with its number. */
export type Paragraph = { runs: Run[]; level: number; list: { tag: 'ol' | 'ul'; number: number } | null };

const DESTINATIONS: Record<string, Flow> = {
  footnote: 'notes',
  shptxt: 'notes',
  header: 'around',
  headerl: 'around',
  headerr: 'around',
  headerf: 'around',
  footer: 'around',
  footerl: 'around',
  footerr: 'around',
  footerf: 'around',
  annotation: 'comments',
  atnauthor: 'comments',
  fldinst: 'instruction',
  listtext: 'marker',
  pntext: 'marker',
  fonttbl: 'fonts',
};
const PROPERTIES = 'title subject author manager company operator category keywords doccomm'.split(' ');
for (const name of PROPERTIES) DESTINATIONS[name] = 'property';
const WITHOUT_TEXT =
  'colortbl stylesheet pict sn sv nonesttables filetbl datafield private falt fldtype creatim revtim printim buptim template';
for (const name of WITHOUT_TEXT.split(' ')) DESTINATIONS[name] = 'none';

/** Groups that are marked as passed over by readers that don't know them, and hold what these destinations do. */
const PASSED_THROUGH = new Set(['shpinst']);

/** The flow that a control word begins; undefined when it is no destination. */
export function destinationOf(name: string, ignorable: boolean): Flow | undefined {
  const known = Object.hasOwn(DESTINATIONS, name) ? DESTINATIONS[name] : undefined;
  if (known || !ignorable || PASSED_THROUGH.has(name)) return known;
  return 'none';
}

/** Collects the paragraphs of each flow. */
export class RtfDocument {
  readonly flows: Record<Flow, Paragraph[]> = {
    body: [],
    notes: [],
    around: [],
    comments: [],
    property: [],
    instruction: [],
    marker: [],
    fonts: [],
    none: [],
  };
  #current = new Map<Flow, Paragraph>();

  add(flow: Flow, run: Run, level: number): void {
    if (flow === 'none' || flow === 'fonts' || run.text === '') return;
    const paragraph = this.#current.get(flow) ?? { runs: [], level, list: this.#listOf(flow) };
    if (!this.#current.has(flow)) this.#begin(flow, paragraph);
    const last = paragraph.runs.at(-1);
    const alike = last && last.bold === run.bold && last.italic === run.italic && last.href === run.href;
    if (alike) last.text += run.text;
    else paragraph.runs.push(run);
  }

  endParagraph(flow: Flow): void {
    this.#current.delete(flow);
  }

  /** The text of the last paragraph of a flow. */
  lastText(flow: Flow): string {
    return (
      this.flows[flow]
        .at(-1)
        ?.runs.map((run) => run.text)
        .join('') ?? ''
    );
  }

  #begin(flow: Flow, paragraph: Paragraph): void {
    this.#current.set(flow, paragraph);
    this.flows[flow].push(paragraph);
  }

  /** A paragraph of the body after a bullet or number is a list's item: the sign itself is none of its words. */
  #listOf(flow: Flow): Paragraph['list'] {
    if (flow !== 'body' || this.flows.marker.length === 0) return null;
    const marker = this.lastText('marker');
    this.flows.marker.length = 0;
    this.#current.delete('marker');
    const number = Number(/\d{1,5}/.exec(marker)?.[0] ?? 1);
    return { tag: /[\p{L}\p{N}]/u.test(marker) ? 'ol' : 'ul', number };
  }
}
