import { initialsOf, toneOf } from '#components/ui/avatar-identity.ts';
import type { DiffRun } from '#newsroom/history/diff.ts';
import type { Blame, Writer } from '#newsroom/history/schema.ts';

/** A piece of the text with whoever wrote it; null where nobody is told: of words that are gone. */
export type WrittenRun = DiffRun & {
  by: { writer: number; at: number } | null;
  /** Where it begins among the words of both texts. */
  place: number;
};

/** Cuts the runs of a block where its writers change. */
export function withWriters(runs: readonly DiffRun[], blame: Blame['blocks'][number] | null): WrittenRun[] {
  const left = (blame ?? []).map(([length, writer, at]) => ({ length, writer, at }));
  const written: WrittenRun[] = [];
  let place = 0;
  for (const run of runs) {
    for (let from = 0; from < run.text.length; ) {
      const next = run.kind === 'gone' ? undefined : left[0];
      const length = Math.min(next?.length ?? Number.POSITIVE_INFINITY, run.text.length - from);
      const by = next ? { writer: next.writer, at: next.at } : null;
      written.push({ ...run, text: run.text.slice(from, from + length), by, place });
      if (next) next.length -= length;
      if (next?.length === 0) left.shift();
      from += length;
      place += length;
    }
  }
  return written;
}

const kinds = {
  person: (name: string) => ({ name, initials: initialsOf(name), tone: toneOf(name) }),
  source: () => ({ name: 'The import', initials: '¶', tone: 'neutral' }),
  update: (name: string) => ({
    name: name ? `${name}, an update` : 'An agency’s update',
    initials: '¶↻',
    tone: 'info',
  }),
};

/** How a writer is shown: by a name, by letters in the text, and by a colour. */
export const writerLook = ({ kind, name }: Writer) => kinds[kind](name);
