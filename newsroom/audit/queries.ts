import type { Actor } from '../actor.ts';
import { db } from '../db/client.ts';
import { authorize } from '../permissions.ts';
import type { AuditFilter } from './schema.ts';
import { isolated } from './wording.ts';

const pageSize = 50;

/**
 * A page of the audit log, the newest first; `next` is the `before` of the following page.
 * @throws NewsroomError `forbidden`
 */
export async function listAudit(actor: Actor, filter: AuditFilter) {
  authorize(actor, 'audit.read');
  const rows = await db().auditEntry.findMany({
    where: {
      ...(filter.person && { actorId: filter.person }),
      ...(filter.action && { action: filter.action }),
      ...(filter.subject && { subjectType: filter.subject }),
      ...(filter.before && { id: { lt: BigInt(filter.before) } }),
    },
    orderBy: { id: 'desc' },
    take: pageSize + 1,
  });
  const page = rows.slice(0, pageSize);
  const names = await subjectNames(page);
  return {
    entries: page.map(({ id, ...entry }) => ({
      ...entry,
      id: String(id),
      subjectName: names.get(entry.subjectId) || `a ${entry.subjectType}`,
    })),
    next: rows.length > pageSize ? String(page.at(-1)?.id) : null,
  };
}

/** Who there is to filter the log by. */
export async function auditActors(actor: Actor) {
  authorize(actor, 'audit.read');
  return db().person.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
}

/** What the subjects are called now: the entries keep only their ids. */
async function subjectNames(
  rows: { subjectType: string; subjectId: string }[],
): Promise<Map<string, string>> {
  const ids = (type: string) => [
    ...new Set(rows.filter((row) => row.subjectType === type).map((row) => row.subjectId)),
  ];
  const [stories, imports, people, sources, feeds, files, pictures] = await Promise.all([
    db().story.findMany({ where: { id: { in: ids('story') } }, select: { id: true, headline: true } }),
    db().import.findMany({ where: { id: { in: ids('import') } }, select: { id: true, headline: true } }),
    db().person.findMany({ where: { id: { in: ids('person') } }, select: { id: true, name: true } }),
    db().source.findMany({ where: { id: { in: ids('source') } }, select: { id: true, name: true } }),
    db().feed.findMany({ where: { id: { in: ids('feed') } }, select: { id: true, title: true } }),
    db().givenFile.findMany({ where: { id: { in: ids('file') } }, select: { id: true, fileName: true } }),
    db().picture.findMany({ where: { id: { in: ids('picture') } }, select: { id: true, fileName: true } }),
  ]);
  return new Map([
    ...[...stories, ...imports].map(
      ({ id, headline }) => [id, headline && `“${isolated(headline)}”`] as const,
    ),
    ...[...people, ...sources].map(({ id, name }) => [id, name] as const),
    ...feeds.map(({ id, title }) => [id, title] as const),
    ...[...files, ...pictures].map(({ id, fileName }) => [id, fileName] as const),
  ]);
}
