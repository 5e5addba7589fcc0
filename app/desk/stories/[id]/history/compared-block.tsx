import { Undo2 } from 'lucide-react';
import { changeNotes, isChanged, kindName } from '#components/story/block-changes.ts';
import { Button } from '#components/ui/button.tsx';
import { cn } from '#components/ui/class-names.ts';
import type { BlockKind, DiffBlock } from '#newsroom/history/diff.ts';
import type { Blame } from '#newsroom/history/schema.ts';
import { withWriters } from './writers.ts';
import { WrittenWords } from './written-words.tsx';

type Props = {
  block: DiffBlock;
  blame: Blame | null;
  timeZone: string;
  bringBack: ((block: number) => void) | null;
};

/** A block of either text, with a sign for what happened to it. */
export function ComparedBlock({ block, blame, timeZone, bringBack }: Props) {
  const { kind, lang, dir, runs, before, after, change } = block;
  const changed = isChanged(block);
  const notes = changeNotes(block);
  const hadWords = block.figure !== null || runs.some(({ kind: fate }) => fate !== 'new');
  const mayReturn = bringBack && before !== null && hadWords && change !== 'same';
  return (
    <div
      {...(changed && { 'data-changed': true, tabIndex: -1, role: 'group', 'aria-label': label(block) })}
      className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2 rounded-sm py-1.5 focus-ring focus:outline-focus"
    >
      <span
        aria-hidden
        data-tone={signs[changeOf(block)].tone}
        className="pt-1 text-center font-mono text-sm text-tone-ink select-none"
      >
        {signs[changeOf(block)].sign}
      </span>
      <div className={cn('min-w-0', wrapClass(kind))}>
        {kind.type === 'divider' ? (
          <hr className="my-3 border-line-strong" />
        ) : (
          <p
            {...(lang && { lang })}
            {...(dir && { dir: dir === 'rtl' ? 'rtl' : 'ltr' })}
            className={cn('break-words whitespace-pre-wrap', textClass(kind))}
          >
            {block.figure || runs.length === 0 ? (
              <span className="text-ink-faint">{block.figure ? figureWords(block) : '¶'}</span>
            ) : (
              <WrittenWords
                runs={withWriters(runs, blame && after !== null ? (blame.blocks[after] ?? []) : null)}
                isWhole={change === 'added' || change === 'removed'}
                {...{ blame, timeZone }}
              />
            )}
          </p>
        )}
        {(notes.length > 0 || mayReturn) && (
          <div
            lang="en"
            className="flex flex-wrap items-center gap-x-3 gap-y-0.5 font-sans text-xs text-ink-soft"
          >
            {notes.map((note) => (
              <span key={note} dir="ltr">
                {note}
              </span>
            ))}
            {mayReturn && (
              <Button size="small" variant="quiet" onPress={() => bringBack(before)} className="-ms-1.5">
                <Undo2 aria-hidden className="rtl:-scale-x-100" />
                <span dir="ltr">
                  {kind.type === 'paragraph' ? 'Bring this paragraph back' : 'Bring this back'}
                </span>
              </Button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

type Fate = DiffBlock['change'] | 'moved';

const changeOf = ({ change, moved }: DiffBlock): Fate => (change === 'same' && moved ? 'moved' : change);

const signs: Record<Fate, { sign: string; tone: string; word: string }> = {
  same: { sign: '', tone: 'neutral', word: 'Unchanged' },
  changed: { sign: '~', tone: 'info', word: 'Changed' },
  added: { sign: '+', tone: 'success', word: 'New' },
  removed: { sign: '−', tone: 'danger', word: 'Removed' },
  moved: { sign: '↕', tone: 'accent', word: 'Moved' },
};

const label = (block: DiffBlock): string => `${signs[changeOf(block)].word}: ${kindName(block.kind)}`;

function textClass({ type, level }: BlockKind): string {
  if (type === 'headline') return 'story-headline text-2xl!';
  if (type === 'standfirst') return 'story-standfirst max-w-[63ch] text-xl!';
  if (type === 'heading') return cn('story-text pt-2 font-semibold', level === 2 && 'text-2xl!');
  return 'story-text';
}

const indents = ['', 'ps-5', 'ps-10', 'ps-15', 'ps-20'];

const wrapClass = ({ isQuote, list, depth }: BlockKind): string =>
  cn(
    isQuote && 'border-s-2 border-line-strong ps-4',
    list && indents[Math.min(depth, 4)],
    list === 'bullet' && 'before:float-start before:-ms-4 before:pt-1.5 before:content-["•"]',
    list === 'ordered' && 'before:float-start before:-ms-4 before:pt-1.5 before:content-["#"]',
  );

function figureWords({ figure }: DiffBlock): string {
  const parts = [figure?.caption || figure?.alt || 'without a caption', figure?.credit].filter(Boolean);
  return `Picture: ${parts.join(' · ')}`;
}
