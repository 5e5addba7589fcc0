import { ChangedRun } from '#components/story/changed-words.tsx';
import { Avatar } from '#components/ui/avatar.tsx';
import { exactWords } from '#components/ui/relative-time-wording.ts';
import type { Blame } from '#newsroom/history/schema.ts';
import { type WrittenRun, writerLook } from './writers.ts';

type Props = {
  runs: readonly WrittenRun[];
  /** The block is new or gone as a whole, which a sign beside it says: no line under all its words. */
  isWhole: boolean;
  blame: Blame | null;
  timeZone: string;
};

/** Words with what happened to them, and with whoever wrote them if that is asked for. */
export function WrittenWords({ runs, isWhole, blame, timeZone }: Props) {
  let last: number | null = null;
  return runs.map((run) => {
    const { by, place } = run;
    const writer = by && blame?.writers[by.writer];
    const isNext = by !== null && by.writer !== last;
    last = by?.writer ?? last;
    // Where writers are told, the colours are theirs.
    const marked = <ChangedRun {...{ run, isWhole }} isTinted={by === null} />;
    if (!writer || !by) return <span key={place}>{marked}</span>;
    const { name, initials, tone } = writerLook(writer);
    return (
      <span
        key={place}
        data-tone={tone}
        title={`${name}, ${exactWords(new Date(by.at), timeZone)}`}
        className="bg-tone-wash box-decoration-clone"
        suppressHydrationWarning
      >
        {isNext && (
          <>
            <sup aria-hidden className="me-0.5 font-sans text-2xs font-semibold text-tone-ink select-none">
              {initials}
            </sup>
            <span className="sr-only">[{name}] </span>
          </>
        )}
        {marked}
      </span>
    );
  });
}

/** Whose words stand in the text, by colour, letters and name. */
export function Writers({ blame }: { blame: Blame }) {
  return (
    <ul aria-label="Writers" className="flex flex-wrap gap-x-3 gap-y-1 text-xs">
      {blame.writers.map((writer) => {
        const { name, initials, tone } = writerLook(writer);
        return (
          <li key={`${writer.kind} ${name}`} className="flex items-center gap-1.5">
            {writer.kind === 'person' ? (
              <Avatar name={name} initials={initials} size="small" />
            ) : (
              <span
                aria-hidden
                data-tone={tone}
                className="rounded-xs bg-tone-wash px-1 font-semibold text-tone-ink"
              >
                {initials}
              </span>
            )}
            <bdi>{name}</bdi>
          </li>
        );
      })}
    </ul>
  );
}
