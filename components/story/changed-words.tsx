import type { ReactNode } from 'react';
import { cn } from '#components/ui/class-names.ts';
import type { DiffRun, Looks } from '#newsroom/history/diff.ts';

/** Words of a block with what happened to them. */
export function ChangedWords({ runs, isWhole }: { runs: readonly DiffRun[]; isWhole: boolean }) {
  let place = 0;
  return runs.map((run) => {
    const key = place;
    place += run.text.length;
    return <ChangedRun key={key} {...{ run, isWhole }} isTinted />;
  });
}

type RunProps = {
  run: DiffRun;
  /** The block is new or gone as a whole, which a sign beside it says: no line under all its words. */
  isWhole: boolean;
  isTinted: boolean;
};

/** Words with one fate, as they look. */
export function ChangedRun({ run: { kind, text, looks, was }, isWhole, isTinted }: RunProps) {
  const words = <Fate {...{ kind, isWhole, isTinted }}>{dressed(text, looks)}</Fate>;
  if (!was) return words;
  return <span className="decoration-dotted decoration-2 underline-offset-4 underline">{words}</span>;
}

type FateProps = Omit<RunProps, 'run'> & { kind: DiffRun['kind']; children: ReactNode };

function Fate({ kind, isWhole, isTinted, children }: FateProps) {
  if (kind === 'same') return children;
  const isGone = kind === 'gone';
  const Mark = isGone ? 'del' : 'ins';
  return (
    <Mark
      data-tone={isGone ? 'danger' : 'success'}
      className={cn(
        'rounded-xs decoration-1',
        isTinted && 'bg-tone-wash text-tone-ink',
        isGone ? 'line-through' : isWhole ? 'no-underline' : 'underline underline-offset-4',
      )}
    >
      {!isWhole && <span className="sr-only">{isGone ? ' deleted: ' : ' inserted: '}</span>}
      {children}
    </Mark>
  );
}

function dressed(text: string, { strong, em, link }: Looks): ReactNode {
  let words: ReactNode = text;
  if (link !== null) {
    words = (
      <span title={link} className="border-b border-accent-line text-accent-ink">
        {words}
      </span>
    );
  }
  if (em) words = <em>{words}</em>;
  return strong ? <strong>{words}</strong> : words;
}
