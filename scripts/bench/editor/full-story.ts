import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { Transform } from 'prosemirror-transform';
import { db } from '#newsroom/db/client.ts';
import type { AnnotationKind } from '#newsroom/db/generated/enums.ts';
import { annotationRanges } from '#newsroom/document/annotation-marks.ts';
import { buildDocument } from '#newsroom/document/build.ts';
import { documentColumns } from '#newsroom/document/derive.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { suggestTransaction } from '#newsroom/document/suggestions/suggest.ts';
import { textUnits } from '#newsroom/document/units.ts';
import { makeStory } from '#testing/stories.ts';
import { paragraphOf, sameEveryTime, type Written } from './words.ts';

const WORDS = 5_000;
const IN_PARAGRAPH = 60;
const kinds: AnnotationKind[] = ['comment', 'fact_check', 'source', 'legal', 'style', 'translation_note'];

type Filling = { notes: number; suggestions: number; language: Written; authorId: string; otherId: string };

/** A story of 5,000 words, written past the authority, with so many notes and suggestions all over it. Its id. */
export async function makeFullStory({ notes, suggestions, language, authorId, otherId }: Filling) {
  const chance = sameEveryTime(7);
  const blocks = Array.from({ length: WORDS / IN_PARAGRAPH }, (_, index) =>
    index % 12 === 6
      ? { type: 'heading' as const, text: paragraphOf(5, language, chance) }
      : { type: 'paragraph' as const, text: paragraphOf(IN_PARAGRAPH + 5, language, chance) },
  );
  const headline = paragraphOf(8, language, chance);
  const plain = buildDocument({ headline, standfirst: paragraphOf(20, language, chance), blocks });
  const noted = withNotes(plain, notes, chance);
  const document = withSuggestions(noted, suggestions, otherId, chance);
  const { id } = await makeStory({ authorId, language });
  await db().story.update({ where: { id }, data: documentColumns(document), select: { id: true } });
  await beginThreads(id, document, [authorId, otherId]);
  return id;
}

/** Passages of two to four words, about as far from each other as there are so many. */
function passages(doc: Node, count: number, chance: () => number): { from: number; to: number }[] {
  const words = textUnits(doc)
    .filter(({ type }) => type === 'paragraph')
    .flatMap(({ pos, text }) =>
      [...text.matchAll(/\p{L}+/gu)].map(({ index, 0: word }) => ({
        from: pos + 1 + index,
        to: pos + 1 + index + word.length,
        pos,
      })),
    );
  const apart = words.length / count;
  return Array.from({ length: count }, (_, index) => {
    const at = Math.floor(index * apart);
    const first = words[at];
    if (!first) throw new Error(`There are not ${count} places in these words.`);
    const last = words[at + 1 + Math.floor(chance() * 3)];
    return { from: first.from, to: last?.pos === first.pos ? last.to : first.to };
  });
}

function withNotes(doc: Node, count: number, chance: () => number): Node {
  const transform = new Transform(doc);
  for (const { from, to } of count > 0 ? passages(doc, count, chance) : [])
    transform.addMark(from, to, documentSchema.marks.annotation.create({ id: crypto.randomUUID() }));
  return transform.doc;
}

/** In turn words added, deleted and replaced, from the last to the first. */
function withSuggestions(doc: Node, count: number, by: string, chance: () => number): Node {
  let state = EditorState.create({ doc });
  const places = count > 0 ? passages(doc, count, chance) : [];
  for (const [index, { from, to }] of [...places.entries()].reverse()) {
    const others = ['twice ', '', 'once more'][index % 3] ?? '';
    const tr = state.tr.insertText(others, from, index % 3 === 0 ? from : to);
    state = state.apply(suggestTransaction(state, tr, { by, at: '2026-11-20T08:00:00.000Z' }));
  }
  return state.doc;
}

async function beginThreads(storyId: string, doc: Node, people: readonly string[]): Promise<void> {
  const threads = [...new Map(annotationRanges(doc).map((range) => [range.id, range])).values()];
  const writer = (index: number) => people[index % people.length] ?? '';
  await db().annotation.createMany({
    data: threads.map(({ id, from, to }, index) => ({
      ...{ id, storyId, kind: kinds[index % kinds.length] ?? 'comment' },
      ...{ quote: doc.textBetween(from, to), prefix: '', suffix: '' },
      blockId: String(doc.resolve(from).parent.attrs.id),
      ...{ versionCreated: 0, authorId: writer(index) },
    })),
  });
  await db().annotationMessage.createMany({
    data: threads.flatMap(({ id }, index) =>
      Array.from({ length: 1 + (index % 3) }, (_, nth) => ({
        ...{ annotationId: id, authorId: writer(index + nth) },
        body: paragraphOf(8 + (index % 20), 'en', sameEveryTime(index + nth)),
      })),
    ),
  });
}
