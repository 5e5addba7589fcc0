import type { Node } from 'prosemirror-model';
import type { Written } from '../blame/replay.ts';
import { cutRuns, type Run } from '../blame/runs.ts';
import type { Tx } from '../db/client.ts';
import { rowsOf } from './rows.ts';
import type { Blame, Writer } from './schema.ts';

/**
 * Who wrote the words of a text, by its blocks. `doc` is the version that was written, without its suggestions; null if
 * it has other words than that.
 */
export async function blameOf(tx: Tx, written: Written, doc: Node): Promise<Blame | null> {
  const rows = rowsOf(doc);
  const runs = standingRuns(written);
  const lengths = rows.map(({ node }) => (node.isTextblock ? node.content.size : 0));
  if (runs.reduce((sum, [length]) => sum + length, 0) !== lengths.reduce((sum, length) => sum + length, 0)) {
    return null;
  }
  const keys = [...new Set(runs.map(([, writer]) => writer))];
  const places = new Map(keys.map((key, place) => [key, place]));
  let at = 0;
  const blocks = lengths.map((length) => {
    at += length;
    return cutRuns(runs, at - length, at).map(([size, writer, time]): Blame['blocks'][number][number] => [
      size,
      places.get(writer) ?? 0,
      time,
    ]);
  });
  return { writers: await writersOf(tx, keys), blocks };
}

/** The runs of the words that stand whether or not suggestions are taken, in order. */
function standingRuns({ doc, runs }: Written): Run[] {
  const standing: Run[] = [];
  doc.descendants((node, pos) => {
    if (!node.isInline || node.marks.some(({ type }) => type.name === 'insertion')) return;
    standing.push(...cutRuns(runs, pos, pos + node.nodeSize));
  });
  return standing;
}

async function writersOf(tx: Tx, keys: readonly string[]): Promise<Writer[]> {
  const importIds = keys.flatMap((key) => (key.startsWith('update:') ? [key.slice('update:'.length)] : []));
  const personIds = keys.filter((key) => key !== 'source' && !key.startsWith('update:'));
  const [people, imports] = await Promise.all([
    tx.person.findMany({ where: { id: { in: personIds } }, select: { id: true, name: true } }),
    tx.import.findMany({
      where: { id: { in: importIds } },
      select: { id: true, source: { select: { name: true } } },
    }),
  ]);
  const names = new Map([
    ...people.map(({ id, name }) => [id, name] as const),
    ...imports.map(({ id, source }) => [`update:${id}`, source?.name ?? ''] as const),
  ]);
  return keys.map((key) => {
    const kind = key === 'source' ? 'source' : key.startsWith('update:') ? 'update' : 'person';
    return { kind, name: names.get(key) ?? '' };
  });
}
