import type { ThreadMessage } from '#newsroom/annotation/schema.ts';
import { RichWords } from './rich-words.tsx';

/** What somebody said in a thread, with its looks. */
export function MessageText({ message: { body, rich, notReached } }: { message: ThreadMessage }) {
  return (
    <>
      <RichWords {...{ body, rich }} />
      {notReached.length > 0 && (
        <p className="mt-1 text-xs text-ink-soft">
          Not told, as they may not see the story: <bdi>{notReached.join(', ')}</bdi>
        </p>
      )}
    </>
  );
}
