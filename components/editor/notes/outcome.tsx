'use client';

import type { Outcome as OutcomeName, Thread } from '#newsroom/annotation/schema.ts';

export const outcomeWords: Record<OutcomeName, string> = {
  confirmed: 'Confirmed',
  corrected: 'Corrected',
  unverifiable: 'Unverifiable',
};

/** What came of a fact-check, and where that can be read. */
export function Outcome({ thread: { outcome, outcomeNote, sourceLinks } }: { thread: Thread }) {
  if (!outcome) return null;
  return (
    <div className="flex flex-col gap-1 rounded-md bg-sunken px-2.5 py-2 text-xs">
      <p>
        <strong className="font-medium">{outcomeWords[outcome]}</strong>
        {outcomeNote !== '' && (
          <bdi className="text-ink-soft">
            {': '}
            {outcomeNote}
          </bdi>
        )}
      </p>
      {sourceLinks.length > 0 && (
        <ul aria-label="Sources" className="flex flex-col gap-0.5">
          {sourceLinks.map(({ address, title }) => (
            <li key={address} className="truncate">
              <a href={address} target="_blank" rel="noopener noreferrer" className="underline">
                <bdi>{title}</bdi>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
