import { type AnnotationKind, annotationKinds } from '../annotation/schema.ts';
import { type ReadResolution, readResolution } from './read-resolution.ts';
import { readWhere, type Where } from './read-where.ts';
import { isTextual, readWords, textsOf, type Words } from './read-words.ts';
import type { WebAnnotation } from './schema.ts';

export type Written = Words & { iri: string; by: { iri: string | null; name: string }; at: string | null };

/** A thread that a file brings: its words, and where it says that they are. */
export type ReadThread = Written &
  Where & {
    kind: AnnotationKind;
    replies: Written[];
    /** Null while it is open. */
    resolution: ReadResolution | null;
  };

const kinds = new Set<string>(annotationKinds);

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
  const ids = new Set(all.map(({ id }) => id));
  for (const each of all) {
    const target = wholeTarget(each);
    if (target !== undefined && target !== each.id && ids.has(target)) about.set(each.id, target);
    else threads.set(each.id, readThread(each));
  }
  for (const each of all) {
    const thread = about.has(each.id) ? threads.get(rootOf(each.id, about)) : undefined;
    if (!thread) continue;
    const resolution = readResolution(each);
    if (resolution) thread.resolution = resolution;
    else thread.replies.push(readWritten(each));
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

/** What an annotation is about as a whole, if it is: a string, or an object with its IRI, says the same (§ 1.4). */
function wholeTarget({ target: [target] }: WebAnnotation): string | undefined {
  if (typeof target !== 'object') return target;
  return 'source' in target ? undefined : (target.id as string);
}

function readThread(annotation: WebAnnotation): ReadThread {
  const where = readWhere(annotation);
  return { ...readWritten(annotation), ...where, kind: kindOf(annotation), replies: [], resolution: null };
}

function kindOf({ body = [], motivation = [] }: WebAnnotation): AnnotationKind {
  const tag = body
    .filter(isTextual)
    .find((each) => each.purpose?.includes('tagging') && kinds.has(each.value));
  if (tag) return tag.value as AnnotationKind;
  return motivation.map((reason) => kindOfMotivation[reason]).find((kind) => kind !== undefined) ?? 'comment';
}

function readWritten(annotation: WebAnnotation): Written {
  const { id, body = [], creator = [], created } = annotation;
  // Whoever made the annotation wrote its words, unless these say who did (§ 3.3.1).
  const [by] = body.flatMap(textsOf).find((text) => text.creator)?.creator ?? creator;
  return {
    ...readWords(annotation),
    iri: id,
    by: { iri: iriOf(by), name: (typeof by === 'object' && by.name?.[0]) || nameIn(iriOf(by)) },
    at: created ?? null,
  };
}

type Agent = NonNullable<WebAnnotation['creator']>[number] | undefined;

const iriOf = (agent: Agent): string | null => (typeof agent === 'string' ? agent : (agent?.id ?? null));

/** What somebody is called of whom only the IRI is known: an account, a mail address, a page. */
const nameIn = (iri: string | null): string =>
  /^(urn:|#)/i.test(iri ?? '') ? '' : (iri ?? '').replace(/^(acct|mailto):/i, '');
