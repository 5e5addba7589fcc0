'use client';

import type { ComponentProps } from 'react';
import type { SourcePane } from '#components/translation/source-pane.tsx';
import type { StillHolds } from '#components/translation/stale-note.tsx';
import { Lazily, later } from '#components/ui/lazily.tsx';
import type { SourceOf } from '#newsroom/translation/queries.ts';
import { useSnapshot } from '../session-context.ts';

const pane = later<ComponentProps<typeof SourcePane>>(
  async () => (await import('#components/translation/source-pane.tsx')).SourcePane,
);

/** What a translation is made from, and how its translator says that a paragraph still holds. */
export type TranslationSource = { source: SourceOf; stillHolds: StillHolds };

/** The source beside the text, following the cursor from block to block. */
export function SourceBeside(props: TranslationSource) {
  const activeBlockId = useSnapshot(
    ({ state }) => (state.selection.$head.parent.attrs.id as string | null | undefined) ?? null,
  );
  return <Lazily of={pane} props={{ ...props, activeBlockId }} />;
}
