import { checkLedger } from '#newsroom/importing/ledger.ts';
import { metadataSchema } from '#newsroom/importing/metadata.ts';
import { type ReadPiece, readCopy } from '#newsroom/importing/read-copy.ts';
import { importedStorySchema, ledgerSchema } from '#newsroom/importing/schema.ts';
import { isStorable } from '#newsroom/is-storable.ts';

/** Reads a copy, and says what of that breaks a promise; nothing when it was read whole or refused in words. */
export async function readingFaults(bytes: Uint8Array): Promise<string[]> {
  let copy: Awaited<ReturnType<typeof readCopy>>;
  try {
    copy = await readCopy({ bytes });
  } catch (error) {
    return [`thrown: ${error instanceof Error ? error.stack : error}`];
  }
  if (!copy.ok) return copy.message === '' ? ['refused without a word'] : [];
  if (copy.pieces.length === 0) return ['neither read nor refused'];
  return copy.pieces.flatMap((piece) => {
    if (piece.ok) return pieceFaults(piece);
    return piece.message === '' ? ['no story, without a word'] : [];
  });
}

function pieceFaults(piece: ReadPiece): string[] {
  const { source, spans, story, metadata } = piece;
  const faults: string[] = [];
  const fault = checkLedger(source, spans);
  if (fault) faults.push(`ledger: ${fault.fault} at span ${fault.index}`);
  if (spans.map(({ start, end }) => source.slice(start, end)).join('') !== source) {
    faults.push('ledger: its spans are not the source');
  }
  if (
    spans.some(({ kind, start, end }) => kind === 'space' && /[^\s\p{Cc}]/u.test(source.slice(start, end)))
  ) {
    faults.push('ledger: words told to be white space');
  }
  if (!ledgerSchema.safeParse(spans).success) faults.push('ledger: not of its schema');
  if (!importedStorySchema.safeParse(story).success) faults.push('story: not of its schema');
  if (!metadataSchema.safeParse(metadata).success) faults.push('metadata: not of its schema');
  return [...faults, ...unstorable({ source, story, metadata })];
}

/** The strings, however deep, that PostgreSQL would not take: with NUL, or half of a surrogate pair. */
function unstorable(value: unknown): string[] {
  const faults: string[] = [];
  JSON.stringify(value, (key, part) => {
    if (typeof part === 'string' && !isStorable(part)) {
      faults.push(`not to be stored: ${key}`);
    }
    return part;
  });
  return faults;
}
