'use client';

import { useState, useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { toast } from '#components/ui/toast.tsx';
import { disable, enable } from './actions.ts';
import type { ListedPerson } from './people-table.tsx';

export function PersonLock({ person }: { person: ListedPerson }) {
  const [isAsking, setAsking] = useState(false);
  const [isPending, startTransition] = useTransition();
  const change = async (to: 'disabled' | 'enabled') => {
    const result = await (to === 'disabled' ? disable : enable)({ personId: person.id });
    if (result.ok) toast({ title: `${person.name} is ${to}`, tone: 'success' });
    else toast({ title: `${person.name} was not ${to}`, description: result.message, tone: 'danger' });
  };
  if (person.state === 'disabled') {
    return (
      <>
        <p className="text-ink-soft">
          {person.name} can't sign in. What they wrote is kept under their name. Enabled again, they have the
          password they had.
        </p>
        <div>
          <Button isPending={isPending} onPress={() => startTransition(() => change('enabled'))}>
            Enable the account
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <p className="text-ink-soft">
        Disabling ends their sessions at once and takes back their link. What they wrote is kept.
      </p>
      <div>
        <Button variant="danger" onPress={() => setAsking(true)}>
          Disable the account
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setAsking}
        title={`Disable ${person.name}?`}
        confirmLabel="Disable the account"
        danger
        onConfirm={() => change('disabled')}
      >
        They are signed out everywhere at once and can't sign in again until an admin enables the account.
      </ConfirmDialog>
    </>
  );
}
