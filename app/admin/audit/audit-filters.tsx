'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { ComboBox } from '#components/ui/combo-box.tsx';
import { ButtonLink } from '#components/ui/link.tsx';
import { Select } from '#components/ui/select.tsx';
import { subjectTypes } from '#newsroom/audit/schema.ts';
import { auditActions } from '#newsroom/audit/wording.ts';

type Chosen = {
  person?: string | undefined;
  action?: string | undefined;
  subject?: string | undefined;
};

const everything = { id: '', label: 'Everything' };
const named = (id: string) => ({ id, label: id.replace('.', ': ').replaceAll('_', ' ') });

export function AuditFilters({ people, chosen }: { people: { id: string; name: string }[]; chosen: Chosen }) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const choose = (change: Chosen) => {
    const query = Object.entries({ ...chosen, ...change }).filter(([, value]) => value) as [string, string][];
    startTransition(() => router.push(`/admin/audit?${new URLSearchParams(query)}`));
  };
  return (
    <search aria-label="Filter the log" aria-busy={isPending} className="flex flex-wrap items-end gap-3 pb-4">
      <ComboBox
        label="Who"
        className="w-52"
        placeholder="Everybody"
        options={people.map(({ id, name }) => ({ id, label: name }))}
        defaultValue={chosen.person ?? null}
        onChange={(key) => choose({ person: key === null ? undefined : String(key) })}
      />
      <Select
        label="What"
        className="w-56"
        options={[everything, ...auditActions.map(named)]}
        value={chosen.action ?? ''}
        onChange={(key) => choose({ action: String(key ?? '') })}
      />
      <Select
        label="To"
        className="w-40"
        options={[everything, ...subjectTypes.map(named)]}
        value={chosen.subject ?? ''}
        onChange={(key) => choose({ subject: String(key ?? '') })}
      />
      {Object.values(chosen).some(Boolean) && (
        <ButtonLink href="/admin/audit" variant="quiet">
          Clear
        </ButtonLink>
      )}
    </search>
  );
}
