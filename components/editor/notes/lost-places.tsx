'use client';

import { useEffect, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { type Place, standsOut } from '#newsroom/annotation/propose-place.ts';
import type { Thread } from '#newsroom/annotation/schema.ts';
import { mayPlace, placeNote, placeOnSelection, pointAt } from '../commands/place-note.ts';
import { useSession, useSnapshot } from '../session-context.ts';
import { usePlaces } from './use-places.ts';

/**
 * Where a note whose words are gone may belong now. Nothing is put anywhere by itself: a person confirms a place, or
 * chooses other words.
 */
export function LostPlaces({ thread }: { thread: Thread }) {
  const session = useSession();
  const hasSelection = useSnapshot(({ state }) => !state.selection.empty);
  const box = useRef<HTMLDivElement>(null);
  const places = usePlaces(thread, box);
  useEffect(() => () => pointAt(session, null), [session]);
  const around = (
    <p dir="auto" className="border-s-2 border-tone-line ps-2 text-xs text-ink-faint">
      {thread.prefix.split('\n').at(-1)}
      <del className="text-ink-soft">{thread.quote}</del>
      {thread.suffix.split('\n')[0]}
    </p>
  );
  if (!mayPlace(session, thread)) {
    return (
      <>
        {around}
        <p className="text-xs text-ink-soft">Its words are gone from the story. Undo brings them back.</p>
      </>
    );
  }
  return (
    <div ref={box} className="flex flex-col gap-2 text-xs">
      {around}
      {places.length > 0 && (
        <p className="text-ink-soft">
          {standsOut(places) ? 'It may belong here now:' : 'These are much alike. Which one is it?'}
        </p>
      )}
      {(standsOut(places) ? places.slice(0, 1) : places).map((place) => (
        <ProposedPlace key={place.from} {...{ thread, place }} />
      ))}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          size="small"
          variant="quiet"
          isDisabled={!hasSelection}
          onPress={() => placeOnSelection(session, thread.id)}
          className="-ms-2"
        >
          Put it on the selected words
        </Button>
        {!hasSelection && <span className="text-ink-faint">Select words in the text first.</span>}
      </div>
    </div>
  );
}

function ProposedPlace({ thread, place }: { thread: Thread; place: Place }) {
  const session = useSession();
  const show = () => pointAt(session, place);
  const hide = () => pointAt(session, null);
  return (
    <div onPointerEnter={show} onPointerLeave={hide} className="flex items-start gap-2">
      <p dir="auto" className="min-w-0 flex-1 border-s-2 border-accent-line ps-2">
        {place.words}
      </p>
      <Button
        size="small"
        aria-label={`Put the note on “${place.words}”`}
        onFocus={show}
        onBlur={hide}
        onPress={() => placeNote(session, thread.id, place)}
      >
        Confirm
      </Button>
    </div>
  );
}
