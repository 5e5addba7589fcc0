'use client';

import { useTransition } from 'react';
import { Select } from '#components/ui/select.tsx';
import { toast } from '#components/ui/toast.tsx';
import { changeRole } from './actions.ts';
import type { ListedPerson } from './people-table.tsx';
import { roleOptions, roleWords } from './person-signs.ts';

type Role = ListedPerson['role'];

export function PersonRole({ person, isMe }: { person: ListedPerson; isMe: boolean }) {
  const [isPending, startTransition] = useTransition();
  const give = async (role: Role, undo?: () => Promise<void>) => {
    const result = await changeRole({ personId: person.id, role });
    if (result.ok) {
      const title = `${person.name}: now ${role}`;
      toast({ title, description: 'Their sessions have ended.', tone: 'success', ...(undo && { undo }) });
    } else {
      toast({ title: 'The role was not changed', description: result.message, tone: 'danger' });
    }
  };
  return (
    <Select
      label="Role"
      options={roleOptions}
      value={person.role}
      isDisabled={isPending}
      onChange={(key) => startTransition(() => give(key as Role, () => give(person.role)))}
      description={
        isMe
          ? 'This is you: giving up your own admin rights signs you out.'
          : `${roleWords[person.role]} A change takes effect at once: they have to sign in again.`
      }
    />
  );
}
