'use client';

import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { inputClass } from '#components/ui/field.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { toast } from '#components/ui/toast.tsx';
import { useSession, useSnapshot } from '../session-context.ts';
import type { Finding } from './finding.ts';
import { changeSearch, replaceFound, stepThroughFound, stopFinding } from './found-commands.ts';

const boxClass = `${inputClass} h-8 max-md:h-9`;

/** What was found, in words that are also read aloud. */
function countOf({ search, found, current }: Finding): string {
  if (search.query === '') return '';
  return found.length === 0 ? 'Nothing found' : `${current + 1} of ${found.length}`;
}

/** Finds words in the story or the selection, and replaces them. A second Mod-F is the browser's own. */
export function FindBar({ finding }: { finding: Finding }) {
  const session = useSession();
  const mayChange = useSnapshot(
    ({ head }) => head.abilities['story.write'] || head.abilities['story.suggest'],
  );
  const [words, setWords] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const bar = useRef<HTMLElement>(null);
  const { search, within, found, begun } = finding;
  const act = (command: ReturnType<typeof changeSearch>) => command(session.state, session.dispatch);
  const close = () => session.run(stopFinding);
  const selection = session.state.selection;

  // It may stand there already: the interface does not hear of a bar that is closed and opened at once.
  useEffect(() => {
    if (!begun) return;
    box.current?.focus();
    box.current?.select();
  }, [begun]);

  // The focus stays in the bar, so the text does not follow by itself.
  const place = found[finding.current]?.from;
  useEffect(() => {
    if (place === undefined) return;
    const words = session.view?.dom.querySelector('.found.is-current');
    const { top, bottom } = words?.getBoundingClientRect() ?? { top: 300, bottom: 300 };
    const barEnd = bar.current?.getBoundingClientRect().bottom ?? 0;
    if (top < barEnd || bottom > window.innerHeight - 60) words?.scrollIntoView({ block: 'center' });
  }, [session, place]);

  // A button that has nothing left to do gives the focus up, and with it the keys of the bar.
  const replace = () => {
    if (act(replaceFound(words, 'current')) && found.length === 1) box.current?.focus();
  };
  const replaceAll = () => {
    const count = found.length;
    if (!act(replaceFound(words, 'all'))) return;
    box.current?.focus();
    toast({ title: `${count} replaced`, tone: 'success' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  };
  const onFindKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act(stepThroughFound(event.shiftKey ? -1 : 1));
  };

  return (
    <search
      ref={bar}
      aria-label="Find in the story"
      onKeyDown={onKeyDown}
      className="sticky top-32 z-10 mx-auto flex w-full max-w-[44rem] animate-fade-in flex-col gap-2 rounded-b-lg bg-raised px-3 py-2 shadow-overlay inset-ring inset-ring-line print:hidden"
    >
      <div className="flex items-center gap-1.5">
        <input
          ref={box}
          aria-label="Find"
          placeholder="Find"
          value={search.query}
          onChange={(event) => act(changeSearch({ query: event.target.value }))}
          onKeyDown={onFindKey}
          className={boxClass}
        />
        <output className="min-w-24 shrink-0 text-center text-xs text-ink-soft tabular-nums">
          {countOf(finding)}
        </output>
        <IconButton size="small" label="Previous" onPress={() => act(stepThroughFound(-1))}>
          <ChevronUp />
        </IconButton>
        <IconButton size="small" label="Next" onPress={() => act(stepThroughFound(1))}>
          <ChevronDown />
        </IconButton>
        <IconButton size="small" label="Close" onPress={close}>
          <X />
        </IconButton>
      </div>
      {mayChange && (
        <div className="flex items-center gap-1.5">
          <input
            aria-label="Replace with"
            placeholder="Replace with"
            value={words}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              act(replaceFound(words, 'current'));
            }}
            className={boxClass}
          />
          <Button size="small" isDisabled={found.length === 0} onPress={replace}>
            Replace
          </Button>
          <Button size="small" isDisabled={found.length === 0} onPress={replaceAll}>
            Replace all
          </Button>
        </div>
      )}
      <div className="flex flex-wrap gap-x-4">
        <Checkbox isSelected={search.matchCase} onChange={(matchCase) => act(changeSearch({ matchCase }))}>
          Match case
        </Checkbox>
        <Checkbox isSelected={search.wholeWords} onChange={(wholeWords) => act(changeSearch({ wholeWords }))}>
          Whole words
        </Checkbox>
        <Checkbox
          isSelected={search.ignoreMarks}
          onChange={(ignoreMarks) => act(changeSearch({ ignoreMarks }))}
        >
          Ignore accents
        </Checkbox>
        <Checkbox
          isSelected={within !== null}
          isDisabled={within === null && selection.empty}
          onChange={(inSelection) =>
            act(changeSearch({}, inSelection ? { from: selection.from, to: selection.to } : null))
          }
        >
          In the selection
        </Checkbox>
      </div>
    </search>
  );
}
