'use client';

import { type SubmitEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Progress } from '#components/ui/progress.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import type { OutScope } from '#newsroom/rights/schema.ts';
import { useWithdrawAll, type Withdrawal } from './use-withdraw-all.ts';

type WithdrawAllProps = { scope: OutScope; total: number; onDone: () => Promise<void> };

const stories = (count: number) => (count === 1 ? 'one story' : `${count} stories`);

/** Takes everything in the list from readers, with a notice, and says what became of it. */
export function WithdrawAll({ scope, total, onDone }: WithdrawAllProps) {
  const [isOpen, setOpen] = useState(false);
  const { withdrawal, run } = useWithdrawAll(scope);
  const isRunning = withdrawal?.state === 'running';
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const notice = String(new FormData(event.currentTarget).get('notice') ?? '').trim();
    if (notice === '') return;
    if (await run(notice, total)) setOpen(false);
    await onDone();
  };
  return (
    <>
      {withdrawal && !isRunning && <Outcome {...withdrawal} />}
      {total > 0 && !isOpen && (
        <Button variant="danger" size="small" className="self-start" onPress={() => setOpen(true)}>
          Withdraw all…
        </Button>
      )}
      {isOpen && (
        <form
          aria-label="Withdraw all"
          onSubmit={submit}
          className="flex flex-col gap-3 rounded-md bg-sunken p-3"
        >
          <TextArea
            label="Notice to readers"
            description="Stands at each address in place of the story. A withdrawal can’t be undone, only published anew."
            name="notice"
            rows={2}
            isRequired
            isDisabled={isRunning}
            autoFocus
          />
          {isRunning && (
            <Progress
              label="Withdrawing"
              value={withdrawal.withdrawn + withdrawal.failed.length}
              maxValue={withdrawal.of}
              valueLabel={`${withdrawal.withdrawn} of ${withdrawal.of}`}
            />
          )}
          <div className="flex justify-end gap-2">
            <Button variant="quiet" isDisabled={isRunning} onPress={() => setOpen(false)}>
              Cancel
            </Button>
            <Button type="submit" variant="danger" isDisabled={isRunning} isPending={isRunning}>
              Withdraw {stories(total)}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}

function Outcome({ withdrawn, failed, left, problem }: Withdrawal) {
  const isWhole = failed.length === 0 && problem === null && left === 0;
  const gone = withdrawn === 0 ? 'Nothing was withdrawn' : `Withdrawn: ${stories(withdrawn)}`;
  return (
    <Notice live tone={isWhole ? 'success' : 'warning'} title={gone}>
      {problem}
      {failed.length > 0 && (
        <ul className="flex flex-col gap-1">
          {failed.map((story) => (
            <li key={story.storyId}>
              <Link href={`/desk/stories/${story.storyId}`} lang={story.language}>
                <bdi>{story.headline}</bdi>
              </Link>
              : {story.why}
            </li>
          ))}
        </ul>
      )}
      {left !== null && (left === 0 ? 'Nothing of it is out any more.' : `Still out: ${stories(left)}.`)}
    </Notice>
  );
}
