import { Fragment, type Node } from 'prosemirror-model';
import { noteSchema, noteText, plainNote } from '../annotation/note-schema.ts';
import { readNoteHtml } from './read-html.ts';
import type { WebAnnotation } from './schema.ts';

/** Words of an annotation: plain, and with their looks where it has any. */
export type Words = { body: string; rich: Record<string, unknown> | null };

type Body = NonNullable<WebAnnotation['body']>[number];
export type TextualBody = {
  value: string;
  purpose?: string[] | undefined;
  creator?: WebAnnotation['creator'];
  format?: unknown;
};

export const isTextual = (body: unknown): body is TextualBody =>
  typeof body === 'object' && body !== null && 'value' in body && typeof body.value === 'string';

/** What its bodies say, tags aside; of a choice of the same words (§ 3.2.7) those with looks. */
export function readWords({ body = [], bodyValue }: WebAnnotation): Words {
  const said = body.flatMap(wordsOf);
  if (said.some((words) => typeof words !== 'string')) {
    const all = said.map((words) => (typeof words === 'string' ? plainNote(words) : words));
    const doc = noteSchema.node(
      'doc',
      null,
      all.reduce((sum, { content }) => sum.append(content), Fragment.empty),
    );
    return { body: noteText(doc), rich: doc.toJSON() as Record<string, unknown> };
  }
  return { body: bodyValue ?? said.join('\n').trim(), rich: null };
}

/** The same words in all the ways that a body gives them; none where it is only a tag. */
export const textsOf = (body: Body): TextualBody[] => waysOf(body).filter(isTextual);

/** All the ways that a body may be shown in; none where it is only a tag. */
function waysOf(body: Body): unknown[] {
  const ways = typeof body === 'object' && 'items' in body ? (body.items as unknown[]) : [body];
  return ways.filter((way) => !(way as Partial<TextualBody>).purpose?.includes('tagging'));
}

/** Where a body is that the file does not hold. */
function addressOf(way: unknown): string[] {
  if (typeof way === 'string') return [way];
  if (isTextual(way) || typeof way !== 'object' || way === null) return [];
  if ('source' in way) return addressOf(way.source);
  return 'id' in way ? [String(way.id)] : [];
}

const isHtml = ({ format }: TextualBody): boolean =>
  [format].flat().some((each) => /^(text\/html|application\/xhtml\+xml)\b/i.test(String(each)));

function wordsOf(body: Body): (string | Node)[] {
  const texts = textsOf(body);
  for (const text of texts) {
    const doc = isHtml(text) ? readNoteHtml(text.value) : null;
    // A picture alone, say: what stands beside it in plain words is all that can be kept.
    if (doc && noteText(doc) !== '') return [doc];
  }
  const plain = texts.find((text) => !isHtml(text));
  return plain ? [plain.value] : waysOf(body).flatMap(addressOf).slice(0, 1);
}
