import { closeHistory, undo, undoDepth } from 'prosemirror-history';
import { leftOut } from '#newsroom/divergence/left-out.ts';
import { type Choices, mergeOwn } from '#newsroom/divergence/merge-own.ts';
import type { OwnChange } from '#newsroom/divergence/own-changes.ts';
import type { Aligned } from '#newsroom/divergence/units.ts';
import { annotationIds } from '#newsroom/document/annotation-marks.ts';
import { withoutSuggestions } from '#newsroom/document/suggestions/resolved.ts';
import { type Lost, lostRows, placeOf } from '../recovery/lost.ts';
import type { EditorSession } from '../session.ts';
import { asItIs } from '../suggesting/as-written.ts';
import type { Apart } from '../sync/kept.ts';

const LEFT_OUT = 'You left this out when you merged your version.';

/**
 * Brings what was chosen of a version into the story, as one change that can be undone; what was left out waits with the
 * lost words. Returns what undoes all of it.
 */
export function mergeVersion(
  session: EditorSession,
  apart: Apart,
  { aligned, changes, choices }: { aligned: Aligned; changes: readonly OwnChange[]; choices: Choices },
): () => void {
  const { kept } = session.connection;
  const { tr } = session.state;
  for (const step of mergeOwn(aligned, changes, choices)) tr.step(step);
  const standing = annotationIds(tr.doc);
  const homeless = apart.annotations.filter(({ id }) => !standing.has(id));
  for (const thread of apart.annotations) if (standing.has(thread.id)) session.connection.begin(thread);
  const keepsText = withoutSuggestions(tr.doc).eq(withoutSuggestions(tr.before));
  // Who may only suggest has it made suggestions of, unless it is what they suggested.
  if (tr.docChanged) session.dispatch(session.mayWrite || keepsText ? asItIs(closeHistory(tr)) : tr);
  const depth = undoDepth(session.state);
  const words = leftWords(aligned, changes, choices, homeless);
  const lost = kept.lose(words, LEFT_OUT);
  kept.join(apart.id);
  return () => {
    for (const id of lost) kept.letGo(id);
    if (!kept.setApart(apart)) {
      // Somebody has filled this browser meanwhile: all stays as it was merged.
      kept.lose(words, LEFT_OUT);
      return;
    }
    // What was written since is not undone with it: then the words are in the story and in the version.
    if (tr.docChanged && undoDepth(session.state) === depth) session.run(undo);
  };
}

function leftWords(
  { texts }: Aligned,
  changes: readonly OwnChange[],
  choices: Choices,
  annotations: Apart['annotations'],
): Lost[] {
  const whose = { of: 'me' as const, annotations: [] };
  const words = leftOut(changes, choices).flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const place = { ...placeOf(texts.mine, first.pos, first.pos), block: first.id };
    return lostRows(texts.mine, rows, place, whose) ?? [];
  });
  if (annotations.length === 0) return words;
  return [...words, { of: 'me', text: '', annotations, content: null, place: null }];
}
