'use client';

import { SourcePane } from '#components/translation/source-pane.tsx';
import type { StillHolds } from '#components/translation/stale-note.tsx';
import type { SourceOf } from '#newsroom/translation/queries.ts';
import { useSnapshot } from '../session-context.ts';

/** What a translation is made from, and how its translator says that a paragraph still holds. */
export type TranslationSource = { source: SourceOf; stillHolds: StillHolds };

/** The source beside the text, following the cursor from block to block. */
export function SourceBeside(props: TranslationSource) {
  const activeBlockId = useSnapshot(
    ({ state }) => (state.selection.$head.parent.attrs.id as string | null | undefined) ?? null,
  );
  return <SourcePane {...props} activeBlockId={activeBlockId} />;
}
