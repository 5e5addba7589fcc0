'use client';

import { Ellipsis, ExternalLink, ListChecks, MessageSquareWarning, Settings2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Menu, MenuItem, MenuTrigger } from '#components/ui/menu.tsx';
import type { NextStep } from '#newsroom/story/rules.ts';
import type { StoryDeeds, StoryForActions } from './deeds.ts';
import { PublishSheet, ReasonDialog } from './lazy-sheets.tsx';
import { publishLabel, stepWords, waitsFor } from './step-words.ts';
import { useDeed } from './use-deed.ts';

type Open = 'publish' | 'settings' | 'request_changes' | 'withdraw' | 'changes' | null;
type StoryActionsProps = { story: StoryForActions; deeds: StoryDeeds };

/** The next step of the workflow as one button, everything else that is allowed in a menu beside it. */
export function StoryActions({ story, deeds }: StoryActionsProps) {
  const [open, setOpen] = useState<Open>(null);
  const { isPending, perform } = useDeed();
  const close = () => setOpen(null);
  const input = { storyId: story.id };
  const restore = async () => perform(() => deeds.restore(input), { done: stepWords.restore.done });
  const take: Record<NextStep, () => void> = {
    submit: () => perform(() => deeds.submit(input), stepWords.submit),
    recall: () => perform(() => deeds.recall(input), stepWords.recall),
    start_review: () => perform(() => deeds.startReview(input), stepWords.start_review),
    approve: () =>
      perform(() => deeds.approve({ ...input, contentHash: story.contentHash }), stepWords.approve),
    restore,
    spike: () => perform(() => deeds.spike(input), { done: stepWords.spike.done, undo: restore }),
    publish: () => setOpen('publish'),
    withdraw: () => setOpen('withdraw'),
    request_changes: () => setOpen('request_changes'),
  };
  const { primaryStep } = story;
  return (
    <div className="flex items-center gap-1.5">
      {story.state === 'changes_requested' && story.changesReason && (
        <Button variant="quiet" size="small" onPress={() => setOpen('changes')}>
          <MessageSquareWarning aria-hidden />
          What to change
        </Button>
      )}
      {primaryStep ? (
        <StepButton step={primaryStep} story={story} isPending={isPending} onPress={take[primaryStep]} />
      ) : (
        <span className="text-xs text-ink-soft max-lg:hidden">{waitsFor(story)}</span>
      )}
      <OtherSteps story={story} take={take} open={setOpen} />
      <Dialog isOpen={open === 'changes'} title="What should change" onOpenChange={close}>
        <p className="whitespace-pre-line">{story.changesReason}</p>
      </Dialog>
      {(open === 'publish' || open === 'settings') && (
        <PublishSheet story={story} deeds={deeds} purpose={open} onClose={close} />
      )}
      {open === 'request_changes' && (
        <ReasonDialog
          {...{ ...input, title: 'Request changes', name: 'reason', onClose: close }}
          description="The story goes back to its author with these words."
          label="What should change"
          confirmLabel="Request changes"
          done={stepWords.request_changes.done}
          deed={deeds.requestChanges}
        />
      )}
      {open === 'withdraw' && (
        <ReasonDialog
          {...{ ...input, title: 'Withdraw the story', name: 'notice', onClose: close }}
          description="Readers lose it at once: page, feeds and fronts. Its address answers with your notice, in the story’s language."
          label="Notice to readers"
          confirmLabel="Withdraw the story"
          done={stepWords.withdraw.done}
          danger
          deed={deeds.withdraw}
        />
      )}
    </div>
  );
}

type StepButtonProps = {
  step: NextStep;
  story: StoryForActions;
  isPending: boolean;
  onPress: () => void;
};

function StepButton({ step, story, isPending, onPress }: StepButtonProps) {
  const { icon: Icon, label } = stepWords[step];
  return (
    <Button variant="primary" isPending={isPending} onPress={onPress}>
      <Icon aria-hidden />
      {step === 'publish' ? publishLabel(story) : label}
    </Button>
  );
}

type OtherStepsProps = {
  story: StoryForActions;
  take: Record<NextStep, () => void>;
  open: (sheet: 'publish' | 'settings') => void;
};

function OtherSteps({ story, take, open }: OtherStepsProps) {
  const others = story.nextSteps.filter((step) => step !== story.primaryStep);
  const hasSettings = story.abilities['story.settings'];
  // Before the approval, the checklist says what else there will be to do.
  const mayLookAhead = story.abilities['story.publish'] && !story.nextSteps.includes('publish');
  const { address } = story;
  const isOut = address !== null && !address.withdrawn;
  if (others.length === 0 && !hasSettings && !isOut) return null;
  return (
    <MenuTrigger>
      <IconButton label="More actions">
        <Ellipsis />
      </IconButton>
      <Menu placement="bottom end">
        {others.map((step) => {
          const { icon: Icon, label, danger = false } = stepWords[step];
          return (
            <MenuItem key={step} danger={danger} icon={<Icon aria-hidden />} onAction={take[step]}>
              {step === 'publish' ? publishLabel(story) : label}
            </MenuItem>
          );
        })}
        {mayLookAhead && (
          <MenuItem icon={<ListChecks aria-hidden />} onAction={() => open('publish')}>
            What stands in the way…
          </MenuItem>
        )}
        {isOut && (
          <MenuItem icon={<ExternalLink aria-hidden />} href={encodeURI(address.path)} target="_blank">
            See it on the site
          </MenuItem>
        )}
        {hasSettings && (
          <MenuItem icon={<Settings2 aria-hidden />} onAction={() => open('settings')}>
            Story settings…
          </MenuItem>
        )}
      </Menu>
    </MenuTrigger>
  );
}
