'use client';

import { useEffect, useMemo, useRef } from 'react';
import { documentSchema } from '#newsroom/document/schema.ts';
import { textUnits } from '#newsroom/document/units.ts';
import { directionOf, languageName } from '#newsroom/settings/languages.ts';
import type { SourceOf } from '#newsroom/translation/queries.ts';
import { SourceBlock } from './source-block.tsx';
import { StaleNote, type StillHolds } from './stale-note.tsx';

type Props = {
  source: SourceOf;
  /** The block of the translation that is being written. */
  activeBlockId: string | null;
  stillHolds: StillHolds;
};

/**
 * The source beside its translation, block by block, with what the translator must know: what not to translate, terms,
 * notes, and what the source has changed since. The block being written is lit.
 */
export function SourcePane({
  source: { source, storyId, links, stale, mayConfirm },
  activeBlockId,
  stillHolds,
}: Props) {
  const units = useMemo(() => textUnits(documentSchema.nodeFromJSON(source.document)), [source.document]);
  const active = links.find((link) => link.blockId !== null && link.blockId === activeBlockId)?.sourceBlockId;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!active) return;
    list.current
      ?.querySelector(`[data-source-block="${CSS.escape(active)}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const gone = stale.filter(
    (block) => block.kind === 'removed' && units.every(({ id }) => id !== block.sourceBlockId),
  );
  const note = (block: (typeof stale)[number]) => (
    <StaleNote
      key={block.sourceBlockId}
      {...{ block, storyId, mayConfirm, stillHolds, activeBlockId }}
      language={source.language}
    />
  );
  return (
    <section aria-label={`Source, ${languageName(source.language)}`} className="flex flex-col gap-3">
      {stale.length > 0 && (
        <p role="status" data-tone="warning" className="text-sm font-medium text-tone-ink">
          {stale.length === 1 ? '1 paragraph has' : `${stale.length} paragraphs have`} changed since this was
          translated
        </p>
      )}
      <div
        ref={list}
        lang={source.language}
        dir={directionOf(source.language)}
        className="flex flex-col gap-1"
      >
        {units.map((unit) => {
          const changed = stale.find((block) => block.sourceBlockId === unit.id);
          if (unit.text.trim() === '' && !changed) return null;
          return (
            <SourceBlock key={unit.id} unit={unit} language={source.language} isActive={unit.id === active}>
              {changed && note(changed)}
            </SourceBlock>
          );
        })}
        {gone.map(note)}
      </div>
    </section>
  );
}
