import { StateBadge } from '#components/ui/state-badge.tsx';
import { editorialSigns, publicationSigns } from '#components/ui/state-signs.ts';
import type { PublicationState, StoryState as State } from '#newsroom/db/generated/enums.ts';

/** Where a story stands on both axes: the working copy's state, and what the public sees if that is anything. */
export function StoryState({
  state,
  publicationState,
  plain = false,
}: {
  state: State;
  publicationState: PublicationState;
  plain?: boolean;
}) {
  return (
    <span className="inline-flex min-w-0 flex-wrap items-center gap-1.5">
      <StateBadge tone={state} sign={editorialSigns[state]} plain={plain} />
      {publicationState !== 'unpublished' && (
        <StateBadge tone={publicationState} sign={publicationSigns[publicationState]} plain={plain} />
      )}
    </span>
  );
}
