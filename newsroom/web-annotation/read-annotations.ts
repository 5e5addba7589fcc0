import type { AnnotationKind } from '../annotation/schema.ts';
import type { WebAnnotation } from './schema.ts';

type Written = { iri: string; by: { iri: string | null; name: string }; at: string | null; body: string };

/** A thread that a file brings: its words, and where it says that they are. */
export type ReadThread = Written & {
  kind: AnnotationKind;
  exact: string;
  prefix: string;
  suffix: string;
  /** In characters; null where the file gives none. */
  position: { start: number; end: number } | null;
  replies: Written[];
};

const kinds = new Set<string>([
  'comment',
  'fact_check',
  'source',
  'legal',
  'style',
  'translation_note',
  'explainer',
] satisfies AnnotationKind[]);

/** Kinds of notes that were written for a reason; a file of ours also says the kind itself. */
const kindOfMotivation: Record<string, AnnotationKind> = {
  questioning: 'fact_check',
  assessing: 'fact_check',
  linking: 'source',
  moderating: 'legal',
  editing: 'style',
};

/** The threads of a file, replies under what they reply to, whatever they reply to in turn. */
export function readAnnotations(all: readonly WebAnnotation[]): ReadThread[] {
  const threads = new Map<string, ReadThread>();
  const about = new Map<string, string>();
  for (const each of all) {
    const [target] = each.target;
    if (typeof target === 'string' && target !== each.id && all.some(({ id }) => id === target))
      about.set(each.id, target);
    else threads.set(each.id, readThread(each));
  }
  for (const each of all) {
    // What came of a fact-check is for those who resolve it to say.
    if (!about.has(each.id) || each.motivation?.includes('assessing')) continue;
    threads.get(rootOf(each.id, about))?.replies.push(readWords(each));
  }
  return [...threads.values()];
}

function rootOf(id: string, about: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let at = id;
  for (let next = about.get(at); next !== undefined && !seen.has(at); next = about.get(at)) {
    seen.add(at);
    at = next;
  }
  return at;
}

function readThread(annotation: WebAnnotation): ReadThread {
  const [target] = annotation.target;
  const selectors =
    typeof target === 'object' && 'selector' in target ? ((target.selector ?? []) as Selector[]) : [];
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const { exact = '', prefix = '', suffix = '' } = quote ?? {};
  return {
    ...readWords(annotation),
    ...{ kind: kindOf(annotation), exact, prefix, suffix, replies: [] },
    position: position ? { start: position.start ?? 0, end: position.end ?? 0 } : null,
  };
}

type Selector = {
  type: string;
  exact?: string;
  prefix?: string;
  suffix?: string;
  start?: number;
  end?: number;
};

function kindOf({ body = [], motivation = [] }: WebAnnotation): AnnotationKind {
  const tag = body.find((each) => isText(each) && each.purpose?.includes('tagging') && kinds.has(each.value));
  if (tag && isText(tag)) return tag.value as AnnotationKind;
  return motivation.map((reason) => kindOfMotivation[reason]).find((kind) => kind !== undefined) ?? 'comment';
}

function readWords({ id, body = [], bodyValue, creator, created }: WebAnnotation): Written {
  const words = body.filter(isText).filter(({ purpose }) => !purpose?.includes('tagging'));
  const links = body.flatMap((each) => (typeof each === 'string' ? [each] : []));
  const [by] = creator ?? [];
  return {
    iri: id,
    by: {
      iri: typeof by === 'string' ? by : (by?.id ?? null),
      name: (typeof by === 'object' && by.name?.[0]) || '',
    },
    at: created ?? null,
    body: bodyValue ?? [...words.map(({ value }) => value), ...links].join('\n').trim(),
  };
}

type Text = { value: string; purpose?: string[] | undefined };
const isText = (body: unknown): body is Text =>
  typeof body === 'object' && body !== null && 'value' in body && typeof body.value === 'string';
