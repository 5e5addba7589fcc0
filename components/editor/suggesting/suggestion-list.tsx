'use client';

import { ChevronDown, ChevronUp } from 'lucide-react';
import type { Command } from 'prosemirror-state';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Choice } from '#components/ui/choice.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { toast } from '#components/ui/toast.tsx';
import { useGrowing } from '#components/ui/use-growing.ts';
import { goToSuggestion, settle, stepThroughSuggestions } from '../in-text/commands.ts';
import { useSession } from '../session-context.ts';
import { SuggestionView } from './suggestion-view.tsx';
import { useSuggestionRights, useSuggestions } from './use-suggestions.ts';

const EVERYBODY = 'everybody';

/** Everything that is suggested, to go through or to decide at once: all, or what one person suggests. */
export function SuggestionList({ now, timeZone }: { now: string; timeZone: string }) {
  const session = useSession();
  const all = useSuggestions();
  const { mayDecide } = useSuggestionRights();
  const [chosen, setChosen] = useState(EVERYBODY);
  const people = [...Map.groupBy(all, ({ by }) => by)];
  const author = people.some(([by]) => by === chosen) ? chosen : EVERYBODY;
  const matches = ({ by }: { by: string }) => author === EVERYBODY || by === author;
  const wanted = all.filter(matches);
  const { shown, end } = useGrowing(wanted);
  // The focus stays in the list: `run` would move it into the text.
  const run = (command: Command) => command(session.state, session.dispatch);
  const decideAll = (decision: 'accept' | 'reject') => {
    run(settle(decision, matches));
    const deed = decision === 'accept' ? 'accepted' : 'rejected';
    toast({ title: `${countOf(wanted.length)} ${deed}`, description: 'Undo brings them back.' });
  };
  if (all.length === 0) return <p className="px-2 text-xs text-ink-faint">Nothing is suggested.</p>;
  return (
    <div className="flex flex-col gap-3 px-2">
      <div className="flex items-center gap-1">
        <span className="me-auto text-sm">{countOf(wanted.length)}</span>
        <IconButton
          size="small"
          label="Previous suggestion"
          onPress={() => session.run(stepThroughSuggestions(-1))}
        >
          <ChevronUp />
        </IconButton>
        <IconButton
          size="small"
          label="Next suggestion"
          onPress={() => session.run(stepThroughSuggestions(1))}
        >
          <ChevronDown />
        </IconButton>
      </div>
      {people.length > 1 && (
        <Choice
          label="Suggested by"
          value={author}
          onChange={setChosen}
          options={[
            { id: EVERYBODY, label: 'Everybody' },
            ...people.map(([by, theirs]) => ({ id: by, label: `${session.nameOf(by)} (${theirs.length})` })),
          ]}
        />
      )}
      {mayDecide && (
        <div className="flex gap-1.5">
          <Button size="small" onPress={() => decideAll('accept')}>
            Accept all
          </Button>
          <Button size="small" variant="quiet" onPress={() => decideAll('reject')}>
            Reject all
          </Button>
        </div>
      )}
      <ul aria-label="Suggestions" className="flex flex-col divide-y divide-line">
        {shown.map((suggestion) => (
          <li key={suggestion.id} className="flex flex-col py-2.5">
            <SuggestionView
              {...{ suggestion, now, timeZone, run }}
              onShow={(id) => session.run(goToSuggestion(id))}
            />
          </li>
        ))}
        {end && <li ref={end} aria-hidden className="h-6" />}
      </ul>
    </div>
  );
}

const countOf = (count: number) => (count === 1 ? '1 suggestion' : `${count} suggestions`);
