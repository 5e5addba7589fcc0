import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import type { NewAnnotation } from '../annotation/schema.ts';
import { newBlockId } from '../document/block-ids.ts';
import { documentSchema } from '../document/schema.ts';
import { textUnits } from '../document/units.ts';
import { recognise } from './recognition/recognise.ts';
import type { Finding, Recognisable, Ticked } from './recognition/schema.ts';

type Taken = { ok: true; document: Node; threads: NewAnnotation[] } | { ok: false; words: string };

const { annotation, its } = documentSchema.marks;

const keyOf = ({ kind, block, from, to }: Ticked | Finding) => `${kind} ${block} ${from} ${to}`;

/**
 * Puts what an editor ticked of what was found into the story's document: a quote becomes a note that asks after its
 * source, a figure a fact-check, people are not to be translated, organisations and places are terms (ITS 2.0 § 8.1,
 * § 8.4). Only what is found in this very text counts: the words of the first tick that is not are given back.
 */
export function takeAlong(document: Node, text: Recognisable, ticked: readonly Ticked[]): Taken {
  if (ticked.length === 0) return { ok: true, document, threads: [] };
  const found = new Map(recognise(text).map((finding) => [keyOf(finding), finding]));
  const units = textUnits(document);
  const change = new Transform(document);
  const threads: NewAnnotation[] = [];
  for (const tick of new Map(ticked.map((each) => [keyOf(each), each])).values()) {
    const finding = found.get(keyOf(tick));
    const unit = units[tick.block];
    if (!finding || finding.words !== tick.words || unit?.text.slice(tick.from, tick.to) !== tick.words) {
      return { ok: false, words: tick.words };
    }
    const start = unit.pos + 1;
    const thread = threadOf(finding);
    if (thread) threads.push(thread);
    const mark = thread
      ? annotation.create({ id: thread.id })
      : its.create({
          id: newBlockId(),
          ...(finding.kind === 'person' ? { translate: 'no' } : { term: 'yes' }),
        });
    change.addMark(start + tick.from, start + tick.to, mark);
  }
  return { ok: true, document: change.doc, threads };
}

function threadOf(finding: Finding): NewAnnotation | null {
  const id = crypto.randomUUID();
  if (finding.kind === 'quote') {
    const body = finding.speaker
      ? `Quote of ${finding.speaker}: check with whom and when.`
      : 'A quote, and the copy does not say plainly whose: check with whom and when.';
    return { id, kind: 'source', body };
  }
  if (finding.kind !== 'figure') return null;
  return { id, kind: 'fact_check', body: `Figure from the copy: ${finding.words}. Check it.` };
}
