import assert from 'node:assert/strict';
import { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { documentAt } from '#newsroom/authority/step-log.ts';
import { writtenAt } from '#newsroom/blame/checkpoints.ts';
import { db } from '#newsroom/db/client.ts';
import { annotationIds } from '#newsroom/document/annotation-marks.ts';
import { documentColumns } from '#newsroom/document/derive.ts';
import { parseDocument } from '#newsroom/document/parse.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import type { Desk } from './desk.ts';

/**
 * What the browsers show is what is stored; what is stored is what the log says, from whichever version on it is read;
 * and what follows from the text (columns, threads) agrees with it.
 * @throws AssertionError
 */
export async function requireConverged(desk: Desk): Promise<void> {
  const story = await db().story.findUniqueOrThrow({ where: { id: desk.storyId } });
  for (const { collaboration, state } of desk.tabs) {
    assert.equal(collaboration.halted, null);
    assert.equal(collaboration.version, story.version);
    requireSame(state.doc, story.document);
  }
  assert.equal(desk.unsent, 0, 'nothing waits in a browser');
  const doc = parseDocument(story.document);
  requireSame(await documentAt(db(), story.id, story.version), story.document);
  requireSame((await writtenAt(db(), story.id, story.version))?.doc, story.document);
  await requireReplays(story);
  const { document: _, ...columns } = documentColumns(doc);
  for (const [name, value] of Object.entries(columns))
    assert.equal(story[name as keyof typeof story], value, name);
  const threads = await db().annotation.findMany({ where: { storyId: story.id } });
  const standing = threads.filter(({ orphaned }) => !orphaned).map(({ id }) => id);
  assert.deepEqual(new Set(standing), annotationIds(doc));
}

async function requireReplays({ id, version, document }: { id: string; version: number; document: unknown }) {
  const steps = await db().storyStep.findMany({ where: { storyId: id }, orderBy: { version: 'asc' } });
  const revisions = await db().revision.findMany({ where: { storyId: id } });
  assert.ok(
    revisions.some((revision) => revision.version === 0),
    'the log can be read from its beginning',
  );
  for (const revision of revisions) {
    const after = steps.filter((step) => step.version > revision.version);
    assert.equal(revision.version + after.length, version);
    let doc = Node.fromJSON(documentSchema, revision.document);
    for (const { step } of after) {
      const applied = Step.fromJSON(documentSchema, step).apply(doc);
      assert.ok(applied.doc, applied.failed ?? '');
      doc = applied.doc;
    }
    requireSame(doc, document);
  }
}

/** Node makes objects without a prototype; what is stored has been through JSON. */
const requireSame = (doc: Node | undefined, stored: unknown) =>
  assert.deepEqual(JSON.parse(JSON.stringify(doc)), stored);

/** How often each sign stands in the text, suggestions and all. */
export function signsOf(desk: Desk): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sign of (desk.tabs[0]?.state.doc.textContent ?? '').replaceAll(/\s/g, ''))
    counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}
