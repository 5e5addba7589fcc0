import { createHash } from 'node:crypto';
import type { PersonActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { inTransaction, isUniqueViolation, type Tx } from '../db/client.ts';
import { authorize } from '../permissions.ts';
import { compareArrival } from './compare-arrival.ts';
import { importColumns } from './import-columns.ts';
import { withLearned } from './learned/with-learned.ts';
import {
  type ParsedCopy,
  pastedBytes,
  type ReadCopy,
  type ReadPiece,
  type Refusal,
  readCopy,
  readPieces,
  type UnreadPiece,
} from './read-copy.ts';
import type { KnownSource } from './recognise-source.ts';
import { sourceOfPiece } from './source-of-piece.ts';
import { toStorable } from './storable.ts';

type File = { bytes: Uint8Array; mediaType?: string | undefined };

export type ReceivedCopy =
  | { channel: 'paste'; text?: string | undefined; html?: string | undefined }
  | ({ channel: 'upload' | 'folder'; fileName: string } & File)
  | ({ channel: 'address'; address: string } & File)
  /** `parsed` has the pieces of the feed that are to be taken in. */
  | ({ channel: 'feed'; address: string; sourceId: string | null; parsed: ParsedCopy } & File)
  | ({ channel: 'push'; fileName?: string; sourceId: string } & File);

/** A piece that came in. */
export type ReceivedPiece = {
  importId: string;
  headline: string;
  /** Why no story could be read from it; null when one was. */
  problem: string | null;
  /** When it had come in before: then this is another receipt of the same import. */
  earlier: Date | null;
};

export type Received = { ok: true; pieces: ReceivedPiece[] } | Refusal;

type Receipt = { channel: string; fileName: string | null; address: string | null; sourceId: string | null };
type Stored = {
  sha256: Uint8Array<ArrayBuffer>;
  receipt: Receipt;
  copy: Pick<ReadCopy, 'format' | 'encoding'>;
};

/**
 * Takes in copy: stores its bytes unchanged with their SHA-256, and for each piece in it the text, the ledger and what
 * the newsroom makes of it. A piece that came before gets another receipt, except from a feed, which repeats itself. A
 * piece that no story can be read from is kept with the reason; only empty, too large or plainly foreign files are
 * refused, in words, and nothing of them is stored.
 * @param also what belongs into the same transaction
 * @throws NewsroomError `forbidden`, and what `also` throws
 */
export async function receiveCopy(
  actor: PersonActor,
  copy: ReceivedCopy,
  also?: (tx: Tx, pieces: readonly ReceivedPiece[]) => Promise<void>,
): Promise<Received> {
  authorize(actor, 'import.create');
  const bytes = copy.channel === 'paste' ? pastedBytes(pasted(copy)) : copy.bytes;
  const mediaType = copy.channel === 'paste' ? undefined : copy.mediaType;
  const read =
    copy.channel === 'feed'
      ? await readPieces(copy.parsed)
      : await readCopy({ bytes, ...(mediaType && { mediaType }) });
  if (!read.ok && read.reason !== 'unreadable') return read;
  const kept = read.ok ? read : unreadableCopy(read);
  const store = () =>
    inTransaction(async (tx): Promise<Received> => {
      const pieces = await storeCopy(tx, actor, receiptOf(copy), bytes, mediaType, kept);
      await also?.(tx, pieces);
      return { ok: true, pieces };
    });
  try {
    return await store();
  } catch (error) {
    // The same copy came in twice at once, and the other one was quicker: the second look finds it.
    if (!isUniqueViolation(error)) throw error;
    return store();
  }
}

function unreadableCopy({ message }: Refusal): ReadCopy {
  return { ok: true, format: 'unknown', encoding: 'unknown', pieces: [{ ok: false, part: '', message }] };
}

async function storeCopy(
  tx: Tx,
  actor: PersonActor,
  receipt: Receipt,
  bytes: Uint8Array,
  mediaType: string | undefined,
  read: ReadCopy,
): Promise<ReceivedPiece[]> {
  const sha256 = new Uint8Array(createHash('sha256').update(bytes).digest());
  const known = await tx.source.findMany({ select: { id: true, name: true, aliases: true } });
  const row = { sha256, bytes: new Uint8Array(bytes), size: bytes.length, mediaType: mediaType ?? null };
  await tx.receivedCopy.createMany({ data: [row], skipDuplicates: true });
  const pieces: ReceivedPiece[] = [];
  for (const piece of read.pieces) {
    pieces.push(await storePiece(tx, actor, { sha256, receipt, copy: read }, piece, known));
  }
  return pieces;
}

async function storePiece(
  tx: Tx,
  actor: PersonActor,
  { sha256, receipt, copy }: Stored,
  piece: ReadPiece | UnreadPiece,
  known: readonly KnownSource[],
): Promise<ReceivedPiece> {
  const earlier = await cameBefore(tx, sha256, piece);
  if (earlier && receipt.channel === 'feed') return earlier;
  const sourceId = receipt.sourceId ?? (piece.ok ? sourceOfPiece(known, piece) : null);
  const made = earlier ?? (await createImport(tx, { sha256, receipt, copy }, piece, sourceId));
  const { channel, fileName, address } = receipt;
  await tx.receipt.create({
    data: { importId: made.importId, sha256, channel, fileName, address, receivedById: actor.id },
    select: { id: true },
  });
  await recordAudit(
    tx,
    actor,
    earlier ? 'import.receive_again' : 'import.receive',
    { type: 'import', id: made.importId },
    { channel, sha256: Buffer.from(sha256).toString('hex') },
  );
  return made;
}

async function createImport(
  tx: Tx,
  { sha256, receipt, copy }: Stored,
  piece: ReadPiece | UnreadPiece,
  sourceId: string | null,
): Promise<ReceivedPiece> {
  const read = piece.ok ? await withLearned(tx, sourceId, piece) : piece;
  const columns = importColumns(copy, read, receipt.fileName ?? receipt.address ?? '');
  const { id } = await tx.import.create({
    data: { ...columns, sha256, part: storablePart(piece.part), sourceId },
    select: { id: true },
  });
  if (read.ok) await compareArrival(tx, { importId: id, sourceId, piece: read });
  return { importId: id, headline: columns.headline, problem: columns.problem, earlier: null };
}

/** The import that this piece is already: of the very same bytes, or the same id of the agency's with the same text. */
async function cameBefore(
  tx: Tx,
  sha256: Uint8Array<ArrayBuffer>,
  piece: ReadPiece | UnreadPiece,
): Promise<ReceivedPiece | null> {
  const select = { id: true, headline: true, problem: true, receivedAt: true } as const;
  const part = storablePart(piece.part);
  const found =
    (await tx.import.findUnique({ where: { sha256_part: { sha256, part } }, select })) ??
    (piece.ok && piece.metadata.id !== undefined
      ? await tx.import.findFirst({
          where: { agencyId: piece.metadata.id, sourceText: piece.source },
          orderBy: { receivedAt: 'asc' },
          select,
        })
      : null);
  if (!found) return null;
  const { id, headline, problem, receivedAt } = found;
  return { importId: id, headline, problem, earlier: receivedAt };
}

function receiptOf(copy: ReceivedCopy): Receipt {
  return {
    channel: copy.channel,
    fileName: 'fileName' in copy && copy.fileName ? toStorable(copy.fileName.slice(0, 200)).text : null,
    address: 'address' in copy ? copy.address : null,
    sourceId: 'sourceId' in copy ? copy.sourceId : null,
  };
}

const pasted = ({ text, html }: { text?: string | undefined; html?: string | undefined }) => ({
  ...(text !== undefined && { text }),
  ...(html !== undefined && { html }),
});

const storablePart = (part: string) => toStorable(part.slice(0, 500)).text;
