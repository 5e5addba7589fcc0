import { createHash } from 'node:crypto';
import type { PersonActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { inTransaction, type Tx } from '../db/client.ts';
import { authorize } from '../permissions.ts';
import { listHeadline } from './list-headline.ts';
import { pastedBytes, type ReadCopy, type Refusal, readCopy } from './read-copy.ts';
import { recogniseSource } from './recognise-source.ts';
import { toStorable } from './storable.ts';
import { warningSentence } from './warning.ts';

export type ReceivedCopy =
  | { channel: 'paste'; text?: string | undefined; html?: string | undefined }
  | { channel: 'upload'; bytes: Uint8Array; fileName: string; mediaType?: string | undefined };

export type Received =
  | {
      ok: true;
      importId: string;
      headline: string;
      /** The last import of the very same bytes, if there was one. */
      earlier: { id: string; receivedAt: Date } | null;
    }
  | Refusal;

/**
 * Takes in copy: stores its bytes unchanged with their SHA-256, and beside them the text, the ledger and what the
 * newsroom makes of it. What can't be read is refused in words, and nothing is stored. Copy that came before is taken
 * all the same, and said to be known.
 * @throws NewsroomError `forbidden`
 */
export async function receiveCopy(actor: PersonActor, copy: ReceivedCopy): Promise<Received> {
  authorize(actor, 'import.create');
  const bytes = copy.channel === 'upload' ? copy.bytes : pastedBytes(pasted(copy));
  const mediaType = copy.channel === 'upload' ? copy.mediaType : undefined;
  const read = await readCopy({ bytes, ...(mediaType && { mediaType }) });
  if (!read.ok) return read;
  return inTransaction((tx) => store(tx, actor, copy, bytes, read));
}

async function store(
  tx: Tx,
  actor: PersonActor,
  copy: ReceivedCopy,
  bytes: Uint8Array,
  read: ReadCopy,
): Promise<Received> {
  const sha256 = createHash('sha256').update(bytes).digest();
  const earlier = await tx.import.findFirst({
    where: { sha256 },
    orderBy: { receivedAt: 'desc' },
    select: { id: true, receivedAt: true },
  });
  const sources = await tx.source.findMany({ select: { id: true, name: true, aliases: true } });
  const sourceId = recogniseSource(sources, read.story);
  const headline = listHeadline(read.story);
  const row = await tx.import.create({
    data: {
      channel: copy.channel,
      fileName: copy.channel === 'upload' ? storableName(copy.fileName) : null,
      bytes: new Uint8Array(bytes),
      sha256: new Uint8Array(sha256),
      format: read.format,
      encoding: read.encoding,
      language: read.language,
      languageSure: read.languageSure,
      sourceText: read.source,
      ledger: read.spans,
      warnings: read.warnings.map(warningSentence),
      headline,
      sourceId,
      sourceNamed: read.story.credit,
      receivedById: actor.id,
    },
    select: { id: true },
  });
  await recordAudit(
    tx,
    actor,
    'import.receive',
    { type: 'import', id: row.id },
    {
      channel: copy.channel,
      bytes: bytes.length,
      sha256: sha256.toString('hex'),
    },
  );
  return { ok: true, importId: row.id, headline, earlier };
}

const pasted = ({ text, html }: { text?: string | undefined; html?: string | undefined }) => ({
  ...(text !== undefined && { text }),
  ...(html !== undefined && { html }),
});

const storableName = (name: string) => toStorable(name.slice(0, 200)).text;
