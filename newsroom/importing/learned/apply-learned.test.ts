import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLedger } from '../ledger.ts';
import { SPAN_KINDS, type Span, type SpanKind } from '../schema.ts';
import { applyLearned, type KnownLine } from './apply-learned.ts';
import { lineFingerprint } from './line-fingerprint.ts';

const subscribe = 'Subscribe to the Lamp by 12 May';
const story =
  'The night boat came home on Tuesday with nine lamps in her bow, and the town stood on the quay.';

/** A ledger of lines, kept paragraphs unless told otherwise. */
function ledgerOf(lines: { text: string; kind?: SpanKind; kept?: boolean }[]): {
  source: string;
  spans: Span[];
} {
  const spans: Span[] = [];
  let source = '';
  for (const { text, kind = 'paragraph', kept = true } of lines) {
    const start = source.length;
    source += `${text}\n`;
    const end = source.length - 1;
    spans.push({ start, end, kind, kept, reason: 'plain_paragraph', sure: 0.7 });
    spans.push({ start: end, end: end + 1, kind: 'space', kept: true, reason: 'white_space', sure: 1 });
  }
  return { source, spans };
}

function knows(text: string, setAside: number, restored: number, blocked = false): KnownLine {
  return { fingerprint: lineFingerprint(text) ?? '', kind: 'furniture', setAside, restored, blocked };
}

describe('lineFingerprint', () => {
  it.each([
    [subscribe, 'SUBSCRIBE to the Lamp, by 13 June!'],
    ['Posted Monday, 1st May 2026 at 07:40', 'Posted Tuesday 22nd November 2026 at 9:05'],
    ['Bültenimize 12 Mayıs’a kadar abone olun', 'BÜLTENİMİZE 3 Eylül’a kadar abone olun'],
    ['اشترك في نشرتنا قبل ١٢ مايو', 'اشترك في نشرتنا قبل 3 يوليو'],
    ['Heta 12 Gulan bibin abone', 'heta 5 Sibat bibin abone'],
    ['ببنە ئەندام تا ١٢ی ئایار', 'ببنە ئەندام تا ٣ی نیسان'],
  ])('is the same for “%s” and “%s”', (one, other) => {
    expect(lineFingerprint(one)).toBe(lineFingerprint(other));
    expect(lineFingerprint(one)).toMatch(/^[\da-f]{32}$/);
  });

  it('is another for other words, and none for dates, signs and paragraphs', () => {
    expect(lineFingerprint(subscribe)).not.toBe(lineFingerprint('Subscribe to the Lantern by 12 May'));
    for (const text of ['12 May 2026', '***', '07:40', 'a', '', 'word '.repeat(100)]) {
      expect(lineFingerprint(text)).toBeNull();
    }
  });

  it('is what it was when the stored ones were made', () => {
    expect(lineFingerprint(subscribe)).toBe('db21e2ef1326c11ae231422c0e05c67e');
  });
});

describe('applyLearned', () => {
  const { source, spans } = ledgerOf([{ text: story }, { text: story.toUpperCase() }, { text: subscribe }]);
  const aside = (lines: KnownLine[], of = { source, spans }) =>
    applyLearned(of.source, of.spans, lines).flatMap((span, index) => (span.kept ? [] : [index]));

  it('sets aside what editors set aside twice more than they restored it, and says why', () => {
    expect(applyLearned(source, spans, [knows(subscribe.replace('12 May', '1 June'), 2, 0)])[4]).toEqual({
      ...spans[4],
      kind: 'furniture',
      kept: false,
      reason: 'learned_from_source',
      sure: 0.7,
    });
    expect(aside([knows(subscribe, 5, 3)])).toEqual([4]);
    expect(aside([knows(subscribe, 1, 0)])).toEqual([]);
    expect(aside([knows(subscribe, 5, 4)])).toEqual([]);
    expect(aside([knows(subscribe, 5, 0, true)])).toEqual([]);
  });

  it('never sets aside a headline', () => {
    const headed = ledgerOf([{ text: subscribe, kind: 'headline' }, { text: story }]);
    expect(aside([knows(subscribe, 9, 0)], headed)).toEqual([]);
  });

  it('sets aside the best known first, and no more than 40 % of the text', () => {
    const lines = [subscribe, 'Follow us on every network', 'Download our app', 'Send us your pictures'];
    const short = ledgerOf([{ text: 'The boat came home at nine.' }, ...lines.map((text) => ({ text }))]);
    const known = lines.map((text, index) => knows(text, 3 + index, 0));
    expect(aside(known, short)).toEqual([6, 8]);
  });

  it('restores what editors restored against the rules, which stays what it is', () => {
    const ruled = ledgerOf([{ text: story }, { text: 'Words by Ines Okoro', kind: 'credit', kept: false }]);
    const restored = applyLearned(ruled.source, ruled.spans, [knows('Words by Ines Okoro', 1, 3)]);
    expect(restored[2]).toMatchObject({ kept: true, kind: 'credit', reason: 'learned_from_source' });
    expect(aside([knows('Words by Ines Okoro', 1, 2)], ruled)).toEqual([2]);
  });

  it('keeps every character, every headline and six tenths of the text, whatever it knows', () => {
    const text = fc.constantFrom(
      story,
      subscribe,
      'Follow us',
      'Read also: the quinces of Lower Vale',
      '7 May',
    );
    const kind = fc.constantFrom(...SPAN_KINDS.filter((each) => each !== 'space'));
    const lines = fc.array(fc.record({ text, kind, kept: fc.boolean() }), { maxLength: 12 });
    const count = fc.nat(6);
    const known = fc.array(fc.tuple(text, count, count), { maxLength: 5 });
    fc.assert(
      fc.property(lines, known, (of, what) => {
        const before = ledgerOf(of);
        const after = applyLearned(
          before.source,
          before.spans,
          what.map((each) => knows(...each)),
        );
        expect(checkLedger(before.source, after)).toBeNull();
        const share = (ledger: readonly Span[], keep: (index: number) => boolean) =>
          ledger.reduce(
            (sum, { start, end, kind: is }, at) => sum + (is !== 'space' && keep(at) ? end - start : 0),
            0,
          );
        const kept = share(before.spans, (at) => before.spans[at]?.kept === true);
        const lost = share(
          before.spans,
          (at) => before.spans[at]?.kept === true && after[at]?.kept === false,
        );
        expect(lost).toBeLessThanOrEqual(kept * 0.4);
        before.spans.forEach((span, at) => {
          if (span.kind === 'headline' && span.kept) expect(after[at]).toEqual(span);
        });
      }),
      { numRuns: 200 },
    );
  });
});
