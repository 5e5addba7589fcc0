'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Form, SubmitButton } from '#components/ui/form.tsx';
import { StateBadge } from '#components/ui/state-badge.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { ListedLicence } from '#newsroom/rights/queries.ts';
import { languageName } from '#newsroom/settings/languages.ts';
import { revokeLicence } from './actions.ts';
import { licenceSigns, useNames } from './licence-signs.ts';

type LicenceCardProps = { licence: ListedLicence; mayRevoke: boolean; timeZone: string };

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

export function LicenceCard({ licence, mayRevoke, timeZone }: LicenceCardProps) {
  const [isRevoking, setRevoking] = useState(false);
  const sign = licenceSigns[licence.standing];
  const recorded = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone });
  return (
    <article className="rounded-md p-3 inset-ring inset-ring-line">
      <header className="flex flex-wrap items-center gap-2 pb-2">
        <StateBadge tone={sign.tone} sign={sign} />
        <span className="text-ink-soft">
          {day.format(licence.startsOn)} – {licence.endsOn ? day.format(licence.endsOn) : 'no end'}
        </span>
        {mayRevoke && !licence.revokedAt && !isRevoking && (
          <Button variant="quiet" size="small" className="ms-auto" onPress={() => setRevoking(true)}>
            Revoke…
          </Button>
        )}
      </header>
      <dl className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3 gap-y-1">
        <Item label="May be used for">{licence.uses.map((use) => useNames[use]).join(', ')}</Item>
        <Item label="Covers">{licence.covers.join(', ')}</Item>
        <Item label="Languages">
          {licence.languages.map((tag) => languageName(tag)).join(', ') || 'Every one'}
        </Item>
        <Item label="Territory">{licence.territory}</Item>
        <Item label="Evidence">
          {licence.evidenceUrl ? (
            <a href={licence.evidenceUrl} rel="noopener noreferrer" target="_blank" className="underline">
              {licence.evidence}
            </a>
          ) : (
            licence.evidence
          )}
        </Item>
        <Item label="Credit line">{licence.creditLine}</Item>
        <Item label="Notice">{licence.notice}</Item>
        <Item label="Recorded">
          {recorded.format(licence.recordedAt)} by {licence.recordedBy.name}
        </Item>
        {licence.revokedAt && (
          <Item label="Revoked">
            {recorded.format(licence.revokedAt)}: {licence.revokedReason}
          </Item>
        )}
      </dl>
      {isRevoking && <RevokeForm licenceId={licence.id} onDone={() => setRevoking(false)} />}
    </article>
  );
}

function Item({ label, children }: { label: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <>
      <dt className="text-ink-faint">{label}</dt>
      <dd dir="auto" className="whitespace-pre-line">
        {children}
      </dd>
    </>
  );
}

function RevokeForm({ licenceId, onDone }: { licenceId: string; onDone: () => void }) {
  return (
    <Form<Awaited<ReturnType<typeof revokeLicence>> | null>
      label="Revoke the licence"
      className="mt-3"
      action={revokeLicence}
      initial={null}
      onDone={() => {
        const description = 'What is out stays out; nothing new goes out under it.';
        toast({ title: 'Licence revoked', description, tone: 'warning' });
        onDone();
      }}
    >
      <input type="hidden" name="licenceId" value={licenceId} />
      <TextField label="Why it is revoked" name="reason" isRequired autoFocus />
      <div className="flex justify-end gap-2">
        <Button variant="quiet" onPress={onDone}>
          Cancel
        </Button>
        <SubmitButton variant="danger">Revoke the licence</SubmitButton>
      </div>
    </Form>
  );
}
