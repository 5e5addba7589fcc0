import { Fragment } from 'prosemirror-model';
import { noteSchema, noteText, parseNote } from '../annotation/note-schema.ts';
import type { Words } from './read-words.ts';

/** Without what can't be stored: NUL, and halves of characters. */
export const cleaned = (text: string): string => text.replaceAll('\0', '').toWellFormed().trim();

/** Words with the name of who wrote them before them: nobody is made to say what they did not write. */
export function attributed(name: string, words: Words): Words {
  const { body, rich } = withoutUnstorable(words);
  if (name === '' || body === '') return { body, rich };
  if (!rich) return { body: `${name}: ${body}`, rich };
  const { content } = parseNote(rich);
  const [first, before] = [content.firstChild, noteSchema.text(`${name}: `)];
  const named =
    first?.type.name === 'paragraph'
      ? content.replaceChild(0, first.copy(Fragment.from(before).append(first.content)))
      : Fragment.from(noteSchema.node('paragraph', null, before)).append(content);
  const doc = noteSchema.node('doc', null, named);
  return { body: noteText(doc), rich: doc.toJSON() as Record<string, unknown> };
}

function withoutUnstorable({ body, rich }: Words): Words {
  const words = cleaned(body);
  return { body: words, rich: words === body.trim() ? rich : null };
}
