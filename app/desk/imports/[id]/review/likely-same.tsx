'use client';

import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import type { FoundImport } from './found-import.ts';
import { useDiscard } from './use-discard.ts';

/** What came in that is likely the same story, and what can be done about it beside making a story of its own. */
export function LikelySame({ found, now }: { found: FoundImport; now: string }) {
  const putAside = useDiscard(found.id);
  const mergeable = found.alike.find((each) => each.storyId !== null && each.language === found.language);
  // One that became a story is worth more than one that waits, however alike.
  const best = mergeable ?? found.alike[0];
  if (!best) return null;
  const others = found.alike.length - 1;
  const isLater = best.receivedAt > found.receivedAt;
  return (
    <Notice
      tone="warning"
      title={isLater ? 'Much the same came in since' : 'Much the same came in before'}
      action={
        <div className="flex flex-wrap gap-2">
          <ButtonLink size="small" href={`/desk/imports/${best.importId}`} target="_blank">
            Open it in a new tab
          </ButtonLink>
          {mergeable && (
            <ButtonLink size="small" href={`/desk/imports/${found.id}/merge/${mergeable.storyId}`}>
              Compare and merge
            </ButtonLink>
          )}
          <Button size="small" onPress={putAside}>
            Ignore this copy
          </Button>
        </div>
      }
    >
      <p>
        <bdi lang={best.language}>{best.headline || 'No headline'}</bdi>
      </p>
      <p className="flex flex-wrap gap-x-1.5 text-ink-soft">
        <span>{whatItIs(best, found, isLater)}</span>
        {best.similarity > 0 && (
          <span className="tabular-nums">· {Math.round(best.similarity * 100)} % alike</span>
        )}
        <span>
          · <bdi>{best.sourceName ?? 'no source'}</bdi>
        </span>
        <span>
          · <RelativeTime at={best.receivedAt} now={now} timeZone={found.timeZone} />
        </span>
        {best.storyId !== null && <span>· made into a story</span>}
        {others > 0 && <span>· and {others} more</span>}
      </p>
    </Notice>
  );
}

function whatItIs(best: FoundImport['alike'][number], found: FoundImport, isLater: boolean): string {
  if (best.what === 'same') return best.similarity < 1 ? 'Nearly the same text' : 'The same text';
  if (best.what === 'update')
    return isLater ? 'A later version of this piece' : 'An earlier version of this piece';
  return best.sourceName === (found.source?.name ?? null) ? 'Similar' : 'Similar, from another source';
}
