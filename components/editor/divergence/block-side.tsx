import { changeNotes, kindName } from '#components/story/block-changes.ts';
import { ChangedWords } from '#components/story/changed-words.tsx';
import { cn } from '#components/ui/class-names.ts';
import type { Unit } from '#newsroom/divergence/units.ts';
import type { DiffBlock, DocumentDiff } from '#newsroom/history/diff.ts';
import type { Row } from '#newsroom/history/rows.ts';

/** What one side did to a block; null where it has none and had none. */
export function sideOf({ blocks }: DocumentDiff, { base }: Unit, row: Row | null): DiffBlock | null {
  if (row) return blocks.find(({ after }) => after === row.index) ?? null;
  return (base && blocks.find(({ before }) => before === base.index)) ?? null;
}

type Props = { block: DiffBlock | null; language: string; direction: 'ltr' | 'rtl' };

/** A block as one side has it, with what that side did to it since both began. */
export function BlockSide({ block, language, direction }: Props) {
  if (!block) return <p className="text-ink-soft italic">Nothing here</p>;
  const { kind, runs, change, figure } = block;
  const notes = changeNotes(block);
  return (
    <div className="min-w-0">
      {change === 'removed' && <p className="text-xs text-ink-soft">{kindName(kind)} taken out</p>}
      <p
        lang={block.lang ?? language}
        dir={block.dir === 'rtl' || block.dir === 'ltr' ? block.dir : direction}
        className={cn(
          'story-text max-w-none! break-words whitespace-pre-wrap text-base!',
          kind.type === 'headline' && 'font-semibold',
          kind.type === 'heading' && 'font-semibold',
        )}
      >
        {figure || runs.length === 0 ? (
          <span className="text-ink-faint">
            {figure ? figure.caption || figure.alt || 'A picture without a caption' : kindName(kind)}
          </span>
        ) : (
          <ChangedWords runs={runs} isWhole={change === 'added' || change === 'removed'} />
        )}
      </p>
      {notes.map((note) => (
        <p key={note} className="text-xs text-ink-soft">
          {note}
        </p>
      ))}
    </div>
  );
}
