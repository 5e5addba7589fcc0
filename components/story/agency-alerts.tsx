'use client';

import { Siren } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { FormOutcome } from '#components/ui/form.tsx';
import type { OpenAlert } from '#newsroom/alert/queries.ts';
import { AgencyAlertDialog } from './lazy-sheets.tsx';

type Props = {
  alerts: readonly OpenAlert[];
  /** Readers have the story now. */
  isOut: boolean;
  settle: (input: { alertId: string; outcome: string }) => Promise<NonNullable<FormOutcome>>;
};

const words = {
  kill: {
    sign: 'Killed',
    what: 'The agency takes back the copy that this story was made of.',
    out: 'Readers still have the story: withdraw it, or say why it stays.',
    kept: 'Kept with your name in the audit log. Until then the story can’t go out.',
  },
  correction: {
    sign: 'Corrected',
    what: 'The agency corrects the copy that this story was made of.',
    out: 'Readers have the story as it was: see whether it needs a correction.',
    kept: 'Kept with your name in the audit log.',
  },
};

/** What the story's agency says of its copy, and the way to settle it. Nothing is drawn when it says nothing. */
export function AgencyAlerts({ alerts, isOut, settle }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [alert] = alerts;
  if (!alert) return null;
  const { sign, what, out, kept } = words[alert.kind];
  return (
    <>
      <Button
        size="small"
        variant={alert.kind === 'kill' ? 'danger' : 'secondary'}
        className="shrink-0"
        aria-label={`${sign} by its agency`}
        onPress={() => setOpen(true)}
      >
        <Siren aria-hidden />
        <span>
          {sign}
          <span className="max-sm:hidden"> by its agency</span>
        </span>
      </Button>
      {isOpen && (
        <AgencyAlertDialog
          {...{ alert, kept, settle }}
          title={`${sign} by its agency`}
          description={isOut ? `${what} ${out}` : what}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
