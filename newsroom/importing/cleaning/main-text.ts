import type { Frame } from '../formats/format.ts';
import { type Block, endsSentence, lengthOf, tailOf } from './block.ts';
import { around, isFurniture, linkShare, tagOf, whetherWithin } from './page-frames.ts';

const TEXT_TAGS = new Set('p div section article td pre blockquote main li dd body #root'.split(' '));
const NAMED_TEXT =
  / (?:article ?body|article ?text|article ?content|story ?body|entry ?content|post ?content|post ?body|main ?content) /;
const NEVER_TEXT = new Set('nav footer form noscript'.split(' '));
/** The share of a page's running text that makes the element around it a wrapper of the page. */
const MOST = 0.6;
const GENERATIONS = [0.3, 1, 0.6, 0.35, 0.2];

/** How much a block looks like running text: its length counts, links and fragments count against it. */
function proseWeight(block: Block, source: string): number {
  const length = lengthOf(block);
  if (length < 25 || linkShare(block) > 0.5 || !TEXT_TAGS.has(tagOf(block))) return 0;
  const paragraph = tagOf(block) === 'p' || length > 140 ? 1 : 0.5;
  const item = tagOf(block) === 'li' || tagOf(block) === 'td' ? 0.4 : 1;
  const sentence = endsSentence(tailOf(block, source)) ? 1 : 0.5;
  return (1 + Math.min(3, length / 100)) * paragraph * item * sentence;
}

/** The running text around which a page is built: what each block weighs, and what each element holds of it. */
type Prose = { weights: Map<Block, number>; held: Map<Frame, number>; total: number };

function proseOf(blocks: readonly Block[], source: string): Prose {
  const weights = new Map<Block, number>();
  const own = new Map<Frame, number>();
  let total = 0;
  for (const block of blocks) {
    const weight = block.evidence.title || block.evidence.frame?.hidden ? 0 : proseWeight(block, source);
    if (weight === 0) continue;
    weights.set(block, weight);
    total += weight;
    const { frame } = block.evidence;
    if (frame) own.set(frame, (own.get(frame) ?? 0) + weight);
  }
  return { weights, held: summedUp(own), total };
}

/** What each element holds with all that lies in it: the innermost hand theirs on first. */
function summedUp(own: ReadonlyMap<Frame, number>): Map<Frame, number> {
  const depths = new Map<Frame, number>();
  for (const frame of own.keys()) {
    const unknown: Frame[] = [];
    let depth = 0;
    for (const at of around(frame)) {
      const known = depths.get(at);
      if (known !== undefined) {
        depth = known + 1;
        break;
      }
      unknown.push(at);
    }
    for (const at of unknown.reverse()) depths.set(at, depth++);
  }
  const held = new Map(own);
  for (const [frame] of [...depths].sort(([, one], [, other]) => other - one)) {
    if (frame.parent) held.set(frame.parent, (held.get(frame.parent) ?? 0) + (held.get(frame) ?? 0));
  }
  return held;
}

/**
 * The element that holds a page's main text: running text votes for the elements around it, most for the nearest.
 * When the winner's parent holds clearly more running text, the text is spread over its children, and the parent
 * is taken. An element with most of the page's running text is no furniture, whatever its tag and names say: some
 * systems wrap whole pages in a form. Null for a page without running text.
 */
export function findMainText(blocks: readonly Block[], source: string): Frame | null {
  const prose = proseOf(blocks, source);
  const isWrapper = (frame: Frame) => (prose.held.get(frame) ?? 0) > prose.total * MOST;
  const isNoText = whetherWithin((frame) => NEVER_TEXT.has(frame.tag) && !isWrapper(frame));
  const isShunned = whetherWithin((frame) => isFurniture(frame) && !isWrapper(frame));
  const votes = new Map<Frame, number>();
  const held = new Map<Frame, number>();
  for (const [block, weight] of prose.weights) {
    if (isNoText(block)) continue;
    const shunned = isShunned(block) ? 0.3 : 1;
    let generation = 0;
    for (const frame of around(block.evidence.frame)) {
      held.set(frame, (held.get(frame) ?? 0) + weight * shunned);
      const share = GENERATIONS[generation++];
      if (share === undefined && generation > 60) break;
      const named = NAMED_TEXT.test(frame.words) || frame.tag === 'article' ? 1.5 : 1;
      if (share !== undefined) votes.set(frame, (votes.get(frame) ?? 0) + weight * share * shunned * named);
    }
  }
  let best: Frame | null = null;
  for (const [frame, vote] of votes) {
    if (!best || vote > (votes.get(best) ?? 0)) best = frame;
  }
  return best && widened(best, held);
}

function widened(best: Frame, held: ReadonlyMap<Frame, number>): Frame {
  let chosen = best;
  let steps = 0;
  for (const frame of around(best.parent ?? undefined)) {
    if (steps++ >= 3 || frame.tag === 'body' || frame.tag === 'html') break;
    if ((held.get(frame) ?? 0) > (held.get(chosen) ?? 0) * 1.35) chosen = frame;
  }
  return chosen;
}
