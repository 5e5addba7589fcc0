import type { Actor } from '../../actor.ts';
import { db } from '../../db/client.ts';
import type { Prisma } from '../../db/generated/client.ts';
import type { GivenFileState } from '../../db/generated/enums.ts';
import { authorize } from '../../permissions.ts';
import type { FileBatch, FileList, ListedFile, Whose } from './schema.ts';

/** As many are listed one by one; the others are counted. */
const MOST_FILES = 300;

const columns = {
  ...{ id: true, batchId: true, channel: true, fileName: true, state: true, givenAt: true, problem: true },
  ...{ pieces: true, unread: true, known: true, importId: true },
  import: { select: { headline: true, problem: true } },
  givenBy: { select: { name: true } },
} satisfies Prisma.GivenFileSelect;

type Row = Prisma.GivenFileGetPayload<{ select: typeof columns }>;
type Counted = { batchId: string; state: GivenFileState; _count: number };

/**
 * What is on the list of files, the latest batch first: the actor's own or everybody's, until it is taken off.
 * @throws NewsroomError `forbidden`
 */
export async function listFiles(actor: Actor, whose: Whose = 'own'): Promise<FileList> {
  authorize(actor, 'import.create');
  const own = { clearedAt: null, givenById: actor.id ?? '' };
  const where = whose === 'own' ? own : { clearedAt: null };
  const [rows, counted, other] = await Promise.all([
    db().givenFile.findMany({
      where,
      orderBy: [{ state: 'asc' }, { settledAt: 'desc' }, { givenAt: 'asc' }, { id: 'asc' }],
      take: MOST_FILES,
      select: columns,
    }),
    db().givenFile.groupBy({ by: ['batchId', 'state'], where, _count: true }),
    db().givenFile.findFirst({ where: { clearedAt: null, NOT: own }, select: { id: true } }),
  ]);
  const inOrder = rows.sort(
    (one, two) => Number(one.givenAt) - Number(two.givenAt) || (one.id < two.id ? -1 : 1),
  );
  const batches = [...Map.groupBy(inOrder, ({ batchId }) => batchId)].map(([id, files]) =>
    batchOf(
      files,
      counted.filter(({ batchId }) => batchId === id),
    ),
  );
  return {
    batches: batches.sort((one, two) => (one.givenAt < two.givenAt ? 1 : -1)),
    others: other !== null,
  };
}

function batchOf(files: readonly Row[], counted: readonly Counted[]): FileBatch {
  const [first] = files;
  if (!first) throw new Error('A batch without files.');
  const counts = { failed: 0, reading: 0, done: 0, cancelled: 0, waiting: 0 };
  for (const { state, _count } of counted) counts[state] = _count;
  return {
    id: first.batchId,
    channel: first.channel === 'folder' ? 'folder' : 'upload',
    givenBy: first.givenBy.name,
    givenAt: first.givenAt.toISOString(),
    counts,
    files: files.map(fileOf),
  };
}

function fileOf(row: Row): ListedFile {
  const { id, fileName, state, importId, pieces, unread, known } = row;
  return {
    ...{ id, fileName, state, importId, pieces, unread, known },
    headline: row.import?.headline ?? null,
    problem: row.problem ?? row.import?.problem ?? null,
  };
}
