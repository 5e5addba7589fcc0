'use client';

import { Button } from '#components/ui/button.tsx';
import type { LibraryEntry } from '#newsroom/explainer/library-schema.ts';

/** What was removed last, folded away until somebody misses it. */
export function RemovedEntries({
  removed,
  onRestore,
}: {
  removed: readonly LibraryEntry[];
  onRestore: (entryId: string) => void;
}) {
  if (removed.length === 0) return null;
  return (
    <details className="mt-8 max-w-3xl text-sm">
      <summary className="w-fit cursor-pointer rounded-sm py-1 text-ink-soft focus-ring">
        Removed {removed.length}
      </summary>
      <ul className="mt-1 divide-y divide-line border-y border-line">
        {removed.map(({ id, language, words, body }) => (
          <li key={id} className="flex items-center gap-2 py-2 ps-1">
            <p lang={language} dir="auto" className="min-w-0 flex-1 truncate text-ink-soft">
              <span className="text-ink">{words[0]}</span> {body}
            </p>
            <Button size="small" aria-label={`Bring back ${words[0]}`} onPress={() => onRestore(id)}>
              Bring back
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
