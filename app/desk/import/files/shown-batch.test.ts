import { describe, expect, it } from 'vitest';
import type { FileBatch, ListedFile } from '#newsroom/importing/files/schema.ts';
import { progressOf, shownBatches } from './shown-batch.ts';
import type { SendingFile } from './use-sending.ts';

const listed = (id: string, state: ListedFile['state']): ListedFile => ({
  ...{ id, state, fileName: `${id}.txt`, problem: null, importId: null, headline: null },
  ...{ pieces: 0, unread: 0, known: 0 },
});

const given = (id: string, files: ListedFile[]): FileBatch => {
  const counts = { failed: 0, reading: 0, done: 0, cancelled: 0, waiting: 0 };
  for (const { state } of files) counts[state]++;
  return { id, files, counts, channel: 'upload', givenBy: 'Vesna', givenAt: '2031-01-01T00:00:00.000Z' };
};

const sending = (key: number, batchId: string, state: SendingFile['state'], id?: string): SendingFile => ({
  ...{ key, batchId, state, file: new File([], `${key}.txt`) },
  ...(id && { id }),
});

const only = (batches: ReturnType<typeof shownBatches>) => {
  const [batch] = batches;
  if (!batch || batches.length !== 1) throw new Error('Not one batch.');
  return batch;
};

describe('files of one batch', () => {
  it('are counted once, whether the browser or the newsroom has them', () => {
    const files = [listed('a', 'done'), listed('b', 'failed'), listed('c', 'waiting')];
    const coming = [
      sending(1, 'one', 'given', 'c'),
      sending(2, 'one', 'sending'),
      sending(3, 'one', 'queued'),
    ];
    const batch = only(shownBatches([given('one', files)], coming));
    expect(batch.sending.map(({ key }) => key)).toEqual([2, 3]);
    expect(progressOf(batch)).toMatchObject({
      ...{ total: 5, settled: 2, waiting: 2, isOver: false, unlisted: 0 },
      words: '1 of 5 read · 1 failed · 3 to go',
    });
  });

  it('stand before everything else while the newsroom has none of them', () => {
    const batches = shownBatches([given('one', [listed('a', 'done')])], [sending(1, 'two', 'queued')]);
    expect(batches.map(({ id }) => id)).toEqual(['two', 'one']);
  });

  it('are over when each is read, failed, cancelled, or never left the browser', () => {
    const files = [listed('a', 'done'), listed('b', 'cancelled')];
    const batch = only(shownBatches([given('one', files)], [sending(1, 'one', 'refused')]));
    expect(progressOf(batch)).toMatchObject({ isOver: true, words: '1 of 3 read · 1 failed · 1 cancelled' });
  });

  it('are said in a word when all is well', () => {
    const one = [given('one', [listed('a', 'done')])];
    expect(progressOf(only(shownBatches(one, []))).words).toBe('1 file read');
  });

  it('that are too many to list are counted', () => {
    const batch = given('one', [listed('a', 'done')]);
    batch.counts.waiting = 700;
    const { total, unlisted } = progressOf(only(shownBatches([batch], [])));
    expect({ total, unlisted }).toEqual({ total: 701, unlisted: 700 });
  });
});
