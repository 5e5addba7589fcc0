'use client';

import { useCallback, useEffect, useState } from 'react';
import { ErrorState } from '#components/ui/error-state.tsx';
import { SectionHeading } from '#components/ui/section-heading.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { SkeletonRows } from '#components/ui/skeleton.tsx';
import { Checklist } from './checklist.tsx';
import type { PublishSheetData, StoryDeeds, StoryForActions } from './deeds.ts';
import { OverrideForm } from './override-form.tsx';
import { PieceAbout } from './piece-about.tsx';
import { PublishForm } from './publish-form.tsx';
import { StorySettings } from './story-settings.tsx';
import { WhatReadersGet } from './what-readers-get.tsx';

type PublishSheetProps = {
  story: StoryForActions;
  deeds: StoryDeeds;
  purpose: 'publish' | 'settings';
  onClose: () => void;
};

/** The checklist that is the truth: it is read from the server when it opens, and after everything done in it. */
export function PublishSheet({ story, deeds, purpose, onClose }: PublishSheetProps) {
  const { data, problem, load } = useSheet(deeds, story.id);
  return (
    <Sheet
      isOpen
      wide
      title={purpose === 'publish' ? 'Publish' : 'Story settings'}
      description={data && (data.headline || 'Untitled story')}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      {problem && <ErrorState title="The checklist could not be read" why={problem} />}
      {!data && !problem && <SkeletonRows label="Reading the checklist" rows={6} />}
      {data && (
        <div className="flex flex-col gap-7">
          {purpose === 'publish' && (
            <section className="flex flex-col gap-3">
              <Checklist data={data} dismiss={deeds.dismissRights} onDismissed={load} onClose={onClose} />
              <OverrideForm data={data} deed={deeds.overrideRights} onDone={load} />
            </section>
          )}
          {purpose === 'publish' && (
            <section>
              <SectionHeading level={3}>What readers get</SectionHeading>
              <WhatReadersGet data={data} />
            </section>
          )}
          {purpose === 'publish' && story.state === 'approved' && (
            <PublishForm data={data} deed={deeds.publish} onRefused={load} onDone={onClose} />
          )}
          <section>
            {purpose === 'publish' && <SectionHeading level={3}>Settings</SectionHeading>}
            <StorySettings story={story} data={data} deed={deeds.changeSettings} onDone={load} />
            <PieceAbout data={data} />
          </section>
        </div>
      )}
    </Sheet>
  );
}

function useSheet(deeds: StoryDeeds, storyId: string) {
  const [data, setData] = useState<PublishSheetData | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const open = deeds.openPublishSheet;
  const load = useCallback(async () => {
    const answer = await open({ storyId });
    if (answer.ok) setData(answer.data);
    setProblem(answer.ok ? null : answer.message);
  }, [open, storyId]);
  useEffect(() => {
    load();
  }, [load]);
  return { data, problem, load };
}
