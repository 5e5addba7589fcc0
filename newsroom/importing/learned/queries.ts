import type { Actor } from '../../actor.ts';
import { db } from '../../db/client.ts';
import { Prisma } from '../../db/generated/client.ts';
import { notFound } from '../../errors.ts';
import { authorize, can } from '../../permissions.ts';
import { isId } from '../../story/load.ts';
import { spanKindSchema } from '../schema.ts';
import { ENOUGH } from './apply-learned.ts';

const PAGE = 50;

/** Where a page of lines ends, and the next begins. `fingerprint` in hexadecimal digits. */
export type LineCursor = { lastAt: Date; fingerprint: string };

type Row = {
  fingerprint: string;
  sample: string;
  kind: string;
  setAside: number;
  restored: number;
  blocked: boolean;
  lastAt: Date;
};

export type ListedLine = Awaited<ReturnType<typeof listSourceLines>>['lines'][number];

/** What is done with a line when copy of its source comes in. */
type LineUse = 'sets_aside' | 'restores' | 'waits' | 'blocked';

/**
 * What a source has learned, the line that was decided last first, a page at a time.
 * @throws NewsroomError `forbidden`, `not_found`
 */
export async function listSourceLines(actor: Actor, sourceId: string, after?: LineCursor) {
  authorize(actor, 'source.read');
  const source = isId(sourceId)
    ? await db().source.findUnique({ where: { id: sourceId }, select: { id: true } })
    : null;
  if (!source) throw notFound('source');
  const rows = await db().$queryRaw<Row[]>`
    SELECT encode(fingerprint, 'hex') AS fingerprint, sample, kind, "setAside", restored, blocked, "lastAt"
    FROM source_line
    WHERE "sourceId" = ${sourceId}::uuid ${after ? beyond(after) : Prisma.empty}
    ORDER BY "lastAt" DESC, source_line.fingerprint
    LIMIT ${PAGE + 1}`;
  const lines = rows.slice(0, PAGE).map((line) => ({
    ...line,
    kind: spanKindSchema.parse(line.kind),
    use: useOf(line),
  }));
  const last = lines.at(-1);
  return {
    lines,
    next: rows.length > PAGE && last ? { lastAt: last.lastAt, fingerprint: last.fingerprint } : null,
    mayManage: can(actor, 'source.manage'),
  };
}

function useOf({
  setAside,
  restored,
  blocked,
}: {
  setAside: number;
  restored: number;
  blocked: boolean;
}): LineUse {
  if (blocked) return 'blocked';
  if (setAside - restored >= ENOUGH) return 'sets_aside';
  return restored - setAside >= ENOUGH ? 'restores' : 'waits';
}

const beyond = ({ lastAt, fingerprint }: LineCursor) => Prisma.sql`
  AND "lastAt" <= ${lastAt} AND ("lastAt" < ${lastAt} OR source_line.fingerprint > decode(${fingerprint}, 'hex'))`;
