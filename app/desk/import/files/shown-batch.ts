import type { FileBatch } from '#newsroom/importing/files/schema.ts';
import type { SendingFile } from './use-sending.ts';

/** Files that were given together: those that the newsroom has, and those that are still in this browser. */
export type ShownBatch = Omit<FileBatch, 'givenBy' | 'givenAt'> & {
  /** Null while the newsroom has none of them. */
  givenBy: string | null;
  givenAt: string | null;
  sending: readonly SendingFile[];
};

const none = { failed: 0, reading: 0, done: 0, cancelled: 0, waiting: 0 };

/** The newsroom's batches with what is on its way to them, the latest first. */
export function shownBatches(given: readonly FileBatch[], sending: readonly SendingFile[]): ShownBatch[] {
  const known = new Set(given.flatMap(({ files }) => files.map(({ id }) => id)));
  const coming = Map.groupBy(
    sending.filter(({ id }) => !id || !known.has(id)),
    ({ batchId }) => batchId,
  );
  const fresh = [...coming.keys()].filter((id) => !given.some((batch) => batch.id === id)).reverse();
  return [
    ...fresh.map(
      (id): ShownBatch => ({
        ...{ id, channel: 'upload', givenBy: null, givenAt: null, counts: none, files: [] },
        sending: coming.get(id) ?? [],
      }),
    ),
    ...given.map((batch) => ({ ...batch, sending: coming.get(batch.id) ?? [] })),
  ];
}

/** How far a batch has come. */
export function progressOf({ counts, files, sending }: ShownBatch) {
  const { failed, reading, done, cancelled, waiting } = counts;
  const refused = sending.filter(({ state }) => state === 'refused' || state === 'unsent').length;
  const onTheWay = sending.length - refused;
  const settled = done + failed + cancelled + refused;
  const total = settled + reading + waiting + onTheWay;
  return {
    ...{ total, settled, done },
    /** What can still be called back. */
    waiting: waiting + sending.filter(({ state }) => state === 'queued' || state === 'given').length,
    isOver: settled === total,
    /** Counted, and not listed one by one. */
    unlisted: total - files.length - sending.length,
    words: [
      done === total ? `${total} ${total === 1 ? 'file' : 'files'} read` : `${done} of ${total} read`,
      failed + refused > 0 && `${failed + refused} failed`,
      cancelled > 0 && `${cancelled} cancelled`,
      reading + waiting + onTheWay > 0 && `${reading + waiting + onTheWay} to go`,
    ]
      .filter(Boolean)
      .join(' · '),
  };
}
