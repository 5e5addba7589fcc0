'use client';

import type { Command } from 'prosemirror-state';
import { memo } from 'react';
import { Avatar } from '#components/ui/avatar.tsx';
import { Button } from '#components/ui/button.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import type { Suggestion } from '#newsroom/document/suggestions/list.ts';
import { settle } from '../in-text/commands.ts';
import { useSession } from '../session-context.ts';
import { suggestionWords } from './suggestion-words.ts';
import { useSuggestionRights } from './use-suggestions.ts';

type SuggestionViewProps = {
  suggestion: Suggestion;
  now: string;
  timeZone: string;
  run: (command: Command) => void;
  /** Away from its words: goes to them. */
  onShow?: (id: string) => void;
};

/** Where it stands moves with every key; what is shown of it does not. */
function isUnchanged(one: SuggestionViewProps, other: SuggestionViewProps): boolean {
  const [was, is] = [one.suggestion, other.suggestion];
  return (
    was.id === is.id &&
    was.insertedText === is.insertedText &&
    was.deletedText === is.deletedText &&
    was.insertedBlocks === is.insertedBlocks &&
    was.deletedBlocks === is.deletedBlocks &&
    was.changes.length === is.changes.length &&
    was.changes.every(
      ({ text, after }, index) => text === is.changes[index]?.text && after === is.changes[index]?.after,
    ) &&
    one.now === other.now
  );
}

/** Who suggests what, since when, and what can be done about it. */
export const SuggestionView = memo(SuggestionOnce, isUnchanged);

function SuggestionOnce({ suggestion, now, timeZone, run, onShow }: SuggestionViewProps) {
  const session = useSession();
  const { mayDecide, isOwn } = useSuggestionRights();
  const name = session.nameOf(suggestion.by);
  const { deed, gone, come } = suggestionWords(suggestion);
  const decide = (decision: 'accept' | 'reject') => run(settle(decision, ({ id }) => id === suggestion.id));
  const words = (
    <>
      <span>{deed}</span>
      {gone && (
        <del dir="auto" className="line-clamp-2 text-ink-soft">
          {gone}
        </del>
      )}
      {come && (
        <ins dir="auto" className="line-clamp-2 underline-offset-2">
          {come}
        </ins>
      )}
    </>
  );
  const wordsClass = 'flex flex-wrap items-baseline gap-x-1.5 text-start';
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p className="flex items-center gap-2 text-xs">
        <Avatar name={name} size="small" />
        <span className="truncate font-medium">{name}</span>
        <RelativeTime at={suggestion.at} now={now} timeZone={timeZone} className="shrink-0 text-ink-faint" />
      </p>
      {onShow ? (
        <button
          type="button"
          onClick={() => onShow(suggestion.id)}
          className={`${wordsClass} rounded-sm focus-ring-inset hover:bg-hover`}
        >
          {words}
        </button>
      ) : (
        <p className={wordsClass}>{words}</p>
      )}
      <div className="flex flex-wrap gap-1.5 empty:hidden">
        {mayDecide && (
          <Button size="small" preventFocusOnPress onPress={() => decide('accept')}>
            Accept
          </Button>
        )}
        {(mayDecide || isOwn(suggestion)) && (
          <Button size="small" variant="quiet" preventFocusOnPress onPress={() => decide('reject')}>
            {isOwn(suggestion) ? 'Take back' : 'Reject'}
          </Button>
        )}
      </div>
    </div>
  );
}
