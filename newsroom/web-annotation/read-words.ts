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
  const links = body.flatMap((each) => (typeof each === 'string' ? [each] : []));
  if (said.some((words) => typeof words !== 'string')) {
    const all = [...said, ...links].map((words) => (typeof words === 'string' ? plainNote(words) : words));
    const doc = noteSchema.node(
      'doc',
      null,
      all.reduce((sum, { content }) => sum.append(content), Fragment.empty),
    );
    return { body: noteText(doc), rich: doc.toJSON() as Record<string, unknown> };
  }
  return { body: bodyValue ?? [...said, ...links].join('\n').trim(), rich: null };
}

/** The same words in all the ways that a body gives them; none where it is only a tag. */
export function textsOf(body: Body): TextualBody[] {
  const choice = typeof body === 'object' && 'items' in body ? (body.items as unknown[]) : [body];
  return choice.filter(isTextual).filter(({ purpose }) => !purpose?.includes('tagging'));
}

function wordsOf(body: Body): (string | Node)[] {
  const texts = textsOf(body);
  for (const { format, value } of texts) {
    const doc = format === 'text/html' ? readNoteHtml(value) : null;
    // A picture alone, say: what stands beside it in plain words is all that can be kept.
    if (doc && noteText(doc) !== '') return [doc];
  }
  const plain = texts.find(({ format }) => format !== 'text/html');
  return plain ? [plain.value] : [];
}
